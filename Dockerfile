# Not run in CI: it is written for Docker 24 and newer, and tried by hand.
#
#   docker build -t parcours .
#   docker run -p 4000:4000 -v parcours:/data parcours          one server, its data in the volume
#
# Several servers with PostgreSQL and Redis: compose.yaml.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM debian:bookworm-slim
WORKDIR /app
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
# The Node that package.json pins; it is process 1, so that SIGTERM reaches it.
CMD ["node_modules/.bin/node", "server/main.ts"]
