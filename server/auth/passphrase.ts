// The passphrase of a link: how it is read, and what of it is stored. People choose it, so it can be guessed: the hash is slow
// and salted, and who guesses is stopped by the count of wrong codes.
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { fail, ok, type Result } from '../../src/model/result.ts'

export const PASSPHRASE_LENGTHS = { min: 4, max: 200 } as const

interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}
/** 32 MB and some 70 ms of a core each. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 1 }
const HASH_BYTES = 32
const SALT_BYTES = 16

/** As people type, paste and say it: one Unicode form, one space between words, none around them. */
function asMeant(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A new passphrase; null for none. Characters are counted as people count them, an emoji once. */
export function readPassphrase(
  typed: string,
): Result<string | null, 'passphrase-too-short' | 'passphrase-too-long'> {
  const meant = asMeant(typed)
  const length = [...meant].length
  if (length === 0) return ok(null)
  if (length < PASSPHRASE_LENGTHS.min) return fail('passphrase-too-short')
  return length > PASSPHRASE_LENGTHS.max ? fail('passphrase-too-long') : ok(meant)
}

export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await slowHash(passphrase, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether what was typed is the passphrase of this hash. */
export async function isPassphrase(typed: string, stored: string): Promise<boolean> {
  const meant = asMeant(typed)
  // Longer than any: not worth the work.
  if ([...meant].length > PASSPHRASE_LENGTHS.max) return false
  const [, N, r, p, salt = '', hash = ''] = stored.split('$')
  const expected = Buffer.from(hash, 'base64url')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  return timingSafeEqual(await slowHash(meant, Buffer.from(salt, 'base64url'), cost), expected)
}

/**
 * Passphrases that were right, for ten minutes, so that a hundred people who come at once cost one slow hash and not a hundred. Kept in
 * memory only, as a hash with a key that nobody else has; a new passphrase has a new salt, so that the old one is forgotten with it.
 */
export interface KnownPassphrases {
  has(typed: string, stored: string): boolean
  add(typed: string, stored: string): void
}

const KNOWN_MS = 10 * 60 * 1000
const MOST_KNOWN = 1000

export function createKnownPassphrases(now: () => number): KnownPassphrases {
  const key = randomBytes(HASH_BYTES)
  const until = new Map<string, number>()
  const named = (typed: string, stored: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([stored, asMeant(typed)]))
      .digest('base64url')
  return {
    has: (typed, stored) => (until.get(named(typed, stored)) ?? 0) > now(),
    add(typed, stored) {
      for (const [name, end] of until) if (end <= now() || until.size >= MOST_KNOWN) until.delete(name)
      until.set(named(typed, stored), now() + KNOWN_MS)
    },
  }
}

function slowHash(passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, HASH_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
