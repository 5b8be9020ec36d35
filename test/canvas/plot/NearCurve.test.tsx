// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NearCurve } from '../../../src/canvas/plot/NearCurve.tsx'
import { type Sheet, SheetProvider } from '../../../src/canvas/SheetContext.ts'
import { layoutSheet } from '../../../src/canvas/sheetLayout.ts'
import { curvePieces } from '../../../src/canvas/sheetWindow.ts'
import { addAction } from '../../../src/model/commands/action.ts'
import { placeMark } from '../../../src/model/commands/mark.ts'
import { must } from '../../../src/model/must.ts'
import type { ActionId } from '../../../src/model/schema/ids.ts'
import { shownPairs } from '../../../src/store/curves.ts'
import { journeyOf, offersOf, personasOf } from '../../../src/store/journeyReadings.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openSharedWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'

test('[SPEED-5] a mark that somebody else moves draws its own piece of its own curve again, and nothing else', async () => {
  const [workshop, other] = await openSharedWorkshop()
  const { curves, subjectOf, actions } = await sheetOfTwo(workshop, other)
  const { container } = renderWith(curves, { workshop })
  const drawn = () => [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'))
  const before = drawn()
  const { changes, stop } = watch(container)

  const moved = must(actions[25])
  act(() => other.run((r) => placeMark(r, subjectOf(0, moved), 6)))
  const after = drawn()
  const different = after.flatMap((d, i) => (d === before[i] ? [] : [i]))
  // The line and the marks of one piece of ten, of the one curve.
  expect(different).toHaveLength(2)
  expect(changes()).toEqual(['path d', 'path d'])

  // At the end of a piece its neighbour has to bend too, and keeps its marks.
  act(() => other.run((r) => placeMark(r, subjectOf(1, must(actions[29])), 1)))
  expect(changes()).toEqual(['path d', 'path d', 'path d'])
  stop()
})

/** What changes in the page, element and attribute, since last asked. */
function watch(container: Element) {
  const observer = new MutationObserver(() => {})
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true })
  return {
    changes: () => observer.takeRecords().map((r) => `${r.target.nodeName} ${r.attributeName ?? r.type}`),
    stop: () => observer.disconnect(),
  }
}

type Other = Awaited<ReturnType<typeof openSharedWorkshop>>[1]

/** The curves of two offers over forty actions in one sequence, all of them rated. */
async function sheetOfTwo(workshop: Workshop, other: Other) {
  const state = () => workshop.records.getState()
  const { sequence } = must(journeyOf(state()).sequences[0])
  const ids = Array.from({ length: 40 }, (_, i) => `action:more${i}` as ActionId)
  for (const id of ids)
    act(() => other.run((r) => addAction(r, { id, sequenceId: sequence.id, title: id, afterId: null })))
  const { sequences } = journeyOf(state())
  const actions = sequences.flatMap((s) => s.actions.map((a) => a.id))
  const [offers, personas] = [offersOf(state()), personasOf(state())]
  const pairs = shownPairs(
    { offers, personas, activeOfferId: null, activePersonaId: must(personas[0]).id },
    { curvesAsked: new Map(), compared: null },
  )
  const subjectOf = (pair: number, actionId: ActionId) => {
    const { offer, persona } = must(pairs[pair])
    return { actionId, offerId: offer.id, personaId: persona.id }
  }
  for (const [i, actionId] of actions.entries())
    for (const pair of [0, 1])
      act(() => other.run((r) => placeMark(r, subjectOf(pair, actionId), 1 + (i % 7))))
  const layout = layoutSheet(sequences, { width: 1440, height: 800 })
  const sheet = { layout, levels: 7, pairs, canWrite: true, compared: null } as unknown as Sheet
  const pieces = curvePieces(layout, layout.columns)
  const curves = (
    <SheetProvider value={sheet}>
      <svg aria-hidden="true">
        {pairs.slice(0, 2).map((pair) => (
          <NearCurve
            key={pair.key}
            pair={pair}
            evidence="apriori"
            dim={false}
            pieces={pieces}
            moving={undefined}
          />
        ))}
      </svg>
    </SheetProvider>
  )
  return { curves, subjectOf, actions }
}
