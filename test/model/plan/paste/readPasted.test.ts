import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../../../src/model/must.ts'
import { PASTE_TARGETS, type PasteTarget } from '../../../../src/model/plan/paste/pasteColumns.ts'
import { PASTE_ROWS_MAX, type Pasted, readPasted } from '../../../../src/model/plan/paste/readPasted.ts'
import { AMOUNT_MAX_CENTS } from '../../../../src/model/schema/limits.ts'

const today = '2026-11-22'

function read(
  text: string,
  target: PasteTarget,
  locale: 'fr' | 'en' = 'fr',
  columns?: (string | null)[],
): Pasted {
  const outcome = readPasted(text, { target, locale, currency: 'EUR', today, columns })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}
const fieldsOf = (pasted: Pasted) => pasted.rows.map((row) => row.fields)

test('[PLN-43] costs of a French spreadsheet: named columns, decimal comma, thousands by a narrow space, quoted cells', () => {
  const pasted = read(
    'Poste\tPrix unitaire\tQuantité\tPlafond\r\nBons cadeaux\t10,00 €\t50\t\r\n"Outil ""d’e-mailing""\nmensuel"\t1\u202F250,5\t\t12\r\n',
    'costLines',
  )
  expect(pasted.heading).toEqual(['Poste', 'Prix unitaire', 'Quantité', 'Plafond'])
  expect(pasted.columns).toEqual(['label', 'unitCents', 'quantity', 'cap'])
  expect(fieldsOf(pasted)).toEqual([
    { label: 'Bons cadeaux', unitCents: 1000, quantity: 50 },
    { label: 'Outil "d’e-mailing"\nmensuel', unitCents: 125_050, cap: 12 },
  ])
  expect(pasted.rows.map((row) => row.state)).toEqual(['good', 'good'])
})

test('[PLN-43] without names, one number is an amount, and two are a price and how many', () => {
  expect(fieldsOf(read('Tool,250.50\nContest,', 'costLines', 'en'))).toEqual([
    { label: 'Tool', fixedCents: 25_050 },
    { label: 'Contest' },
  ])
  expect(read('Bons\t10 €\t50', 'costLines').columns).toEqual(['label', 'unitCents', 'quantity'])
})

test('[PLN-43] columns that are named differently, in another order and another language, and one that nobody asked for', () => {
  const pasted = read('N°;Valeur perdue (€);Reason;Nb clients\n1;1 200;Prix;12', 'drivers')
  expect(pasted.columns).toEqual([null, 'valueLostCents', 'label', 'count'])
  expect(fieldsOf(pasted)).toEqual([{ label: 'Prix', count: 12, valueLostCents: 120_000 }])
})

test('[PLN-43] the win-back of the reference, pasted', () => {
  const pasted = read(
    'Groupe\tClients\tChance\tValeur\tOffre\tCoût d’un contact\tCoût fixe\tDébute après (mois)\nPerdus en 2025\t200\t12 %\t250 €\t30 €\t4 €\t1 500 €\t3',
    'winBacks',
  )
  expect(fieldsOf(pasted)).toEqual([
    {
      name: 'Perdus en 2025',
      customers: 200,
      chance: 0.12,
      valueCents: 25_000,
      offerCents: 3000,
      contactCents: 400,
      fixedCents: 150_000,
      silenceMonths: 3,
    },
  ])
})

test('[PLN-43] a measure by the words of its choices, however they are inflected', () => {
  const pasted = read(
    'Mesure;Levier;Posture;Nature;Déclencheur;Segment;Responsable;Échéance;Statut;Coût\n' +
      'Parrainage;Reconquérir les meilleurs;offensif;économique;Cycle de vie du client;CPP;Nadia;31/12/2026;en cours;750,00 €',
    'measures',
  )
  expect(fieldsOf(pasted)).toEqual([
    {
      title: 'Parrainage',
      lever: 'winBack',
      stance: 'offensive',
      nature: 'economic',
      trigger: 'lifeCycle',
      segment: 'mostPrecious',
      owner: 'Nadia',
      dueDate: '2026-12-31',
      status: 'running',
      fixedCents: 75_000,
    },
  ])
})

test('[PLN-43] what an objective reached, by its day', () => {
  expect(fieldsOf(read('31/03/2026\t120\n30 juin 2026\t1 240', 'countActuals'))).toEqual([
    { date: '2026-03-31', value: 120 },
    { date: '2026-06-30', value: 1240 },
  ])
  expect(fieldsOf(read('Date\tCA\n31/03/2026\t12 000,50 €', 'moneyActuals'))).toEqual([
    { date: '2026-03-31', value: 1_200_050 },
  ])
})

