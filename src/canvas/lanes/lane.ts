// What a lane is: a strip of the sheet that can be shown or hidden, with its part of the table and of the details.
//
// A lane is a folder here with a `lane.ts` that exports `lane`: registry.ts finds it. What it says of itself is loaded
// with the map and must stay small; what it draws is loaded when it is first shown. It knows nothing of React Flow and
// imports nothing of `src/canvas`, so that the table and the details can show its parts without the map. Its words alone are
// elsewhere, in src/i18n/{en,fr}/lanes.ts with all words (docs/decisions/0016).
import type { ComponentType } from 'react'
import type { MessageKey } from '../../i18n/translate.ts'
import type { LockedKind } from '../../model/facilitation/locks.ts'
import type { Action } from '../../model/schema/action.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import type { RecordsState } from '../../store/recordsStore.ts'

export interface LaneDefinition {
  readonly id: string
  /** From top to bottom, and in the menu. */
  readonly order: number
  readonly titleKey: MessageKey
  /** What one sees in it. */
  readonly hintKey: MessageKey
  /** Close to the plot, or under the sequences. */
  readonly place: 'underPlot' | 'underSequences'
  /** What is locked as a whole when facilitators alone change what is in it; left out where nothing of its own is. */
  readonly lockedBy?: LockedKind
  /** Shown to whoever has not chosen. */
  readonly shownAtFirst: boolean
  /** Its rows from top to bottom. The same list while nothing of it changes: use `derived`. */
  rows(state: RecordsState): readonly LaneRow[]
  /** In sheet pixels. `narrow` is a phone. */
  height(rows: readonly LaneRow[], narrow: boolean): number
  /** The lane on the sheet. */
  readonly Sheet: ComponentType<LaneSheetProps>
  /** What stands left of it, at the edge of the window: its title, or the names of its rows. */
  readonly Axis: ComponentType<LaneAxisProps>
  /** What it says about one action, to be read and edited: in the details, and in the table. */
  readonly ActionPart?: ComponentType<LaneActionProps>
  /** The part has many fields: it takes a whole line of the table. */
  readonly wide?: boolean
}

export interface LaneAxisProps {
  readonly lane: { readonly rows: readonly LaneRow[]; readonly height: number }
  readonly titleKey: MessageKey
  readonly lockedBy?: LockedKind | undefined
  readonly narrow: boolean
  readonly canWrite: boolean
}

export interface LaneRow {
  /** Empty in a lane of one row. */
  readonly id: string
  /** The places where the keyboard can be, from left to right. */
  readonly stops: readonly LaneStop[]
}

export interface LaneStop {
  readonly id: string
  readonly sequenceId: SequenceId
  /** Null for what belongs to the sequence as a whole. */
  readonly actionId: ActionId | null
}

/** In sheet pixels. */
export interface LaneColumn {
  readonly actionId: ActionId
  readonly sequenceId: SequenceId
  readonly x: number
  readonly width: number
  /** Where its card stands: the same stretch, or twice as wide in one of two tiers. Words have more room there. */
  readonly card: { readonly x: number; readonly width: number }
  readonly tier: 'only' | 'upper' | 'lower'
}

export interface LaneBlock {
  readonly sequenceId: SequenceId
  readonly x: number
  readonly width: number
  readonly columns: readonly LaneColumn[]
}

export interface LaneSheetProps {
  readonly lane: { readonly id: string; readonly rows: readonly LaneRow[]; readonly height: number }
  /** The sequences in view; the lane's own place is the upper left corner of what it draws in. */
  readonly blocks: readonly LaneBlock[]
  readonly narrow: boolean
  readonly canWrite: boolean
  /** Opens the details of what is selected, with the keyboard in them. */
  openDetails(): void
}

export interface LaneActionProps {
  readonly action: Action
  readonly canWrite: boolean
}
