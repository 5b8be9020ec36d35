// One press of a button that moves a note, without a sheet to measure on. Pure.
import { type NoteBand, seenBand } from '../../canvas/lanes/noteBands.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import type { NoteAnchor } from '../../model/schema/note.ts'

/** One press moves a note by this share of its sequence or band. */
const STEP = 0.1

/** The anchor one step away: past the edge of its sequence or band it goes on in the next one, as on the map. */
export function noteStep(
  anchor: NoteAnchor,
  [right, down]: readonly [number, number],
  sequences: readonly SequenceId[],
  bands: readonly NoteBand[],
): NoteAnchor {
  const seen = seenBand(bands, anchor)
  const column = stepIn(sequences.indexOf(anchor.sequenceId), anchor.across, right * STEP, sequences.length)
  const row = stepIn(seen.at, seen.down, down * STEP, bands.length)
  return {
    sequenceId: sequences[column.at] ?? anchor.sequenceId,
    across: column.share,
    // Sideways it stays in a band that is not shown.
    ...(down === 0
      ? { band: anchor.band, down: anchor.down }
      : { band: bands[row.at]?.id ?? anchor.band, down: row.share }),
  }
}

function stepIn(at: number, share: number, by: number, count: number): { at: number; share: number } {
  // Shares have no more places than can be told apart: 0.1 + 0.2 is 0.3.
  const to = Math.round((share + by) * 1000) / 1000
  if (to < 0 && at > 0) return { at: at - 1, share: 1 }
  if (to > 1 && at < count - 1) return { at: at + 1, share: 0 }
  return { at, share: Math.min(1, Math.max(0, to)) }
}
