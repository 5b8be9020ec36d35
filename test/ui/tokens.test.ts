// The design language keeps its promises: what is written can be read, in both themes.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: rgb(light!), dark: rgb(dark!) }],
  ),
)

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high! + 0.05) / (low! + 0.05)
}

const SURFACES = ['paper', 'surface', 'surface-sunken']
const OFFERS = ['blue', 'orange', 'green', 'violet', 'rose', 'teal', 'amber', 'slate'].map(
  (c) => `offer-${c}`,
)

const NOTES = ['yellow', 'pink', 'blue', 'green', 'violet', 'grey'].map((c) => `note-${c}`)

/** Foreground, backgrounds, least contrast: 4.5 for words, 3 for lines and shapes (WCAG 1.4.3, 1.4.11). */
const PROMISES: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', [...SURFACES, 'accent-soft', 'friction-soft', 'danger-soft', 'good-soft', ...NOTES], 7],
  ['ink-soft', [...SURFACES, 'accent-soft', ...NOTES], 4.5],
  ['ink-faint', ['paper', 'surface'], 4.5],
  ['accent', ['paper', 'surface', 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['danger', ['surface', 'danger-soft'], 4.5],
  ['friction', ['surface', 'friction-soft'], 4.5],
  ['good', ['surface', 'good-soft'], 4.5],
  ['line-strong', ['paper', 'surface'], 3],
  ...OFFERS.map((offer) => [offer, ['surface', 'paper'], 4.5] as const),
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(PROMISES)('%s stands out on %s by %f', (name, backgrounds, least) => {
    for (const background of backgrounds) {
      const ratio = contrast(tokens.get(name)![theme], tokens.get(background)![theme])
      expect(ratio, `${name} on ${background}`).toBeGreaterThanOrEqual(least)
    }
  })
})
