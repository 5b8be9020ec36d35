// Who is asking, and may they come in.
import { fail, ok, type Result } from '../../src/model/result.ts'
import type { Role } from '../../src/protocol/roles.ts'
import type { StoredLinkTerms } from '../storage/linkTermsStorage.ts'
import type { Storage, StoredLink, StoredMembership } from '../storage/storage.ts'
import { hashSecret, newToken, type RandomBytes } from './secrets.ts'

/**
 * What the session cookie is called for people who reach us at `address`. Over https with a prefix by which a browser takes it
 * from this host alone: a neighbour under the same domain, or a page over http, cannot put one there.
 */
export function sessionCookie(address: string): string {
  return address.startsWith('https:') ? '__Host-parcours_session' : 'parcours_session'
}

/** What a request shows to be let in. */
export interface Credentials {
  /** The session cookie of a browser. */
  readonly session: string | null
  /** The token of a link, shown by a program. Goes before the cookie. */
  readonly token: string | null
}

export type AccessStorage = Pick<
  Storage,
  'readLink' | 'readMembership' | 'readWorkshop' | 'readDoor' | 'readTerms'
>

export interface AccessDeps {
  readonly storage: AccessStorage
  readonly random: RandomBytes
  readonly now: () => number
}

/** Why somebody is not in. */
export type NotIn =
  | 'not-a-member'
  | 'link-expired'
  | 'link-ended'
  | 'passphrase-missing'
  | 'in-lobby'
  | 'put-out'
  | 'workshop-missing'

const NO_PLACE = { ended: 'link-expired', waiting: 'in-lobby', out: 'put-out' } as const

/** Whom a closed door keeps waiting: facilitators and the screen on the wall pass. */
export function waitsAtDoor(role: Role): boolean {
  return role === 'participant' || role === 'observer'
}

/** From its end on a link lets nobody in who is not in already. */
export function hasEnded({ endsAt }: StoredLinkTerms, now: number): boolean {
  return endsAt !== null && endsAt <= now
}

/** The link of a token, if it is in force. */
export async function findLink(
  storage: Pick<Storage, 'readLink'>,
  token: string,
): Promise<Result<StoredLink, 'link-unknown' | 'link-expired'>> {
  const link = await storage.readLink(hashSecret(token))
  if (link === null) return fail('link-unknown')
  return link.expired ? fail('link-expired') : ok(link)
}

/**
 * The membership behind a request. A program with a token is a guest: it has the link's role and no name. It shows the link anew each
 * time, so the link's terms hold for it each time; where they ask for a passphrase it joins as a person does.
 */
export async function findMember(
  { storage, random, now }: AccessDeps,
  credentials: Credentials,
  workshopId: string,
): Promise<Result<StoredMembership, NotIn>> {
  let refusal: NotIn = 'not-a-member'
  if (credentials.token !== null) {
    const link = await findLink(storage, credentials.token)
    if (link.ok && link.value.workshopId === workshopId) {
      const terms = await storage.readTerms(workshopId, link.value.role)
      if (hasEnded(terms, now())) return fail('link-ended')
      if (terms.passphrase !== null) return fail('passphrase-missing')
      if (waitsAtDoor(link.value.role) && (await storage.readDoor(workshopId))) return fail('in-lobby')
      return ok({ workshopId, role: link.value.role, participantId: `guest:${newToken(random)}`, name: '' })
    }
    if (!link.ok && link.code === 'link-expired') refusal = 'link-expired'
  } else if (credentials.session !== null) {
    const membership = await storage.readMembership(hashSecret(credentials.session), workshopId)
    if (membership !== null && typeof membership !== 'string') return ok(membership)
    if (membership !== null) refusal = NO_PLACE[membership]
  }
  const workshop = await storage.readWorkshop(workshopId)
  return fail(workshop === null ? 'workshop-missing' : refusal)
}
