import { expect, test } from 'vitest'
import { compareOrdered } from '../../../../src/model/order.ts'
import { emptyRecords } from '../../../../src/model/parseRecords.ts'
import { budget } from '../../../../src/model/plan/budget.ts'
import { type PastePlace, pastedCounts, pasteRows } from '../../../../src/model/plan/paste/pasteRows.ts'
import { readPasted } from '../../../../src/model/plan/paste/readPasted.ts'
import type { Records } from '../../../../src/model/records.ts'
import { newIdFrom } from '../../../../src/model/schema/ids.ts'
import { applyToRecords } from '../../../support/applyToRecords.ts'

const today = '2026-11-22'
let serial = 0
const newId = newIdFrom(() => String(++serial))

function paste(text: string, place: PastePlace, records: Records = emptyRecords()): Records {
  const read = readPasted(text, { target: place.target, locale: 'fr', currency: 'EUR', today })
  if (!read.ok) throw new Error(read.code)
  const pasted = pasteRows(records, place, read.value.rows, { newId, today })
  if (!pasted.ok) throw new Error(pasted.code)
  return applyToRecords(records as never, pasted.value) as never
}

test('[PLN-43] the measures of example 1 come in with their costs, owners and days, in their order', () => {
  const known = paste('Mesure;Responsable\nÉtal;Nadia', { target: 'measures' })
  const records = paste(
    'Mesure;Responsable;Échéance;Coût\nParrainage;NADIA;31/12/2026;750,00 €\nE-mails;Hugo;;250 €',
    { target: 'measures' },
    known,
  )
  const inOrder = [...records.measures.values()].sort(compareOrdered)
  expect(inOrder.map((m) => [m.title, m.dueDate])).toEqual([
    ['Étal', null],
    ['Parrainage', '2026-12-31'],
    ['E-mails', null],
  ])
  expect([...records.owners.values()].map((o) => o.name)).toEqual(['Nadia', 'Hugo'])
  expect([...records.responsibilities.values()].map((r) => r.letter)).toEqual(['A', 'A', 'A'])
  expect(budget(records).years).toEqual([100_000, 0, 0])
})

test('[PLN-43] cost lines go to their measure, drivers and groups to their lists, results to their objective', () => {
  const measures = paste('Parrainage', { target: 'measures' })
  const [measure] = measures.measures.values()
  if (measure === undefined) throw new Error('no measure')
  const costs = paste(
    'Poste;À l’unité;Au plus;Chaque année\nQuatre filleuls;10 €;50;oui\nDeux filleuls;5 €;50;x',
    { target: 'costLines', measureId: measure.id },
    measures,
  )
  expect(budget(costs).years).toEqual([75_000, 75_000, 75_000])
  const drivers = paste('Raison;Clients;Valeur;Parade\nPrix;3;120 €;Un devis clair', { target: 'drivers' })
  expect([...drivers.drivers.values()]).toMatchObject([
    { label: 'Prix', count: 3, valueLostCents: 12_000, countermeasure: 'Un devis clair' },
  ])
  const groups = paste('Groupe;Clients\nPerdus;200', { target: 'winBacks', stage: 'prevention' })
  expect([...groups.winBacks.values()]).toMatchObject([
    { name: 'Perdus', customers: 200, stage: 'prevention' },
  ])
  const follow = paste('Solution;Clients;Proposer avant\nAntivirus;12;1/2/2027', { target: 'followUps' })
  expect([...follow.followUps.values()]).toMatchObject([{ customers: 12, dueDate: '2027-02-01' }])
})

test('[PLN-43] lines that were not understood stay out unless one takes what was', () => {
  const read = readPasted('Raison;Clients\nPrix;trois\nDélai;4\nTotal;7', {
    target: 'drivers',
    locale: 'fr',
    currency: 'EUR',
    today,
  })
  if (!read.ok) throw new Error(read.code)
  expect(pastedCounts(read.value.rows, false)).toMatchObject({ taken: [{ line: 3 }], left: 1 })
  expect(pastedCounts(read.value.rows, true)).toMatchObject({ taken: [{ line: 2 }, { line: 3 }], left: 0 })
})

test('[PLN-43] what is refused on the way refuses everything', () => {
  const place = { target: 'costLines', measureId: newId('measure') } as const
  const rows = [{ fields: { label: 'Carte' }, state: 'good' as const }]
  expect(pasteRows(emptyRecords(), place, rows, { newId, today })).toEqual({
    ok: false,
    code: 'measure-missing',
  })
})

test('[PLN-43] groups of customers and spending come in from a spreadsheet with French numbers', () => {
  const groups = paste(
    'Segment\tClients\tMarge\tCoût de service\tPotentiel\nHabituées\t80\t1 200,50 €\t15,5\t1 300\nPassantes\t500\t18\t6\t',
    { target: 'customerGroups' },
  )
  expect([...groups.customerGroups.values()].sort(compareOrdered)).toMatchObject([
    { name: 'Habituées', customers: 80, marginCents: 120_050, serveCents: 1550, potentialCents: 130_000 },
    { name: 'Passantes', customers: 500, marginCents: 1800, serveCents: 600, potentialCents: null },
  ])
  const spending = paste('Salon;900\nAffiches;350,50 €', { target: 'spendItems', side: 'keep' })
  expect([...spending.spendItems.values()].sort(compareOrdered)).toMatchObject([
    { side: 'keep', label: 'Salon', amountCents: 90_000 },
    { side: 'keep', label: 'Affiches', amountCents: 35_050 },
  ])
})
