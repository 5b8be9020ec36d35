import { expect, test } from 'vitest'
import { pngScale } from '../../../src/panels/export/pictureFile.ts'
import { fileName } from '../../../src/ui/saveFile.ts'

test.each([
  ['Bijoux fantaisie à Tours', 'Bijoux fantaisie à Tours - Carte 2026-11-22.svg'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j - Carte 2026-11-22.svg'],
  ['..\u202egvs.exe', 'gvs.exe - Carte 2026-11-22.svg'],
  [' \n ', 'Carte 2026-11-22.svg'],
  ['🎉', '🎉 - Carte 2026-11-22.svg'],
  ['x'.repeat(500), `${'x'.repeat(60)} - Carte 2026-11-22.svg`],
])('the file of %j has a name that every system takes', (title, name) => {
  expect(fileName(title, 'Carte', '2026-11-22', 'svg')).toBe(name)
})

test('a PNG is twice the picture, and smaller where a browser would refuse the canvas', () => {
  expect(pngScale(1680, 1188)).toBe(2)
  for (const [width, height] of [
    [20_000, 2_000],
    [9_000, 9_000],
    [6_000, 6_000],
  ] as const) {
    const scale = pngScale(width, height)
    expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8000)
    expect(width * height * scale * scale).toBeLessThanOrEqual(60_000_001)
  }
})
