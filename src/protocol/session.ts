// The HTTP interface of a running workshop, under /api/workshops/:id. JSON in and out; what leads needs a facilitator or a
// co-facilitator. What follows for everybody is in the session document (`/sync/<id>/session`).
// What succeeds is 200 with what is said here, or 204 without a body.
// zod/mini: the rating screen on a phone needs this file, and must load fast.
import { z } from 'zod/mini'
import {
  areaSchema,
  EVERYTHING,
  GROUP_COLOURS,
  GROUP_JOINS,
  GROUPS_MAX,
  WORD_MAX,
} from '../model/facilitation/group.ts'
import { ACCESSES, givenPartsSchema, NO_PARTS } from '../model/facilitation/parts.ts'
import { PHASE_KINDS, PHASE_MINUTES_MAX, phaseSchema } from '../model/facilitation/phase.ts'
import {
  ANONYMITIES,
  BUDGET_MAX,
  CARD_TARGETS,
  CARDS_MAX,
  ITEM_KINDS,
  ITEMS_MAX,
  resultSchema,
  roundSchema,
  WRITING_PLACES,
} from '../model/facilitation/round.ts'
import { LOBBIES, SUMMONS_MODES } from '../model/facilitation/sessionState.ts'
import { cardSchema, cardTextSchema, writtenSchema } from '../model/facilitation/writing.ts'
import { NAME_MAX, TEXT_MAX } from '../model/schema/limits.ts'
import { ROLES } from './roles.ts'

const id = z.string().check(z.minLength(1), z.maxLength(130))
const title = z.string().check(z.maxLength(NAME_MAX))

const phaseFields = {
  kind: z.enum(PHASE_KINDS),
  title,
  instructions: z.string().check(z.maxLength(TEXT_MAX)),
  minutes: z.int().check(z.minimum(0), z.maximum(PHASE_MINUTES_MAX)),
  access: z.enum(ACCESSES),
}
/** `parts`: where participants may do something else than `access` says of all. */
/** POST …/session/phases. `afterId`: null puts it first. Answers `{id}`. POST …/session/agenda lays out the usual one. */
export const newPhaseSchema = z.object({
  ...phaseFields,
  parts: z._default(givenPartsSchema, NO_PARTS),
  inGroups: z._default(z.boolean(), false),
  afterId: z.nullable(id),
})
/** PUT …/session/phases/:phaseId */
export const phaseChangeSchema = z.partial(
  z.object({ ...phaseFields, parts: givenPartsSchema, inGroups: z.boolean() }),
)
/** POST …/session/phases/:phaseId/move */
export const movePhaseSchema = z.object({ afterId: z.nullable(id) })
/** POST …/session/phase: go to a phase; null: to none. */
export const goToPhaseSchema = z.object({ phaseId: z.nullable(id) })

/** POST …/session/timer. Minutes may be fractions; `add` takes less than 0 too. */
export const timerOrderSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), minutes: z.number().check(z.minimum(0), z.maximum(720)) }),
  z.object({ do: z.literal('add'), minutes: z.number().check(z.minimum(-720), z.maximum(720)) }),
  z.object({ do: z.enum(['pause', 'resume', 'end', 'clear']) }),
])
export type TimerOrder = z.infer<typeof timerOrderSchema>

/** PUT …/session/settings: those given are changed. */
export const sessionSettingsSchema = z.partial(
  z.object({
    anonymity: z.enum(ANONYMITIES),
    minGroup: z.int().check(z.minimum(1), z.maximum(20)),
    lobby: z.enum(LOBBIES),
    cursors: z.enum(['auto', 'on', 'off']),
    reactions: z.boolean(),
    quiet: z.boolean(),
    succession: z.enum(['cofacilitators', 'anyone']),
    successionMinutes: z.number().check(z.minimum(0), z.maximum(60)),
    groupsJoin: z.enum(GROUP_JOINS),
  }),
)
export type SessionSettings = z.infer<typeof sessionSettingsSchema>

