import { expect, test } from 'vitest'
import { PAGE_PALETTE, type Palette } from '../../src/charts/palette.ts'
import { NOTE_PAPERS, PAPER_PALETTES } from '../../src/charts/paperPalettes.ts'
import { NOTE_COLOURS } from '../../src/model/schema/note.ts'
import { readText } from '../support/repository.ts'

const tokens = new Map(
  [...readText('src/ui/tokens.css').matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
)
const flat = ({ offers, ...rest }: Palette) => Object.entries({ ...rest, ...offers })

test.each(['light', 'dark'] as const)('pictures have the colours of the page, %s', (theme) => {
  const page = flat(PAGE_PALETTE).map(([name, token]) => [
    name,
    tokens.get(/var\((.*)\)/.exec(token)?.[1] ?? '')?.[theme],
  ])
  expect(flat(PAPER_PALETTES[theme])).toEqual(page)
})

test.each(['light', 'dark'] as const)('sticky notes have the colours of the page, %s', (theme) => {
  for (const colour of NOTE_COLOURS)
    expect(NOTE_PAPERS[theme][colour]).toEqual({
      paper: tokens.get(`--note-${colour}`)?.[theme],
      line: tokens.get(`--note-${colour}-line`)?.[theme],
    })
})
