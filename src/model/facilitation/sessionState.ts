// How the session stands, besides its lists: where the agenda is, the clock, the rules of the room. Every field has a
// default, so that a workshop without a session, and a session of an older server, read well.
import { z } from 'zod/mini'
import { GROUP_JOINS, wordSchema } from './group.ts'
import { ANONYMITIES, MIN_GROUP } from './round.ts'
import { timerSchema } from './timer.ts'

/** When the door keeps people waiting: never, always, or from the first phase on. */
export const LOBBIES = ['off', 'on', 'after-start'] as const
export type Lobby = (typeof LOBBIES)[number]

/** `invite` asks, `summon` moves the view once, `hold` keeps it there until released. None moves the keyboard. */
export const SUMMONS_MODES = ['invite', 'summon', 'hold'] as const

export const summonsSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  mode: z.enum(SUMMONS_MODES),
  /** Where: a view of the page, and what to show there. */
  view: z.enum(['map', 'table', 'round', 'plan', 'summary']),
  /** Id of the record, round or result to look at; null: the view as a whole. */
  targetId: z.nullable(z.string().check(z.maxLength(130))),
  /** To one group; null: to everybody. */
  groupId: z.catch(z.nullable(z.string().check(z.maxLength(60))), null),
  by: z.string(),
  at: z.number(),
})
export type Summons = Readonly<z.infer<typeof summonsSchema>>

export const sessionStateSchema = z.object({
  /** The first phase began. */
  startedAt: z.catch(z.nullable(z.number()), null),
  /** The workshop was closed, with its summary. */
  closedAt: z.catch(z.nullable(z.number()), null),
  phaseId: z.catch(z.nullable(z.string()), null),
  /** Start of the present stay in the phase. */
  phaseSince: z.catch(z.nullable(z.number()), null),
  timer: z.catch(z.nullable(timerSchema), null),
  summons: z.catch(z.nullable(summonsSchema), null),
  /** Of new rounds. */
  anonymity: z.catch(z.enum(ANONYMITIES), 'anonymous'),
  minGroup: z.catch(z.int().check(z.minimum(1), z.maximum(20)), MIN_GROUP),
  lobby: z.catch(z.enum(LOBBIES), 'off'),
  /** What the facilitator wants for cursors; `auto`: off in rating phases and in a crowd. */
  cursors: z.catch(z.enum(['auto', 'on', 'off']), 'auto'),
  /** What follows from it at present. */
  cursorsShown: z.catch(z.boolean(), true),
  reactions: z.catch(z.boolean(), true),
  /** Everybody's page holds back sounds, reactions and remarks on what others do. */
  quiet: z.catch(z.boolean(), false),
  /** How who has no group comes by one. */
  groupsJoin: z.catch(z.enum(GROUP_JOINS), 'smallest'),
  /** What was said to the groups last. */
  word: z.catch(z.nullable(wordSchema), null),
  /** Who may take the chair when no facilitator has been here for `successionMinutes`. */
  succession: z.catch(z.enum(['cofacilitators', 'anyone']), 'anyone'),
  successionMinutes: z.catch(z.number().check(z.minimum(0), z.maximum(60)), 3),
  /** Since when no facilitator is connected; null while one is, and before one ever was. */
  leaderlessSince: z.catch(z.nullable(z.number()), null),
})
export type SessionState = Readonly<z.infer<typeof sessionStateSchema>>

export function readSessionState(stored: Readonly<Record<string, unknown>>): SessionState {
  return sessionStateSchema.parse(stored)
}
