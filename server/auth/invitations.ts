// The links and the code of a workshop.
import { LINK_ROLES, type LinkRole } from '../../src/protocol/roles.ts'
import type { NewStoredWorkshop, StoredLink } from '../storage/storage.ts'
import { hashSecret, linkToken } from './secrets.ts'

export type ByRole<T> = { readonly [R in LinkRole]: T }

/** The first link of each role. */
export function firstTokens(key: Uint8Array, workshopId: string): ByRole<string> {
  const tokens = LINK_ROLES.map((role) => [role, linkToken(key, workshopId, role, 1)])
  return Object.fromEntries(tokens) as ByRole<string>
}

export function linksOf(tokens: ByRole<string>): NewStoredWorkshop['links'] {
  return LINK_ROLES.map((role) => ({ role, hash: hashSecret(tokens[role]), generation: 1 }))
}

/** The address to share: the secret is in the fragment, which no browser sends to a server or to a log. */
export function linkAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/join#${token}`
}

/** For who only reads: no door, no name, straight to what the workshop came to. */
export function readAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/read#${token}`
}

/** The token of a link in force; null when it was made with another key (a data directory without its key file). */
export function shownToken(key: Uint8Array, link: StoredLink): string | null {
  const token = linkToken(key, link.workshopId, link.role, link.generation)
  return hashSecret(token) === link.hash ? token : null
}
