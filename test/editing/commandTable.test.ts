import { expect, test } from 'vitest'
import { isPressed, isSingleCharacter, type KeyPress, partsOf } from '../../src/editing/chord.ts'
import { COMMAND_IDS, type CommandId, entryOf, type PlaceKind } from '../../src/editing/commandTable.ts'
import { commandFor } from '../../src/editing/runCommand.ts'

const PLACES: readonly (PlaceKind | 'anywhere')[] = ['card', 'mark', 'sequence', 'anywhere']

function press(chord: string): KeyPress {
  const { ctrl, alt, shift, key } = partsOf(chord)
  return { key, ctrlKey: ctrl, metaKey: false, altKey: alt, shiftKey: shift }
}

const worksAt = (id: CommandId, place: PlaceKind | 'anywhere') => {
  const { on } = entryOf(id)
  return on === 'anywhere' ? place === 'anywhere' : place !== 'anywhere' && on.includes(place)
}

test('[EDT-1] each key of the table does what the table says, at each place it names', () => {
  for (const id of COMMAND_IDS)
    for (const chord of entryOf(id).byClipboard ? [] : entryOf(id).keys)
      for (const place of PLACES.filter((p) => worksAt(id, p)))
        expect(commandFor(press(chord), place), `${chord} on ${place}`).toBe(id)
})

test('[EDT-1] no two commands have the same key at the same place, nor one that works anywhere', () => {
  for (const place of PLACES) {
    const taken = COMMAND_IDS.filter((id) => worksAt(id, place) || worksAt(id, 'anywhere')).flatMap((id) =>
      entryOf(id).keys.map((chord) => `${chord} on ${place}`),
    )
    expect(taken.filter((chord, i) => taken.indexOf(chord) !== i)).toEqual([])
  }
})

test('[EDT-2] a key that types something works on the map only', () => {
  const anywhere = COMMAND_IDS.filter((id) => worksAt(id, 'anywhere'))
  expect(anywhere.flatMap((id) => entryOf(id).keys).filter(isSingleCharacter)).toEqual([])
  expect(isSingleCharacter('?')).toBe(true)
  expect(isSingleCharacter('Shift+n')).toBe(true)
  expect(isSingleCharacter('Ctrl+k')).toBe(false)
})

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each<[string, Partial<KeyPress> & { key: string }, boolean]>([
  ['Ctrl+k', { key: 'k', ctrlKey: true }, true],
  ['Ctrl+k', { key: 'K', metaKey: true }, true],
  ['Ctrl+k', { key: 'k' }, false],
  ['Ctrl+z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
  ['Ctrl+Shift+z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
  ['?', { key: '?', shiftKey: true }, true],
  ['?', { key: '?', altKey: true }, false],
  ['+', { key: '+', shiftKey: true }, true],
  ['5', { key: '5', shiftKey: true }, true],
  ['n', { key: 'N', shiftKey: true }, false],
  ['Shift+n', { key: 'N', shiftKey: true }, true],
  ['Ctrl+ ', { key: ' ', ctrlKey: true }, true],
  ['ArrowLeft', { key: 'ArrowLeft', shiftKey: true }, false],
])('%s is pressed by %o: %s', (chord, event, expected) => {
  expect(isPressed(chord, { ...NOTHING_HELD, ...event })).toBe(expected)
})
