// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { ratingStatistics } from '../../../src/model/rating/ratingStatistics.ts'
import { DotPlot } from '../../../src/panels/display/DotPlot.tsx'
import { renderWith } from '../../support/renderWith.tsx'

/** The marks under the line, from left to right. */
function pointers(values: readonly number[], before: number | null): number[] {
  const { container, unmount } = renderWith(
    <DotPlot statistics={ratingStatistics(values, 7)} levels={7} before={before} />,
  )
  const at = [...container.querySelectorAll('path')].flatMap(
    (path) => /^M([\d.]+) .*z$/.exec(path.getAttribute('d') ?? '')?.slice(1) ?? [],
  )
  unmount()
  return at.map((x) => Math.round((Number(x) / 1000) * 7 + 0.5))
}

test('[RAT-12] on the wall the median stands under the dots, with that of the round before as a ghost', () => {
  expect(pointers([2, 3, 3, 4], null)).toEqual([3])
  expect(pointers([2, 3, 3, 4], 6)).toEqual([6, 3])
})

test('[RAT-37] between two camps nothing is pointed at', () => {
  expect(pointers([1, 1, 7, 7], null)).toEqual([])
})
