// How long a new code must be so that guessing stays hopeless however many workshops there are (docs/security.md).
import type { Storage } from '../storage/storage.ts'
import { CODE_ALPHABET } from './secrets.ts'

export const SHORTEST_CODE = 6
/** Of all codes of one length, at most this share is in use: the odds of one guess. */
const ODDS_MAX = 1.2e-7

/** The shortest length of which so few are in use that another may be given out. */
export async function codeLength(storage: Pick<Storage, 'countCodes'>): Promise<number> {
  let length = SHORTEST_CODE
  while ((await storage.countCodes(length)) >= CODE_ALPHABET.length ** length * ODDS_MAX) length++
  return length
}