test('[PLN-43] each cell that is not understood says why, and its line waits', () => {
  const table: readonly (readonly [string, PasteTarget, string])[] = [
    ['Poste\tFixe\nCarte\tbeaucoup', 'costLines', 'amount-unreadable'],
    ['Poste\tFixe\nCarte\t-5', 'costLines', 'amount-negative'],
    ['Poste\tFixe\nCarte\t99 999 999 999,99', 'costLines', 'amount-too-large'],
    ['Poste\tFixe\nCarte\t1,234', 'costLines', 'amount-unreadable'],
    ['Poste\tQuantité\nCarte\t0,5', 'costLines', 'number-out-of-range'],
    ['Groupe\tChance\nPerdus\t120 %', 'winBacks', 'share-out-of-range'],
    ['Mesure\tÉchéance\nCarte\t01/01/2020', 'measures', 'date-in-past'],
    ['Mesure\tÉchéance\nCarte\t31/02/2027', 'measures', 'date-invalid'],
    ['Mesure\tÉchéance\nCarte\tbientôt', 'measures', 'date-unreadable'],
    ['Mesure\tPosture\nCarte\tneutre', 'measures', 'choice-unknown'],
    [`Raison\tClients\n${'x'.repeat(81)}\t3`, 'drivers', 'name-too-long'],
  ]
  for (const [text, target, code] of table) {
    const [row] = read(text, target).rows
    expect(row?.cells.map((cell) => cell.problem).filter((problem) => problem !== null)).toEqual([code])
    expect(row?.state).toBe(target === 'drivers' ? 'unnamed' : 'partly')
  }
})

test('[PLN-43] a line without a name, a total and a line of dashes are no lines', () => {
  const pasted = read('Raison;Clients\n;12\nPrix;3\nTotal;15\nSous-total;3\n–;–', 'drivers')
  expect(pasted.rows.map((row) => [row.line, row.state])).toEqual([
    [2, 'unnamed'],
    [3, 'good'],
    [4, 'total'],
    [5, 'total'],
    [6, 'unnamed'],
  ])
})

test('[PLN-43] the person has the last word on what a column is', () => {
  const pasted = read('Bons\t10\t50', 'costLines', 'fr', ['label', 'cap', null])
  expect(fieldsOf(pasted)).toEqual([{ label: 'Bons', cap: 10 }])
})

test('[PLN-43] nothing is no table, and more than a hundred lines are too many', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `Raison ${i}`).join('\n')
  const of = (text: string) => readPasted(text, { target: 'drivers', locale: 'fr', currency: 'EUR', today })
  expect(of('  \n ')).toEqual({ ok: false, code: 'text-missing' })
  expect(of(lines(PASTE_ROWS_MAX)).ok).toBe(true)
  expect(of(lines(PASTE_ROWS_MAX + 1))).toEqual({ ok: false, code: 'too-many-lines' })
  expect(of(`Raison\n${lines(PASTE_ROWS_MAX)}`).ok).toBe(true)
})

test('[PLN-43] whatever amounts a French spreadsheet writes are read to the cent', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: AMOUNT_MAX_CENTS }), { minLength: 1, maxLength: 20 })
  const euros = new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' })
  fc.assert(
    fc.property(amounts, fc.constantFrom('\t', ';'), (cents, separator) => {
      const lines = cents.map((each, i) => [`Poste ${i}`, euros.format(each / 100)].join(separator))
      const pasted = read(['Libellé', 'Montant'].join(separator).concat('\n', lines.join('\n')), 'costLines')
      expect(pasted.rows.map((row) => row.fields.fixedCents)).toEqual(cents)
    }),
  )
})

test('[PLN-43] no text breaks the reading, and every line of a table comes out once', () => {
  const cells = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', '12', '3,5 €', '40 %', 'Total', '22/11/2026'),
  )
  const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  const targets = fc.constantFrom(...(Object.keys(PASTE_TARGETS) as PasteTarget[]))
  fc.assert(
    fc.property(tables, targets, (table, target) => {
      const text = table
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'))
        .join('\n')
      const outcome = readPasted(text, { target, locale: 'fr', currency: 'EUR', today })
      if (!outcome.ok) return
      const { columns, rows, heading } = outcome.value
      const filled = table.filter((row) => row.some((cell) => cell.trim() !== '')).length
      expect(rows.length + (heading === null ? 0 : 1)).toBe(filled)
      const named = columns.filter((key) => key !== null)
      expect(new Set(named).size).toBe(named.length)
      for (const row of rows) expect(row.cells).toHaveLength(must(columns).length)
    }),
  )
})
