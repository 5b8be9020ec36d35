// What the session document holds: its state, and its lists by kind. Written by the server alone.
import type { z } from 'zod/mini'
import { groupSchema, groupSeatSchema } from './group.ts'
import { handSchema, lockSchema, personSchema, progressSchema, readySchema, waitingSchema } from './people.ts'
import { phaseSchema } from './phase.ts'
import { resultSchema, roundSchema } from './round.ts'
import { readSessionState, type SessionState } from './sessionState.ts'
import { cardSchema, writtenSchema } from './writing.ts'

export const SESSION_SCHEMAS = {
  phases: phaseSchema,
  rounds: roundSchema,
  results: resultSchema,
  progress: progressSchema,
  written: writtenSchema,
  cards: cardSchema,
  people: personSchema,
  waiting: waitingSchema,
  hands: handSchema,
  ready: readySchema,
  locks: lockSchema,
  groups: groupSchema,
  groupSeats: groupSeatSchema,
} as const

export type SessionKind = keyof typeof SESSION_SCHEMAS
export const SESSION_KINDS = Object.keys(SESSION_SCHEMAS) as readonly SessionKind[]
export type SessionRecordOf<Kind extends SessionKind> = Readonly<z.infer<(typeof SESSION_SCHEMAS)[Kind]>>

export type SessionRecords = {
  readonly [Kind in SessionKind]: ReadonlyMap<string, SessionRecordOf<Kind>>
} & { readonly state: SessionState }

/** What a command on the session asks for. Every record is one value. */
export type SessionChange =
  | {
      readonly [Kind in SessionKind]: {
        readonly op: 'put'
        readonly kind: Kind
        readonly record: SessionRecordOf<Kind>
      }
    }[SessionKind]
  | { readonly op: 'remove'; readonly kind: SessionKind; readonly id: string }
  | { readonly op: 'state'; readonly fields: Partial<SessionState> }

/** The record, or null when it does not parse or is filed under an id that is not its own. */
export function parseSessionRecord<Kind extends SessionKind>(
  kind: Kind,
  id: string,
  stored: unknown,
): SessionRecordOf<Kind> | null {
  const parsed = SESSION_SCHEMAS[kind].safeParse(stored)
  if (!parsed.success || parsed.data.id !== id) return null
  // The schema was chosen by the kind, which TypeScript cannot follow.
  return parsed.data as unknown as SessionRecordOf<Kind>
}

/** A workshop that never had a session. */
export function emptySession(): SessionRecords {
  const byKind = SESSION_KINDS.map((kind) => [kind, new Map()])
  return { ...Object.fromEntries(byKind), state: readSessionState({}) } as SessionRecords
}
