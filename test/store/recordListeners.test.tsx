// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { renameAction } from '../../src/model/commands/action.ts'
import { must } from '../../src/model/must.ts'
import { ok } from '../../src/model/result.ts'
import { frictionsByActionOf, journeyOf, journeyShapeOf } from '../../src/store/journeyReadings.ts'
import type { RecordsState } from '../../src/store/recordsStore.ts'
import { useRecordsById } from '../../src/store/useRecordsById.ts'
import { useRecord, useRecords, WorkshopProvider } from '../../src/store/WorkshopContext.ts'
import { openTestWorkshop } from '../support/openTestWorkshop.ts'

test('[SPEED-4] an edit renders what shows the record, and nothing else', async () => {
  const workshop = await openTestWorkshop()
  const [first, second] = [...workshop.records.getState().actions.values()]
  const [a, b] = [must(first).id, must(second).id]
  const both = [a, b]
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <WorkshopProvider value={workshop}>{children}</WorkshopProvider>
  )
  const renders = new Map<string, number>()
  const show = <T,>(name: string, read: () => T) =>
    renderHook(
      () => {
        renders.set(name, (renders.get(name) ?? 0) + 1)
        return read()
      },
      { wrapper },
    ).result
  const shown = show('a', () => useRecord('actions', a))
  show('b', () => useRecord('actions', b))
  let told = 0
  workshop.listeners.listen('actions', [b], () => told++)
  const list = show('both', () => useRecordsById('actions', both))
  show('order', () => useRecords(journeyShapeOf))

  const before = new Map(renders)
  act(() => void workshop.run((r) => renameAction(r, a, 'Essayer')))
  expect(shown.current?.title).toBe('Essayer')
  expect(list.current.map((action) => action?.title)).toEqual(['Essayer', must(second).title])
  const more = [...renders].flatMap(([name, count]) => (count > (before.get(name) ?? 0) ? [name] : []))
  expect(more).toEqual(['a', 'both'])
  expect(told).toBe(0)
  act(() => void workshop.run((r) => renameAction(r, b, 'Payer')))
  expect(told).toBe(1)
})

test('[SPEED-4] an edit asks only the readings that look at its kind, and those see it', async () => {
  const workshop = await openTestWorkshop()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <WorkshopProvider value={workshop}>{children}</WorkshopProvider>
  )
  const asked = new Map<string, number>()
  const show = <T,>(name: string, read: (s: RecordsState) => T) =>
    renderHook(
      () =>
        useRecords((s) => {
          asked.set(name, (asked.get(name) ?? 0) + 1)
          return read(s)
        }),
      { wrapper },
    ).result
  const frictions = show('frictions', (s) => frictionsByActionOf(s).size)
  const title = show('meta', (s) => s.meta?.title)
  // Looks at actions only under another title.
  const later = show('later', (s) => (s.meta?.title === 'Samedi' ? null : s.actions))
  const all = show('all', (s) => s)
  const order = show('order', (s) => journeyOf(s).sequences[0]?.actions[0]?.title)
  const { id } = must(journeyOf(workshop.records.getState()).sequences[0]?.actions[0])

  const rest = () => ['frictions', 'meta', 'later'].map((name) => asked.get(name))
  const before = rest()
  act(() => void workshop.run((r) => renameAction(r, id, 'Essayer')))
  expect(rest()).toEqual(before)
  expect([all.current, order.current]).toEqual([workshop.records.getState(), 'Essayer'])

  const actions = () => workshop.records.getState().actions
  act(() => void workshop.run(() => ok([{ op: 'meta', fields: { title: 'Dimanche' } }])))
  expect([frictions.current, title.current, later.current]).toEqual([0, 'Dimanche', actions()])
  act(() => void workshop.run((r) => renameAction(r, id, 'Payer')))
  expect(later.current).toBe(actions())
})
