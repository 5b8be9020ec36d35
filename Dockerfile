# Not run in CI, and not built where it was written, which has no Docker: of it was tried what the last stage copies, started
# as CMD does. Written for Docker 24 and newer.
#
#   docker build -t parcours .
#   docker run -p 4000:4000 -v parcours:/data parcours          one server, its data in the volume
#
# Several servers with PostgreSQL and Redis: compose.yaml.
FROM node:22-bookworm-slim AS build
WORKDIR /app
# The Node that package.json pins is linked to it, and slim images lack it.
RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM debian:bookworm-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 parcours && mkdir /data && chown parcours /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/dist ./dist
COPY --from=build /app/server ./server
COPY --from=build /app/src ./src
USER parcours
ENV PARCOURS_DATA_DIR=/data
VOLUME /data
EXPOSE 4000
# Patient: a server that cannot write for a moment keeps its people (docs/operations.md). Docker only shows it.
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s --retries=6 CMD ["node_modules/.bin/node", "-e", \
  "fetch('http://127.0.0.1:4000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The Node that package.json pins; it is process 1, so that SIGTERM reaches it.
CMD ["node_modules/.bin/node", "server/main.ts"]
