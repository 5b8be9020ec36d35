// Actions, or sequences with their actions, taken along to another place or another workshop: what the clipboard carries.
//
// Invariants
// - A clip names people's words and no id that matters elsewhere: personas, offers and channels are found again by id in
//   the workshop that it is from, and by name in another.
// - It is read as what comes from outside: against limits, and with whatever it lacks left out.
import { z } from 'zod/mini'
import { readJourney, sortedOffers, sortedPersonas } from './journey.ts'
import type { Records } from './records.ts'
import type { ActionId, SequenceId } from './schema/ids.ts'
import { TEXT_MAX } from './schema/limits.ts'
import { MOMENTS } from './schema/sequence.ts'

/** How many actions a clip may carry. */
export const CLIP_MAX = 1000
/** And how many sequences. */
const SEQUENCES_MAX = 200

const words = z.string().check(z.maxLength(TEXT_MAX))
const named = z.object({ id: z.string(), name: z.string() })

const clipSchema = z.object({
  parcours: z.literal(2),
  /** The workshop it is from. */
  workshopId: z.string(),
  levels: z.number().check(z.minimum(2), z.maximum(100)),
  /** Each with the number of its actions, which follow one another below; none: the actions alone. */
  sequences: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        situation: z.string(),
        moment: z.catch(z.enum(MOMENTS), 'before'),
        count: z.number().check(z.minimum(0), z.maximum(CLIP_MAX)),
      }),
    )
    .check(z.maxLength(SEQUENCES_MAX)),
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
    parcours: 2,
    workshopId,
    levels: records.meta?.levels ?? 7,
    sequences: [],
    actions: ids.slice(0, CLIP_MAX).flatMap((id) => clippedAction(records, id) ?? []),
  }
}

/** The sequences with their actions, in the order of the journey. Those that are gone are passed over. */
export function clipOfSequences(records: Records, workshopId: string, ids: Iterable<SequenceId>): Clip {
  const wanted = new Set(ids)
  const taken = readJourney(records).sequences.filter(({ sequence }) => wanted.has(sequence.id))
  const actionIds = taken.flatMap(({ actions }) => actions.map((a) => a.id))
  const sequences = taken.map(({ sequence: { id, name, situation, moment }, actions }) => ({
    ...{ id, name, situation, moment },
    count: actions.length,
  }))
  return { ...clipOfActions(records, workshopId, actionIds), sequences }
}

export interface ClippedSequence {
  readonly sequence: Clip['sequences'][number]
  readonly actions: Clip['actions']
}

/** The sequences of a clip, each with its actions. */
export function sequencesIn({ sequences, actions }: Clip): ClippedSequence[] {
  let from = 0
  return sequences.map((sequence) => {
    const own = actions.slice(from, from + sequence.count)
    from += sequence.count
    return { sequence, actions: own }
  })
}

/** The clip as other programs read it: one title a line, under the name of its sequence. */
export function clipAsText(clip: Clip): string {
  const titles = (actions: Clip['actions']) => actions.map((a) => a.title)
  if (clip.sequences.length === 0) return titles(clip.actions).join('\n')
  return sequencesIn(clip)
    .flatMap(({ sequence, actions }) => [sequence.name, ...titles(actions).map((title) => `- ${title}`)])
    .join('\n')
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
