// What creation and import share: store the new workshop and make the caller its facilitator.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { must } from '../../src/model/must.ts'
import type { WorkshopCreated } from '../../src/protocol/http.ts'
import { LINK_ROLES } from '../../src/protocol/roles.ts'
import { codeLength } from '../auth/codeLength.ts'
import { type ByRole, firstTokens, linkAddress, linksOf } from '../auth/invitations.ts'
import { hashSecret, newCode, newToken, sameSecret } from '../auth/secrets.ts'
import type { Snapshot } from '../storage/storage.ts'
import { publicUrl, type RouteDeps } from './routeDeps.ts'
import { keepSession } from './session.ts'

/** Codes are drawn until one is free: of those of one length, few enough are in use that hardly one draw is repeated. */
export const DRAWS = 20

export async function openWorkshop(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  board: Snapshot,
  damaged: number,
  /** Of the maker; null for none. */
  name: string | null = null,
): Promise<WorkshopCreated> {
  const id = newToken(deps.random)
  const tokens = firstTokens(deps.linkKey, id)
  const code = await store(deps, id, linksOf(tokens), board)
  const session = hashSecret(await keepSession(deps, request, reply))
  const membership = await deps.storage.join({
    session,
    workshopId: id,
    role: 'facilitator',
    generation: 0,
    name,
    newParticipantId: `participant:${newToken(deps.random)}`,
    doorWaits: false,
    now: deps.now(),
  })
  const { participantId } = must(membership, `membership of ${id}`)
  const base = publicUrl(deps.config, request)
  const links = LINK_ROLES.map((role) => [role, linkAddress(base, tokens[role])])
  return { id, code, participantId, tokens, links: Object.fromEntries(links) as ByRole<string>, damaged }
}

async function store(
  deps: RouteDeps,
  id: string,
  links: ReturnType<typeof linksOf>,
  board: Snapshot,
): Promise<string> {
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = newCode(deps.random, await codeLength(deps.storage))
    const workshop = { id, code, createdAt: deps.now(), links, board }
    if ((await deps.storage.createWorkshop(workshop)) === 'created') return code
  }
  throw new Error(`no free code after ${DRAWS} draws`)
}

/** False when the deployment asks for a key and this is not it. */
export function mayCreate(deps: RouteDeps, key: string | null): boolean {
  const { creationKey } = deps.config
  return creationKey === null || (key !== null && sameSecret(key, creationKey))
}
