// A group that some of those present work in, and the part of the map that is theirs while a phase runs in groups.
import { z } from 'zod/mini'
import { NAME_MAX } from '../schema/limits.ts'
import { NOTE_COLOURS } from '../schema/note.ts'

export const GROUPS_MAX = 12

/** Names of palette entries. Twelve groups are told apart by their numbers. */
export const GROUP_COLOURS = NOTE_COLOURS
export type GroupColour = (typeof GROUP_COLOURS)[number]

/** What a group has of the map: all of it, some sequences, or what is said for some personas or offers. */
export const AREA_KINDS = ['everything', 'sequences', 'personas', 'offers'] as const
export type AreaKind = (typeof AREA_KINDS)[number]
const AREA_MAX = 200

export const areaSchema = z.object({
  by: z.enum(AREA_KINDS),
  /** Of records of that kind, which may be gone since; none for everything. */
  ids: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(AREA_MAX)),
})
export type Area = Readonly<z.infer<typeof areaSchema>>

export const EVERYTHING: Area = { by: 'everything', ids: [] }

export const groupSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  /** From 1: what it is called without a name, and what tells it apart besides its colour. */
  number: z.int().check(z.minimum(1), z.maximum(99)),
  /** Empty: its number, in each reader's language. */
  name: z.string().check(z.maxLength(NAME_MAX)),
  colour: z.catch(z.enum(GROUP_COLOURS), 'grey'),
  area: areaSchema,
})
export type Group = Readonly<z.infer<typeof groupSchema>>

/** Who has no group is put into the smallest one, chooses one, or waits until a facilitator puts them into one. */
export const GROUP_JOINS = ['smallest', 'choose', 'byHand'] as const
export type GroupJoin = (typeof GROUP_JOINS)[number]

/** Where a person is. Null: taken out of all groups by hand, so that nothing puts them into one by itself. */
export const groupSeatSchema = z.object({
  /** The person's. */
  id: z.string().check(z.maxLength(60)),
  groupId: z.nullable(z.string().check(z.maxLength(60))),
})

/** A word of whoever leads to all groups, or to one. */
export const WORD_MAX = 280
export const wordSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  text: z.string().check(z.maxLength(WORD_MAX)),
  /** Null: to everybody. */
  groupId: z.nullable(z.string().check(z.maxLength(60))),
  by: z.string(),
  at: z.number(),
})
export type Word = Readonly<z.infer<typeof wordSchema>>
