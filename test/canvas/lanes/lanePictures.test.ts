// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { pictureLanes } from '../../../src/canvas/lanes/lanePictures.ts'
import { LANES, shownLanes } from '../../../src/canvas/lanes/registry.ts'
import { type Picture, type PictureOptions, toSvg } from '../../../src/charts/picture/toSvg.ts'
import { loadWords } from '../../../src/i18n/words.ts'
import { must } from '../../../src/model/must.ts'
import type { Note } from '../../../src/model/schema/note.ts'
import type { RecordsState } from '../../../src/store/recordsStore.ts'
import { readTemplate } from '../../support/templateSheets.ts'

const { translate: t } = await loadWords('fr', ['plot', 'fields', 'lanes'])
const EXAMPLE: RecordsState = { ...readTemplate('jewellery', 'fr'), damaged: new Set() }
const first = must([...EXAMPLE.sequences.values()][0])

function draw(ids: readonly string[], records = EXAMPLE, options: Partial<PictureOptions> = {}): Picture {
  const shown = shownLanes({ lanes: ids })
  return toSvg(records, {
    ...({ format: 'a3', theme: 'light', locale: 'fr', t, curves: [], compared: null } as const),
    lanes: pictureLanes(shown, records, t),
    frictions: ids.includes('frictions'),
    notes: true,
    date: '2026-11-22',
    ...options,
  })
}
const flat = (text: string) => text.replace(/[-\s\u00a0\u202f]/g, '')
function textsOf({ xml }: Picture) {
  const doc = new DOMParser().parseFromString(xml, 'image/svg+xml')
  expect(doc.querySelector('parsererror')).toBeNull()
  return [...doc.querySelectorAll('text')].map((e) => ({
    text: e.textContent ?? '',
    x: Number(e.getAttribute('x')),
    y: Number(e.getAttribute('y')),
  }))
}
const allOf = (picture: Picture) =>
  flat(
    textsOf(picture)
      .map((e) => e.text)
      .join(' '),
  )
const names = (records: Iterable<{ readonly name: string }>) => [...records].map((r) => flat(r.name))

test('[PIC-6] every lane but the list of frictions has its picture', () => {
  const drawn = pictureLanes(LANES, EXAMPLE, t).map((lane) => lane.id)
  expect(LANES.map((lane) => lane.id).filter((id) => !drawn.includes(id))).toEqual(['frictions'])
})

test('[PIC-6] the lanes that are shown are in the picture, in their order, and no others', () => {
  const all = LANES.map((lane) => lane.id)
  const whole = draw(all)
  const titles = LANES.filter((lane) => lane.id !== 'frictions').map((lane) => t(lane.titleKey))
  const heights = titles.map((title) => must(textsOf(whole).find((e) => e.text === title)).y)
  expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  for (const name of names(EXAMPLE.channels.values())) expect(allOf(whole)).toContain(name)
  expect(allOf(whole)).toContain(flat(`● ○ ○ ${t('moment.before')}`))

  const none = draw([])
  for (const title of titles) expect(textsOf(none).map((e) => e.text)).not.toContain(title)
  const friction = must([...EXAMPLE.frictions.values()][0])
  expect(allOf(whole)).toContain(flat(friction.text).slice(0, 20))
  expect(allOf(none)).not.toContain(flat(friction.text).slice(0, 20))
  // Their numbers stand on the cards all the same.
  expect(textsOf(none).map((e) => e.text)).toContain('1')
})

test('[PIC-6] a tick is drawn for each action that happens at a channel', () => {
  const ticks = (records: RecordsState) =>
    draw(['channels'], records).xml.match(/l2\.5,2\.8l4\.5,-5\.4/g)?.length ?? 0
  const there = [...EXAMPLE.touchpoints.values()].filter((p) => EXAMPLE.actions.has(p.actionId))
  expect(ticks(EXAMPLE)).toBe(there.length)
  expect(there.length).toBeGreaterThan(5)
  expect(ticks({ ...EXAMPLE, touchpoints: new Map() })).toBe(0)
})

const note = (fields: Partial<Note>): Note =>
  ({
    id: 'note:1',
    text: 'À revoir & vite <samedi>',
    authorId: 'p',
    authorName: 'Nadia',
    colour: 'pink',
    parked: false,
    anchor: { sequenceId: first.id, across: 0.5, band: 'plot', down: 0 },
    ...fields,
  }) as Note
const withNotes = (...notes: Note[]): RecordsState => ({
  ...EXAMPLE,
  notes: new Map(notes.map((n) => [n.id, n])),
})

test('[PIC-7] a sticky note stands where it hangs, with its words and its author', () => {
  const at = (band: string, down: number, lanes: readonly string[]) => {
    const anchor = { sequenceId: first.id, across: 0.5, band, down }
    return must(textsOf(draw(lanes, withNotes(note({ anchor })))).find((e) => e.text === '♥ Nadia')).y
  }
  const lanes = ['channels']
  expect(at('cards', 0, lanes)).toBeLessThan(at('plot', 0, lanes))
  expect(at('plot', 0, lanes)).toBeLessThan(at('plot', 1, lanes))
  expect(at('plot', 1, lanes)).toBeLessThan(at('situations', 0.5, lanes))
  expect(at('situations', 0.5, lanes)).toBeLessThan(at('channels', 0.5, lanes))
  // The lane is not shown: at the foot of the sequence.
  expect(at('channels', 0.5, [])).toBe(at('situations', 1, []))
  expect(allOf(draw([], withNotes(note({}))))).toContain(flat('À revoir & vite <samedi>'))
})

test('[PIC-7] a note without its sequence is not there, nor is any that was not asked for', () => {
  const stray = note({ anchor: { ...note({}).anchor, sequenceId: 'sequence:gone' as never } })
  expect(allOf(draw([], withNotes(stray)))).not.toContain('Nadia')
  expect(draw([], withNotes(note({})), { notes: false }).xml).not.toContain('vite')
})
