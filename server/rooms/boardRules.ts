// What the session has decided about the board, as the board's room asks for it.
import type { Role } from '../../src/protocol/roles.ts'
import type { Person } from '../../src/protocol/syncWire.ts'

export interface BoardRules {
  /** May this role change the board at present? Asked of those alone who may write at all. */
  takes(role: Role): boolean
  /** What of a presence state is shown to others. */
  shown(person: Person, state: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
}

/** Of a workshop without a session. */
export const NO_RULES: BoardRules = { takes: () => true, shown: (_person, state) => state }
