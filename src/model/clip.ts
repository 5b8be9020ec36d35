// Actions, or a sequence with its actions, taken along to another place or another workshop: what the clipboard carries.
//
// Invariants
// - A clip names people's words and no id that matters elsewhere: personas, offers and channels are found again by id in
//   the workshop that it is from, and by name in another.
// - It is read as what comes from outside: against limits, and with whatever it lacks left out.
import { z } from 'zod/mini'
import { sortedOffers, sortedPersonas } from './journey.ts'
import type { Records } from './records.ts'
import type { ActionId, SequenceId } from './schema/ids.ts'
import { TEXT_MAX } from './schema/limits.ts'
import { MOMENTS } from './schema/sequence.ts'

/** How many actions a clip may carry. */
export const CLIP_MAX = 100

const words = z.string().check(z.maxLength(TEXT_MAX))
const named = z.object({ id: z.string(), name: z.string() })

const clipSchema = z.object({
  parcours: z.literal(1),
  /** The workshop it is from. */
  workshopId: z.string(),
  levels: z.number().check(z.minimum(2), z.maximum(100)),
  sequence: z.nullable(
    z.object({ name: z.string(), situation: z.string(), moment: z.catch(z.enum(MOMENTS), 'before') }),
  ),
  actions: z
    .array(
      z.object({
        /** To move it, where it was cut and not copied. */
        id: z.string(),
        title: z.string(),
        /** Its other fields, as stored. */
        fields: z.record(z.string(), z.unknown()),
        marks: z
          .array(z.object({ persona: named, offer: named, level: z.number() }))
          .check(z.maxLength(1000)),
        channels: z.array(named).check(z.maxLength(200)),
        frictions: z.array(words).check(z.maxLength(200)),
      }),
    )
    .check(z.maxLength(CLIP_MAX)),
})
export type Clip = Readonly<z.infer<typeof clipSchema>>

/** Null for what is no clip of ours. */
export function readClip(text: string): Clip | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null // some other program's text
  }
  const parsed = clipSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

export function clipOfActions(records: Records, workshopId: string, ids: readonly ActionId[]): Clip {
  return {
    parcours: 1,
    workshopId,
    levels: records.meta?.levels ?? 7,
    sequence: null,
    actions: ids.slice(0, CLIP_MAX).flatMap((id) => clippedAction(records, id) ?? []),
  }
}

/** The sequence with its actions, which are given in their order. Null when it is gone. */
export function clipOfSequence(
  records: Records,
  workshopId: string,
  id: SequenceId,
  actionIds: readonly ActionId[],
): Clip | null {
  const sequence = records.sequences.get(id)
  if (sequence === undefined) return null
  const { name, situation, moment } = sequence
  return { ...clipOfActions(records, workshopId, actionIds), sequence: { name, situation, moment } }
}

/** The clip as other programs read it: one title a line, under the name of the sequence. */
export function clipAsText({ sequence, actions }: Clip): string {
  const titles = actions.map((a) => a.title)
  return (sequence === null ? titles : [sequence.name, ...titles.map((title) => `- ${title}`)]).join('\n')
}

function clippedAction(records: Records, id: ActionId): Clip['actions'][number] | null {
  const action = records.actions.get(id)
  if (action === undefined) return null
  const { id: _id, place: _place, title, ...fields } = action
  const marks = sortedPersonas(records.personas).flatMap((persona) =>
    sortedOffers(records.offers).flatMap((offer) =>
      [...records.marks.values()]
        .filter((m) => m.actionId === id && m.evidence === 'apriori')
        .filter((m) => m.personaId === persona.id && m.offerId === offer.id)
        .map(({ level }) => ({ persona: nameOf(persona), offer: nameOf(offer), level })),
    ),
  )
  const channels = [...records.touchpoints.values()].flatMap(({ actionId, channelId }) => {
    const channel = actionId === id ? records.channels.get(channelId) : undefined
    return channel === undefined ? [] : [nameOf(channel)]
  })
  const frictions = [...records.frictions.values()].filter((f) => f.actionId === id).map((f) => f.text)
  return { id, title, fields, marks, channels, frictions }
}

function nameOf({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name }
}
