import { expect, test } from 'vitest'
import { textWidth } from '../../../src/charts/textWidth.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { AXIS, LINE, NAME_SIZE, TITLE_SIZE, wallLayout } from '../../../src/panels/display/wallLayout.ts'
import { readTemplate, SHEETS } from '../../support/templateSheets.ts'

/** The map's room on the wall, in units: 1920 × 1080 and 1024 × 768 with the way in, and without it at the end. */
const ROOMS = [
  { width: 870, height: 380 },
  { width: 870, height: 560 },
  { width: 1115, height: 300 },
]

test.each(SHEETS)(
  '[DIS-8] %s, %s: every action is named, nothing outside, no name of a sequence broken',
  (template, locale) => {
    const journey = readJourney(readTemplate(template, locale))
    for (const room of ROOMS) {
      const { blocks, columns, plot, namesTop, isTurned } = wallLayout(journey, room, null)
      expect(columns).toHaveLength(journey.sequences.flatMap(({ actions }) => actions).length)
      for (const { x, width, title } of columns) {
        expect(title.length).toBeGreaterThan(0)
        // Half a mark stands left and right of a column's middle, so even the first one is whole.
        expect(x).toBeGreaterThanOrEqual(AXIS)
        expect(x + width).toBeLessThan(room.width)
        // Turned or not, the lines of a title stand in their column and above the plot.
        const [across, along] = [
          title.length * TITLE_SIZE * LINE,
          Math.max(...title.map((line) => textWidth(line, TITLE_SIZE))),
        ]
        expect(isTurned ? across : along).toBeLessThanOrEqual(width)
        expect(isTurned ? along : across).toBeLessThan(plot.y)
        // Half of the room at least is filled, where the whole does not fit.
        if (isTurned && title.at(-1)?.endsWith('…')) expect(along).toBeGreaterThan(plot.y / 2)
      }
      for (const [i, { x, width, name }] of blocks.entries()) {
        expect(name.join(' ')).toBe(journey.sequences[i]?.sequence.name)
        expect(x + width).toBeLessThan(room.width)
      }
      expect(plot.height).toBeGreaterThanOrEqual(room.height / 4)
      expect(plot.y + plot.height).toBeLessThan(namesTop)
      expect(namesTop + NAME_SIZE).toBeLessThan(room.height)
    }
  },
)

test('[DIS-8] one sequence alone has words in lines, and a journey too long for letters has none', () => {
  const journey = readJourney(readTemplate('jewellery', 'fr'))
  const [first] = journey.sequences
  const alone = wallLayout(journey, { width: 870, height: 380 }, first?.sequence.id ?? null)
  expect(alone.isTurned).toBe(false)
  expect(alone.blocks).toHaveLength(1)
  expect(alone.columns.every(({ title }) => title.length > 0)).toBe(true)
  const many = { ...journey, sequences: Array.from({ length: 12 }, () => journey.sequences).flat() }
  const crowded = wallLayout(many, { width: 870, height: 380 }, null)
  expect(crowded.columns.every(({ title, width }) => title.length === 0 && width > 0)).toBe(true)
})
