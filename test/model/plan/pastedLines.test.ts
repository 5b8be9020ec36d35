import { expect, test } from 'vitest'
import { pastedCosts, pastedDrivers } from '../../../src/model/plan/pastedLines.ts'

test('[PLN-43] costs pasted from a French spreadsheet', () => {
  const pasted = pastedCosts(
    'Poste\tPrix unitaire\tQuantité\r\nBons cadeaux\t10,00 €\t50\r\n"Outil d’e-mailing"\t1\u202F250,5\t\r\n',
    'fr',
  )
  expect(pasted).toEqual({
    ok: true,
    value: {
      heading: ['Poste', 'Prix unitaire', 'Quantité'],
      refused: [],
      rows: [
        { label: 'Bons cadeaux', fixedCents: null, unitCents: 1000, quantity: 50 },
        { label: 'Outil d’e-mailing', fixedCents: null, unitCents: 125_050, quantity: null },
      ],
    },
  })
})

test('[PLN-43] two columns are a label and an amount', () => {
  expect(pastedCosts('Tool,250.50\nContest,', 'en')).toMatchObject({
    value: {
      rows: [
        { label: 'Tool', fixedCents: 25_050, unitCents: null, quantity: null },
        { label: 'Contest', fixedCents: null, unitCents: null, quantity: null },
      ],
      heading: null,
    },
  })
})

test('[PLN-43] what cannot be read is named with its line, and the others are kept', () => {
  const pasted = pastedCosts('Outil\t250,00\t1\nCarte\tbeaucoup\t3\nBons\t-5\t3\nSite\t4\t0,5', 'fr')
  expect(pasted).toMatchObject({
    value: {
      rows: [{ label: 'Outil' }],
      refused: [
        { line: 2, cell: 'beaucoup', code: 'amount-unreadable' },
        { line: 3, cell: '-5', code: 'amount-negative' },
        { line: 4, cell: '0,5', code: 'number-out-of-range' },
      ],
    },
  })
})

test('[PLN-43] loss drivers: label, customers, value', () => {
  expect(pastedDrivers('Motif;Clients;Valeur\nPrix;12;3 400,50\nAttente;;', 'fr')).toMatchObject({
    value: {
      rows: [
        { label: 'Prix', count: 12, valueLostCents: 340_050 },
        { label: 'Attente', count: null, valueLostCents: null },
      ],
    },
  })
})

test.each([
  ['nothing', ' \n\t', 'text-missing'],
  ['10,000 lines', 'x\t1\n'.repeat(10_000), 'too-many-lines'],
])('[PLN-43] %s is refused', (_case, text, code) => {
  expect(pastedCosts(text, 'fr')).toEqual({ ok: false, code })
  expect(pastedDrivers(text, 'en')).toEqual({ ok: false, code })
})
