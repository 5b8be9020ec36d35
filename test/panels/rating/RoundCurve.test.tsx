// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { type RatingStatistics, ratingStatistics } from '../../../src/model/rating/ratingStatistics.ts'
import { RoundCurve } from '../../../src/panels/rating/RoundCurve.tsx'
import { renderWith } from '../../support/renderWith.tsx'

const FEW = [4, 5, 5]
const MANY = [4, 5, 5, 5, 5, 6, 6, 6]
const SPLIT = [1, 1, 2, 2, 6, 6, 7, 7]

function draw(values: readonly number[][], before: readonly (RatingStatistics | null)[] = []) {
  const items = values.map((given, i) => ({
    itemId: `action:${i}`,
    statistics: ratingStatistics(given, 7),
    before: before[i] ?? null,
  }))
  const { container } = renderWith(<RoundCurve items={items} levels={7} />)
  const pathOf = (selector: string) => container.querySelector(selector)?.getAttribute('d') ?? null
  return {
    container,
    /** Pieces of each line. */
    pieces: (stroke: 'dashed' | 'solid') =>
      (pathOf(`path[data-stroke="${stroke}"]`) ?? '').split('C').length - 1,
    marks: [...container.querySelectorAll('circle')].map((mark) => mark.getAttribute('data-stroke')),
  }
}

test('[RAT-4] [RAT-37] the curve goes through the medians: full between actions of 8 answers, else broken', () => {
  const { pieces, marks } = draw([MANY, MANY, FEW, MANY])
  expect([pieces('solid'), pieces('dashed')]).toEqual([1, 2])
  expect(marks).toEqual(['solid', 'solid', 'dashed', 'solid'])
})

test('[RAT-4] [RAT-37] nothing is joined over an action with too few answers', () => {
  const { pieces, marks } = draw([MANY, MANY, [4, 4], MANY, MANY])
  expect([pieces('solid'), pieces('dashed')]).toEqual([2, 0])
  expect(marks).toHaveLength(4)
})

test('[RAT-37] no line leads through the empty middle of split answers: two camps, with their counts', () => {
  const { pieces, marks, container } = draw([MANY, SPLIT, MANY, MANY])
  expect([pieces('solid'), pieces('dashed')]).toEqual([1, 0])
  expect(marks).toHaveLength(3)
  const rects = [...container.querySelectorAll('rect')]
  expect(rects).toHaveLength(3 + 2) // a band each, and the two camps
  const written = [...container.querySelectorAll('text')].map((text) => text.textContent)
  expect(written.filter((text) => text === '4')).toHaveLength(4) // level 4, action 4, and both camps
})

test('[RAT-12] [RAT-37] the round before stands behind it as a ghost', () => {
  const earlier = [ratingStatistics(FEW, 7), ratingStatistics(FEW, 7), null]
  const { container } = draw([MANY, MANY, MANY], earlier)
  const paths = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
  const curves = paths.filter((d) => d.includes('C'))
  expect(curves.map((d) => d.split('C').length - 1)).toEqual([1, 2])
})

test('[RAT-37] few actions share the width there is; many keep theirs, and scroll', () => {
  let room = 600
  let measure = (): void => undefined
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => room)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(measured: () => void) {
        measure = measured
      }
      observe() {}
      disconnect() {}
    },
  )
  const drawn = (values: readonly number[][]) => {
    const { container } = draw(values)
    act(() => measure())
    const svg = must(container.querySelector('svg'))
    const [, , width = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
    const places = [...svg.querySelectorAll('circle')].map((mark) => Number(mark.getAttribute('cx')))
    return { width, first: places[0] ?? 0, last: places.at(-1) ?? 0, maxWidth: svg.style.maxWidth }
  }
  try {
    const few = drawn([MANY, MANY, MANY])
    expect(few).toMatchObject({ width: 500, maxWidth: '' })
    expect(few.last - few.first).toBeGreaterThan(300)
    room = 300
    const many = drawn(Array(20).fill(MANY))
    expect((many.last - many.first) / 19).toBeCloseTo(46)
  } finally {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
})

test('[RAT-37] it says in words what it is; one action alone is no curve', () => {
  draw([MANY, [4], MANY])
  expect(screen.getByRole('img', { name: /2 sur 3 actions avec assez de réponses/ })).toBeDefined()
  const { container } = draw([MANY, [4]])
  expect(container.querySelector('svg')).toBeNull()
})
