import { z } from 'zod/mini'
import { lineField } from './commonFields.ts'
import { noteIdSchema, sequenceIdSchema } from './ids.ts'
import { SHARED_TEXT_MAX } from './limits.ts'
import { originField } from './origin.ts'

/** Names of palette entries, not colours: each theme has its own values for them. */
export const NOTE_COLOURS = ['yellow', 'pink', 'blue', 'green', 'violet', 'grey'] as const
export type NoteColour = (typeof NOTE_COLOURS)[number]

const shareSchema = z.number().check(z.minimum(0), z.maximum(1))

/** A sticky note. Its sequence may be gone: it then waits in the unplaced tray. */
export const noteSchema = z.object({
  id: noteIdSchema,
  /** Shared text: several people type in it at once. */
  text: z.string().check(z.maxLength(SHARED_TEXT_MAX)),
  /** The participant who put it there; their name is kept, because they may be gone. */
  authorId: lineField,
  authorName: lineField,
  colour: z._default(z.enum(NOTE_COLOURS), 'yellow'),
  /** "This far into that sequence and band": one value, and no position, because the sheet fits each window. */
  anchor: z.object({
    sequenceId: sequenceIdSchema,
    across: shareSchema,
    /** The key of a band or a lane. One that is not shown puts the note at the foot of its sequence. */
    band: z.string().check(z.maxLength(40)),
    down: shareSchema,
  }),
  /** In the parking lot: not for now, and not to be lost. It stays where it was put. */
  parked: z._default(z.boolean(), false),
  /** The card it was made of. */
  origin: originField,
})
export type Note = Readonly<z.infer<typeof noteSchema>>
export type NoteAnchor = Note['anchor']
