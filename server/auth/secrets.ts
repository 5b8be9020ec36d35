// Secrets: how they are made, and what of them is stored.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Role } from '../../src/protocol/roles.ts'

/** Cryptographic chance, `count` bytes of it. Comes in from outside, so that tests can choose it. */
export type RandomBytes = (count: number) => Uint8Array

const SECRET_BYTES = 24
/** Letters and digits that nobody takes for one another when they are read aloud or from a wall. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** What the store keeps of a secret. Secrets have 128 random bits or more, so one round of SHA-256 is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Compares what was shown with the secret, in a time that says nothing about the secret. */
export function sameSecret(shown: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(shown)), Buffer.from(hashSecret(secret)))
}

/** A session cookie: 192 random bits. */
export function newSession(random: RandomBytes): string {
  return Buffer.from(random(SECRET_BYTES)).toString('base64url')
}

/** An id that need not be secret but must be unique: 96 random bits, [A-Za-z0-9_-]. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(12)).toString('base64url')
}

/** A code to be typed. Every letter is equally likely. */
export function newCode(random: RandomBytes, length: number): string {
  const usable = 256 - (256 % CODE_ALPHABET.length)
  let code = ''
  while (code.length < length)
    for (const byte of random(length))
      if (byte < usable && code.length < length) code += CODE_ALPHABET[byte % CODE_ALPHABET.length]
  return code
}

/**
 * The secret of a link: 192 bits that follow from the deployment's key, so that facilitators can be shown it again
 * although the store keeps its hash only (docs/decisions/0004-link-secrets.md).
 */
export function linkToken(key: Uint8Array, workshopId: string, role: Role, generation: number): string {
  const mac = createHmac('sha256', key).update(`${workshopId}/${role}/${generation}`).digest()
  return mac.subarray(0, SECRET_BYTES).toString('base64url')
}