/** PUT …/session/summons; DELETE lets everybody go. */
export const newSummonsSchema = z.object({
  mode: z.enum(SUMMONS_MODES),
  view: z.enum(['map', 'table', 'round', 'plan', 'summary']),
  targetId: z.nullable(id),
  /** One group only; null: everybody. */
  groupId: z._default(z.nullable(id), null),
})
export type NewSummons = z.input<typeof newSummonsSchema>

const groupFields = { name: title, colour: z.enum(GROUP_COLOURS), area: areaSchema }
/** POST …/session/groups: makes several at once. DELETE …/session/groups takes all away. */
export const newGroupsSchema = z.object({
  groups: z
    .array(
      z.object({ ...groupFields, name: z._default(title, ''), area: z._default(areaSchema, EVERYTHING) }),
    )
    .check(z.minLength(1), z.maxLength(GROUPS_MAX)),
})
export type NewGroup = z.input<typeof newGroupsSchema>['groups'][number]
/** PUT …/session/groups/:groupId; DELETE takes it away. */
export const groupChangeSchema = z.partial(z.object(groupFields))
export type GroupChange = z.infer<typeof groupChangeSchema>
/** POST …/session/groups/share: these people, by chance, evenly. */
export const shareOutSchema = z.object({ participantIds: z.array(id).check(z.maxLength(1000)) })
/** PUT …/session/group-seats/:participantId, `me` for oneself; null: in no group. */
export const groupSeatChangeSchema = z.object({ groupId: z.nullable(id) })
/** PUT …/session/word: to all groups, or one. DELETE takes it back. */
export const newWordSchema = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(WORD_MAX)),
  groupId: z._default(z.nullable(id), null),
})

const newRoundFields = {
  title,
  itemIds: z
    .array(z.string().check(z.minLength(1), z.maxLength(60)))
    .check(z.minLength(1), z.maxLength(ITEMS_MAX)),
  /** Left out: as the settings say. */
  anonymity: z.optional(z.enum(ANONYMITIES)),
  leadersAnswer: z._default(z.boolean(), false),
  revealWithTimer: z._default(z.boolean(), false),
}
/** POST …/rounds answers `{id}`. */
export const newRoundSchema = z.discriminatedUnion('kind', [
  z.object({
    ...newRoundFields,
    kind: z.literal('rating'),
    itemKind: z.literal('actions'),
    personaId: z.string().check(z.maxLength(60)),
    offerId: z.string().check(z.maxLength(60)),
  }),
  z.object({
    ...newRoundFields,
    kind: z.literal('dots'),
    itemKind: z.enum(ITEM_KINDS),
    budget: z.int().check(z.minimum(1), z.maximum(BUDGET_MAX)),
    maxPerItem: z.int().check(z.minimum(1), z.maximum(BUDGET_MAX)),
  }),
  z.object({
    ...newRoundFields,
    kind: z.literal('writing'),
    itemKind: z.enum(WRITING_PLACES),
    target: z.enum(CARD_TARGETS),
    question: z._default(z.string().check(z.maxLength(TEXT_MAX)), ''),
    /** Left out: as many as anybody writes. */
    cardsEach: z._default(z.int().check(z.minimum(1), z.maximum(CARDS_MAX)), CARDS_MAX),
    signing: z._default(z.boolean(), false),
    moderated: z._default(z.boolean(), false),
  }),
])
export type NewRoundBody = z.input<typeof newRoundSchema>
/** POST …/rounds/:roundId/again answers `{id}`. `itemIds` left out: the same. */
export const againSchema = z.object({
  itemIds: z.optional(
    z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(ITEMS_MAX)),
  ),
})
export const createdSchema = z.object({ id: z.string() })

/**
 * PUT …/rounds/:roundId/ballots/:itemId. A level, or a number of dots; null: cannot say. Put again it replaces, from
 * whatever window. DELETE takes it back. In a round of writing a card, under an id that its author's device made.
 */
export const ballotSchema = z.union([
  z.object({
    card: z.object({ text: z.string(), itemId: z.string(), signed: z._default(z.boolean(), false) }),
  }),
  z.object({ value: z.nullable(z.number()) }),
])
export type BallotBody = Readonly<z.infer<typeof ballotSchema>>
/** `late`: the round was revealed before; kept apart from what counts, or, where authors are forgotten, not kept. */
export const ballotAnswerSchema = z.object({ outcome: z.enum(['counted', 'late']), answered: z.int() })
export type BallotAnswer = z.infer<typeof ballotAnswerSchema>

