import { expect, test } from 'vitest'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { emptyRecords } from '../../../src/model/parseRecords.ts'
import { budget } from '../../../src/model/plan/budget.ts'
import { newIdFrom } from '../../../src/model/schema/ids.ts'
import { applyToRecords } from '../../support/applyToRecords.ts'

let serial = 0
const newId = newIdFrom(() => String(++serial))
const euros = (amount: number) => amount * 100

test('a measure comes with its cost lines, in the order given, as one list of changes', () => {
  const id = newId('measure')
  const started = startMeasure(
    emptyRecords(),
    { id, title: 'Parrainage', lever: 'journey', nature: 'economic' },
    [
      { id: newId('costLine'), label: 'trois filleuls', unitCents: euros(10), cap: 50, minReferrals: 3 },
      { id: newId('costLine'), label: 'un filleul', unitCents: euros(5), cap: 50, minReferrals: 1 },
    ],
  )
  if (!started.ok) throw new Error(started.code)
  const records = applyToRecords(emptyRecords() as never, started.value) as never as ReturnType<
    typeof emptyRecords
  >
  const [cost] = budget(records).measures
  expect(cost?.lines.map((line) => line.label)).toEqual(['trois filleuls', 'un filleul'])
  expect(cost?.years).toEqual([euros(750), 0, 0])
})

test('what one of its parts refuses refuses all of it', () => {
  const start = (title: string, unitCents: number) =>
    startMeasure(emptyRecords(), { id: newId('measure'), title }, [{ id: newId('costLine'), unitCents }])
  expect(start(' ', 1)).toEqual({ ok: false, code: 'title-missing' })
  expect(start('Carte', -1)).toEqual({ ok: false, code: 'amount-negative' })
})
