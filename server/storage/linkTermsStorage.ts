// What a link is held to besides its secret: until when it lets in, and the passphrase that it asks for.
import type { Role } from '../../src/protocol/roles.ts'

export interface StoredLinkTerms {
  /** By the server's clock, in milliseconds; null: for as long as the link is in force. */
  readonly endsAt: number | null
  /** Slow hash of the passphrase, salt and cost with it (server/auth/passphrase.ts); null: none is asked for. */
  readonly passphrase: string | null
}

export const NO_TERMS: StoredLinkTerms = { endsAt: null, passphrase: null }

/** Of a role's link, whichever one is in force: what replaces a link goes on under the same terms. */
export interface LinkTermsStorage {
  readTerms(workshopId: string, role: Role): Promise<StoredLinkTerms>
  /** Sets the fields that are given; false when there is no such workshop. */
  setTerms(workshopId: string, role: Role, fields: Partial<StoredLinkTerms>): Promise<boolean>
  /** The roles of the links in force by which this session, hashed, came, let in yet or not. */
  readEntries(session: string, workshopId: string): Promise<readonly Role[]>
}