/** GET …/rounds/:roundId/ballots: one's own. */
export const ownBallotsSchema = z.object({
  ballots: z.array(
    z.object({
      itemId: z.string(),
      value: z.nullable(z.int()),
      late: z.boolean(),
      card: z._default(z.nullable(cardTextSchema), null),
      withheld: z._default(z.boolean(), false),
    }),
  ),
})
export type OwnBallots = z.infer<typeof ownBallotsSchema>
export type OwnBallotsBody = z.input<typeof ownBallotsSchema>

/**
 * GET …/rounds/:roundId/moderation, for who leads: of an open round that says so all its cards, of a revealed one those that are
 * hidden. No author, and no order but that of the random ids. `few`: so few people have written that nothing is shown.
 */
export const moderationSchema = z.object({
  cards: z.array(z.object({ cardId: z.string(), itemId: z.string(), text: z.string(), hidden: z.boolean() })),
  few: z.boolean(),
})
export type Moderation = Readonly<z.infer<typeof moderationSchema>>
/** PUT …/rounds/:roundId/cards/:cardId */
export const cardChangeSchema = z.object({ hidden: z.boolean() })

/** PUT …/people/:participantId. `role`: a facilitator makes somebody one of these; null goes back to their link's. */
export const personChangeSchema = z.partial(
  z.object({ name: z.string(), role: z.nullable(z.enum(ROLES)), handOver: z.boolean() }),
)
export type PersonChange = z.infer<typeof personChangeSchema>
/** POST …/lobby: lets in those named; everybody who waits when left out. */
export const admitSchema = z.object({ participantIds: z.optional(z.array(id)) })
/** POST …/people/me/claim: "I am already in this room", on another device. */
export const claimSchema = z.object({ participantId: id })

/** GET …/snapshots, latest first. POST takes one. POST …/snapshots/:snapshotId/restore `{as}`. */
export const snapshotsSchema = z.object({
  snapshots: z.array(
    z.object({ id: z.string(), at: z.number(), reason: z.string(), title: z.string(), bytes: z.int() }),
  ),
})
export type Snapshots = z.infer<typeof snapshotsSchema>
export const restoreSchema = z.object({ as: z.enum(['board', 'copy']) })
/** `board`: the snapshot that undoes it. */
export const restoredSchema = z.object({ undo: z.string() })

/** GET …/ratings.json `{ratings}`, and the same as …/ratings.csv: one row an answer, of revealed rounds only. */
export const ratingRowSchema = z.object({
  roundId: z.string(),
  kind: z.enum(['rating', 'dots', 'writing']),
  /** Its number in its series. */
  round: z.int(),
  title: z.string(),
  itemId: z.string(),
  item: z.string(),
  persona: z.string(),
  offer: z.string(),
  levels: z.nullable(z.int()),
  value: z.nullable(z.int()),
  cannotSay: z.boolean(),
  /** Only with `?authors=1`, for who runs the session, in rounds that were not unlinked. */
  author: z.nullable(z.string()),
  /** Of a card; else empty. */
  text: z._default(z.string(), ''),
  /** A card that is held back. Only with its author, for who runs the session. */
  hidden: z._default(z.boolean(), false),
})
export type RatingRow = Readonly<z.infer<typeof ratingRowSchema>>
export const ratingsSchema = z.object({ ratings: z.array(ratingRowSchema) })

/** GET …/summary: what a closed workshop shows, besides its map and plan, which are in the board. */
export const summarySchema = z.object({
  title: z.string(),
  startedAt: z.nullable(z.number()),
  closedAt: z.nullable(z.number()),
  people: z.array(z.object({ name: z.string(), role: z.string() })),
  phases: z.array(phaseSchema),
  rounds: z.array(roundSchema),
  results: z.array(resultSchema),
  written: z._default(z.array(writtenSchema), []),
  cards: z._default(z.array(cardSchema), []),
  /** The permanent link to look at it; null for those who do not hand out links. */
  readLink: z.nullable(z.string()),
})
export type Summary = z.infer<typeof summarySchema>
