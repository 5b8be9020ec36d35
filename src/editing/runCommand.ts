// Runs a command of the table where the person is.
import { loadPatiently } from '../i18n/loadPatiently.ts'
import { addBehind, addInHere, addSequenceBehind } from './add.ts'
import { isPressed, type KeyPress } from './chord.ts'
import { type CommandContext, placeOf, targetActions, targetSequences } from './commandContext.ts'
import {
  COMMAND_IDS,
  type CommandEntry,
  type CommandId,
  entryOf,
  IN_TABLE,
  type PlaceKind,
} from './commandTable.ts'
import { openDetails, rename } from './edit.ts'
import { goBeside, goInLane, goToBand, goToEnd, goToOwn, goToSequenceBeside, goUnder } from './goTo.ts'
import { pickAll, pickBeside, toggleHere, unpickAll } from './pick.ts'
import { nextOffer, nextPersona, rateAt, rateBy, rateDigit, unrate } from './rate.ts'

/** Does it; false when it has nothing to do with where the person is. `key` is the key that was pressed for it. */
type Run = (context: CommandContext, key: string) => boolean

const later =
  (load: () => Promise<(context: CommandContext) => unknown>): Run =>
  (context) => {
    void loadPatiently(load).then(
      (run) => run(context),
      () => context.workshop.notify('part-missing'),
    )
    return true
  }
const onMap =
  (act: (map: NonNullable<ReturnType<typeof mapOf>>) => void): Run =>
  (context) => {
    const map = mapOf(context)
    if (map !== null) act(map)
    return map !== null
  }
const inFrame =
  (act: (frame: NonNullable<ReturnType<typeof frameOf>>) => void): Run =>
  (context) => {
    const frame = frameOf(context)
    if (frame !== null) act(frame)
    return frame !== null
  }
const mapOf = ({ workshop }: CommandContext) => workshop.view.getState().map
const frameOf = ({ workshop }: CommandContext) => workshop.view.getState().frame

const notes = () => import('./notes.ts')
const clipboard = () => import('./clipboard.ts')

const RUN: Readonly<Record<CommandId, Run>> = {
  addAction: addBehind,
  addActionIn: addInHere,
  addSequence: addSequenceBehind,
  addSequenceHere: addSequenceBehind,
  addNote: later(async () => (await notes()).addNoteHere),

  openDetails,
  rename,
  duplicate: later(async () => (await import('./paste.ts')).duplicateHere),
  copy: later(async () => (await clipboard()).copyByCommand),
  cut: later(async () => (await clipboard()).cutByCommand),
  paste: later(async () => (await clipboard()).pasteByCommand),
  remove: later(async () => (await import('./change.ts')).removeHere),
  comment: later(async () => (await notes()).commentHere),
  undo({ workshop }) {
    workshop.undo()
    return true
  },
  redo({ workshop }) {
    workshop.redo()
    return true
  },

  pickEarlier: (context) => pickBeside(context, -1),
  pickLater: (context) => pickBeside(context, 1),
  togglePick: toggleHere,
  pickAll,
  unpick: unpickAll,

  moveEarlier: later(async () => (await import('./change.ts')).moveEarlier),
  moveLater: later(async () => (await import('./change.ts')).moveLater),

  goEarlier: (context) => goBeside(context, -1),
  goLater: (context) => goBeside(context, 1),
  goSequenceEarlier: (context) => goToSequenceBeside(context, -1),
  goSequenceLater: (context) => goToSequenceBeside(context, 1),
  goFirst: (context) => goToEnd(context, 'first'),
  goLast: (context) => goToEnd(context, 'last'),
  goToMark: (context) => goToOwn(context, 'mark'),
  goToSequence: (context) => goToOwn(context, 'sequence'),
  goToCard: (context) => goToOwn(context, 'card'),
  // What is picked is let go first, as on a card.
  goToActions: (context) => unpickAll(context) || goToOwn(context, 'card'),
  goUnder,
  goToBandAbove: (context) => goToBand(context, -1),
  goToBandBelow: (context) => goToBand(context, 1),
  goToRowAbove: (context) => goInLane(context, { down: -1 }),
  goToRowBelow: (context) => goInLane(context, { down: 1 }),
  leaveLane: (context) => goInLane(context, 'home'),

  goToNote: later(async () => (await notes()).goToNote),

  raise: (context) => rateBy(context, 1),
  lower: (context) => rateBy(context, -1),
  raiseMore: (context) => rateBy(context, 2),
  lowerMore: (context) => rateBy(context, -2),
  rateWorst: (context) => rateAt(context, 1),
  rateBest: (context) => rateAt(context, Number.POSITIVE_INFINITY),
  rateLevel: rateDigit,
  rateTenth: rateDigit,
  unrate,
  nextOffer,
  nextPersona,

  palette: inFrame((frame) => frame.ask('palette')),
  shortcuts: inFrame((frame) => frame.ask('shortcuts')),
  zoomIn: onMap((map) => map.zoom('in')),
  zoomOut: onMap((map) => map.zoom('out')),
  fit: onMap((map) => map.fit()),
  showMap: inFrame((frame) => frame.show('map')),
  showTable: inFrame((frame) => frame.show('table')),
  showComments: later(async () => (await notes()).showComments),
  showInsights: inFrame((frame) => frame.showInsights()),
}

