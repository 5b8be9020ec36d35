// From a link's token or a typed code to the workshop it opens.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { must } from '../../src/model/must.ts'
import { fail, ok, type Result } from '../../src/model/result.ts'
import type { Invitation } from '../../src/protocol/http.ts'
import { type Role, strongerRole } from '../../src/protocol/roles.ts'
import { findLink, hasEnded } from '../auth/access.ts'
import { isPassphrase } from '../auth/passphrase.ts'
import { hashSecret } from '../auth/secrets.ts'
import type { StoredWorkshop } from '../storage/storage.ts'
import { addressKey } from './addressKey.ts'
import { sendError } from './errorReply.ts'
import type { RouteDeps } from './routeDeps.ts'
import { readSession } from './session.ts'
import type { Turns } from './turns.ts'

export interface FoundInvitation {
  readonly workshop: StoredWorkshop
  readonly role: Role
  /** Of the link, or of the link that the code stands for. */
  readonly generation: number
  /** Hash of the passphrase that this device has still to give; null when it needs none. */
  readonly passphrase: string | null
}

/** A code makes a participant. Wrong codes are counted, so that guessing ends soon. */
export async function findInvitation(
  deps: RouteDeps,
  request: FastifyRequest,
  invitation: Invitation,
): Promise<Result<FoundInvitation, NotFound>> {
  const named = await find(deps, request, invitation)
  const found = named.ok ? await holdToTerms(deps, request, named.value) : named
  if (!found.ok) deps.metrics.refused(found.code)
  return found
}

/** Says why, and for codes when they can be tried again: a person at a door wants to know how long. */
export async function refuseInvitation(
  deps: RouteDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  code: NotFound | PassphraseRefusal,
): Promise<FastifyReply> {
  const waitMs = code === 'too-many-requests' ? await deps.wrongCodes.waitMs(request.ip) : 0
  if (waitMs > 0) reply.header('retry-after', Math.ceil(waitMs / 1000))
  return sendError(reply, code)
}

/** Whether this is the passphrase of the invitation; wrong ones count as wrong codes do, at this address and in all. */
export async function checkPassphrase(
  deps: RouteDeps,
  request: FastifyRequest,
  { passphrase }: FoundInvitation,
  typed = '',
): Promise<Result<null, PassphraseRefusal>> {
  const right = await tryPassphrase(deps, request, passphrase, typed)
  if (!right.ok) deps.metrics.refused(right.code)
  return right
}

async function tryPassphrase(
  deps: RouteDeps,
  request: FastifyRequest,
  passphrase: string | null,
  typed: string,
): Promise<Result<null, PassphraseRefusal>> {
  if (passphrase === null) return ok(null)
  if (typed.trim() === '') return fail('passphrase-missing')
  const { wrongCodes, passphrases, knownPassphrases } = deps
  return inTurn(passphrases, request, async () => {
    if (!(await wrongCodes.begin(request.ip))) return fail('too-many-requests')
    if (!knownPassphrases.has(typed, passphrase)) {
      if (!(await isPassphrase(typed, passphrase))) return fail('passphrase-wrong')
      knownPassphrases.add(typed, passphrase)
    }
    await wrongCodes.succeeded(request.ip)
    return ok(null)
  })
}

/**
 * A try counts as failed until it is answered (ACC-12). So the tries of one address are made one after the other: or a room whose
 * people come by one address, all at once and all with the right code, would use its wrong ones up.
 */
async function inTurn<T, E extends string>(
  turns: Turns,
  request: FastifyRequest,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | 'too-many-requests'>> {
  return (await turns.take(addressKey(request.ip), work)) ?? fail('too-many-requests')
}

type NotFound = 'link-unknown' | 'link-expired' | 'link-ended' | 'code-unknown' | 'too-many-requests'
type PassphraseRefusal = 'passphrase-missing' | 'passphrase-wrong' | 'too-many-requests'

/** Who came by this link already, or by one that makes more of them, is held to neither its end nor its passphrase. */
async function holdToTerms(
  { storage, now }: RouteDeps,
  request: FastifyRequest,
  found: Named,
): Promise<Result<FoundInvitation, 'link-ended'>> {
  const { workshop, role } = found
  const terms = await storage.readTerms(workshop.id, role)
  const session = readSession(request)
  const entries = session === null ? [] : await storage.readEntries(hashSecret(session), workshop.id)
  if (entries.some((entry) => strongerRole(entry, role) === entry)) return ok({ ...found, passphrase: null })
  if (hasEnded(terms, now())) return fail('link-ended')
  return ok({ ...found, passphrase: terms.passphrase })
}

type Named = Omit<FoundInvitation, 'passphrase'>

async function find(
  deps: RouteDeps,
  request: FastifyRequest,
  invitation: Invitation,
): Promise<Result<Named, Exclude<NotFound, 'link-ended'>>> {
  if ('code' in invitation) {
    const code = invitation.code.replace(/[\s-]/g, '')
    return inTurn(deps.codes, request, async () => {
      if (!(await deps.wrongCodes.begin(request.ip))) return fail('too-many-requests')
      const found = await deps.storage.readCode(code)
      const workshop = found && (await deps.storage.readWorkshop(found.workshopId))
      if (found === null || workshop === null) return fail('code-unknown')
      await deps.wrongCodes.succeeded(request.ip)
      return ok({ workshop, role: 'participant', generation: found.generation })
    })
  }
  const link = await findLink(deps.storage, invitation.token)
  if (!link.ok) return link
  const { workshopId, role, generation } = link.value
  const workshop = must(await deps.storage.readWorkshop(workshopId), `workshop ${workshopId}`)
  return ok({ workshop, role, generation })
}
