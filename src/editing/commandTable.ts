// Everything that can be done on the map and around it, with its keys: the one table that the keyboard obeys, that the
// palette offers and that the page of shortcuts prints.
//
// Invariants (test/editing/commandTable.test.ts)
// - No two commands have the same key at the same place.
// - A key without Ctrl, Alt or a function key works only while the keyboard is on the map (WCAG 2.1.4).
import type { Chord } from './chord.ts'

/** Where on the map the keyboard is. */
export type PlaceKind = 'card' | 'mark' | 'sequence' | 'lane'

export const COMMAND_GROUPS = ['add', 'edit', 'select', 'move', 'go', 'rate', 'view'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface CommandEntry {
  readonly group: CommandGroup
  /** `anywhere`: in the whole workshop, whatever has the keyboard. */
  readonly on: readonly PlaceKind[] | 'anywhere'
  readonly keys: readonly Chord[]
  /** Changes the workshop: not for observers. */
  readonly writes?: true
  /** A step of the keyboard, of no use in a list of commands. */
  readonly keysOnly?: true
  /** Its keys reach us as an event of the clipboard, not as keys. */
  readonly byClipboard?: true
}

const SHEET = ['card', 'mark', 'sequence'] as const
const MAP = [...SHEET, 'lane'] as const

export const COMMANDS = {
  addAction: { group: 'add', on: ['card', 'mark'], keys: ['Insert', 'a'], writes: true },
  addActionIn: { group: 'add', on: ['sequence'], keys: ['Shift+Insert', 'a'], writes: true },
  addSequence: { group: 'add', on: MAP, keys: ['Shift+n'], writes: true },
  addSequenceHere: { group: 'add', on: ['sequence'], keys: ['Insert'], writes: true, keysOnly: true },

  addNote: { group: 'add', on: MAP, keys: ['m'], writes: true },

  openDetails: { group: 'edit', on: SHEET, keys: ['Enter'] },
  rename: { group: 'edit', on: ['card', 'sequence'], keys: ['F2'], writes: true },
  duplicate: { group: 'edit', on: SHEET, keys: ['Ctrl+d'], writes: true },
  copy: { group: 'edit', on: SHEET, keys: ['Ctrl+c'], byClipboard: true },
  cut: { group: 'edit', on: SHEET, keys: ['Ctrl+x'], writes: true, byClipboard: true },
  paste: { group: 'edit', on: SHEET, keys: ['Ctrl+v'], writes: true, byClipboard: true },
  remove: { group: 'edit', on: ['card', 'sequence'], keys: ['Delete', 'Backspace'], writes: true },
  comment: { group: 'edit', on: MAP, keys: ['c'] },
  undo: { group: 'edit', on: 'anywhere', keys: ['Ctrl+z'], writes: true },
  redo: { group: 'edit', on: 'anywhere', keys: ['Ctrl+Shift+z', 'Ctrl+y'], writes: true },

  pickEarlier: { group: 'select', on: ['card', 'sequence'], keys: ['Shift+ArrowLeft'], keysOnly: true },
  pickLater: { group: 'select', on: ['card', 'sequence'], keys: ['Shift+ArrowRight'], keysOnly: true },
  togglePick: { group: 'select', on: ['card', 'sequence'], keys: ['Ctrl+ '] },
  pickAll: { group: 'select', on: MAP, keys: ['Ctrl+a'] },
  unpick: { group: 'select', on: ['card'], keys: ['Escape'] },

  moveEarlier: { group: 'move', on: SHEET, keys: ['Ctrl+Shift+ArrowLeft'], writes: true },
  moveLater: { group: 'move', on: SHEET, keys: ['Ctrl+Shift+ArrowRight'], writes: true },

  goEarlier: { group: 'go', on: MAP, keys: ['ArrowLeft'], keysOnly: true },
  goLater: { group: 'go', on: MAP, keys: ['ArrowRight'], keysOnly: true },
  goSequenceEarlier: { group: 'go', on: ['card', 'mark', 'lane'], keys: ['Alt+ArrowLeft'], keysOnly: true },
  goSequenceLater: { group: 'go', on: ['card', 'mark', 'lane'], keys: ['Alt+ArrowRight'], keysOnly: true },
  goFirst: { group: 'go', on: ['card', 'sequence', 'lane'], keys: ['Home'], keysOnly: true },
  goLast: { group: 'go', on: ['card', 'sequence', 'lane'], keys: ['End'], keysOnly: true },
  goToMark: { group: 'go', on: ['card'], keys: ['ArrowDown'], keysOnly: true },
  goToSequence: { group: 'go', on: ['card'], keys: ['ArrowUp'], keysOnly: true },
  goToCard: { group: 'go', on: ['mark'], keys: ['Escape'], keysOnly: true },
  goToActions: { group: 'go', on: ['sequence'], keys: ['Escape'], keysOnly: true },
  goUnder: { group: 'go', on: ['sequence'], keys: ['ArrowDown'], keysOnly: true },
  goToBandAbove: { group: 'go', on: MAP, keys: ['Alt+ArrowUp'], keysOnly: true },
  goToBandBelow: { group: 'go', on: MAP, keys: ['Alt+ArrowDown'], keysOnly: true },
  goToRowAbove: { group: 'go', on: ['lane'], keys: ['ArrowUp'], keysOnly: true },
  goToRowBelow: { group: 'go', on: ['lane'], keys: ['ArrowDown'], keysOnly: true },
  leaveLane: { group: 'go', on: ['lane'], keys: ['Escape'], keysOnly: true },

  goToNote: { group: 'go', on: MAP, keys: ['Shift+m'] },

  raise: { group: 'rate', on: ['mark'], keys: ['ArrowUp'], writes: true, keysOnly: true },
  lower: { group: 'rate', on: ['mark'], keys: ['ArrowDown'], writes: true, keysOnly: true },
  raiseMore: { group: 'rate', on: ['mark'], keys: ['PageUp'], writes: true, keysOnly: true },
  lowerMore: { group: 'rate', on: ['mark'], keys: ['PageDown'], writes: true, keysOnly: true },
  rateWorst: { group: 'rate', on: ['mark'], keys: ['Home'], writes: true, keysOnly: true },
  rateBest: { group: 'rate', on: ['mark'], keys: ['End'], writes: true, keysOnly: true },
  rateLevel: {
    group: 'rate',
    on: ['mark'],
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    writes: true,
    keysOnly: true,
  },
  rateTenth: { group: 'rate', on: ['mark'], keys: ['0'], writes: true, keysOnly: true },
  unrate: { group: 'rate', on: ['mark'], keys: ['Delete', 'Backspace'], writes: true },
  nextOffer: { group: 'rate', on: MAP, keys: ['o'] },
  nextPersona: { group: 'rate', on: MAP, keys: ['p'] },

  palette: { group: 'view', on: 'anywhere', keys: ['Ctrl+k'], keysOnly: true },
  shortcuts: { group: 'view', on: MAP, keys: ['?'] },
  zoomIn: { group: 'view', on: MAP, keys: ['+'] },
  zoomOut: { group: 'view', on: MAP, keys: ['-'] },
  // At a mark it is a level.
  fit: { group: 'view', on: ['card', 'sequence', 'lane'], keys: ['0'] },
  showMap: { group: 'view', on: 'anywhere', keys: [] },
  showTable: { group: 'view', on: 'anywhere', keys: [] },
  showInsights: { group: 'view', on: 'anywhere', keys: [] },
  showComments: { group: 'view', on: 'anywhere', keys: [] },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type CommandId = keyof typeof COMMANDS
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[]

/** What of it the table does too, where the keyboard is at an action or a sequence of it. */
export const IN_TABLE: ReadonlySet<CommandId> = new Set([
  'duplicate',
  'copy',
  'cut',
  'paste',
  'remove',
  'togglePick',
  'pickAll',
  'unpick',
  'moveEarlier',
  'moveLater',
] as const)

export function entryOf(id: CommandId): CommandEntry {
  return COMMANDS[id]
}