export function runCommand(id: CommandId, context: CommandContext, key = ''): boolean {
  return RUN[id](context, key)
}

/** The command that a key press on the map, or anywhere, asks for; null for none. */
export function commandFor(event: KeyPress, on: PlaceKind | 'anywhere'): CommandId | null {
  const found = COMMAND_IDS.find((id) => {
    const entry = entryOf(id)
    const here = on === 'anywhere' ? entry.on === 'anywhere' : entry.on.includes(on)
    return here && entry.byClipboard !== true && entry.keys.some((chord) => isPressed(chord, event))
  })
  return found ?? null
}

/** Whether a command makes sense where the person is: what the palette lists. */
export function isPossible(id: CommandId, context: CommandContext): boolean {
  const { workshop } = context
  const { map, table, frame } = workshop.view.getState()
  const entry = entryOf(id)
  if (entry.writes === true && !workshop.canWrite()) return false
  switch (id) {
    case 'undo':
      return workshop.history.getState().canUndo
    case 'redo':
      return workshop.history.getState().canRedo
    case 'showMap':
      return frame !== null && map === null
    case 'showTable':
      return frame !== null && map !== null
    case 'showInsights':
    case 'palette':
    case 'shortcuts':
      return frame !== null
    case 'showComments':
      return true
    case 'addNote':
      return workshop.records.getState().sequences.size > 0
    case 'goToNote':
      return workshop.records.getState().notes.size > 0
    case 'comment':
      return placeOf(context) !== null
    case 'unpick':
      return workshop.view.getState().picked.size > 0
    case 'nextOffer':
      return workshop.records.getState().offers.size > 1
    case 'nextPersona':
      return workshop.records.getState().personas.size > 1
    case 'addActionIn':
    case 'addAction':
      return map !== null && workshop.records.getState().sequences.size > 0
    case 'addSequence':
    case 'zoomIn':
    case 'zoomOut':
    case 'fit':
      return map !== null
    case 'pickAll':
    case 'paste':
      return (map ?? table) !== null && workshop.records.getState().sequences.size > 0
    default:
      return (map !== null || (table !== null && IN_TABLE.has(id))) && hasPlaceFor(entry, context)
  }
}

function hasPlaceFor({ on }: CommandEntry, context: CommandContext): boolean {
  if (on === 'anywhere') return true
  if (on.includes('sequence') && targetSequences(context).length > 0) return true
  // What a card can do can be done from its mark too, and to all that are picked.
  return (on.includes('card') || on.includes('mark')) && targetActions(context).length > 0
}
