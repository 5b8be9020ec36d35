// The strips of the sheet that a sticky note can stand in, in words: the same on the map and in the table.
import type { MessageKey } from '../../i18n/translate.ts'
import type { NoteAnchor } from '../../model/schema/note.ts'
import type { LaneDefinition } from './lane.ts'
import { LANES } from './registry.ts'

export interface NoteBand {
  readonly id: string
  readonly titleKey: MessageKey
}

const SITUATIONS: NoteBand = { id: 'situations', titleKey: 'note.band.situations' }

/** From top to bottom, as the sheet is laid out with these lanes. */
export function noteBands(lanes: readonly LaneDefinition[]): readonly NoteBand[] {
  const at = (place: LaneDefinition['place']) => lanes.filter((lane) => lane.place === place)
  return [
    { id: 'cards', titleKey: 'note.band.cards' },
    { id: 'plot', titleKey: 'note.band.plot' },
    ...at('underPlot'),
    SITUATIONS,
    ...at('underSequences'),
  ]
}

/** Where a note is seen: one in a strip that is not shown stands at the foot of its sequence. */
export function seenBand(bands: readonly NoteBand[], { band, down }: NoteAnchor) {
  const at = bands.findIndex((b) => b.id === band)
  return at >= 0 ? { at, down } : { at: bands.indexOf(SITUATIONS), down: 1 }
}

/** The name of a band, shown or not; null for one of a later version. */
export function bandTitle(id: string): MessageKey | null {
  return noteBands(LANES).find((b) => b.id === id)?.titleKey ?? null
}
