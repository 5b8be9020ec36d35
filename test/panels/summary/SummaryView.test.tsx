// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addCostLine } from '../../../src/model/commands/costLine.ts'
import { addFriction } from '../../../src/model/commands/friction.ts'
import { addObjective, changeObjective } from '../../../src/model/commands/objective.ts'
import { takeLevel } from '../../../src/model/commands/round.ts'
import { must } from '../../../src/model/must.ts'
import { priorities } from '../../../src/model/plan/priorities.ts'
import { ok } from '../../../src/model/result.ts'
import { frictionIdSchema } from '../../../src/model/schema/ids.ts'
import type { RoundRecord } from '../../../src/model/schema/round.ts'
import { ClosedBanner } from '../../../src/panels/summary/ClosedBanner.tsx'
import { SummaryView } from '../../../src/panels/summary/SummaryView.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { answering, byId, ratingRound, resultOf, sessionSays } from '../../support/sessionOf.ts'

const FILES = { csv: '/r.csv', json: '/r.json', csvNamed: '/r.csv?authors=1', workshop: '/w.json' }

function show(workshop: Workshop) {
  renderWith(
    <SummaryView
      files={FILES}
      today="2026-11-22"
      loadFontCss={async () => ''}
      placeHref={(id) => `/w/w1/map#${id}`}
      nextHref="/w/w1/plan/next"
    />,
    { workshop },
  )
}

/** A workshop in which one action was rated twice. */
async function rated(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  const { actions, personas, offers } = workshop.records.getState()
  const action = must([...actions.values()][0])
  const record = (number: number, values: number[]): RoundRecord => ({
    id: `round:${number}/${action.id}`,
    roundId: `round:${number}`,
    firstId: 'round:1',
    number,
    kind: 'rating',
    itemKind: 'actions',
    itemId: action.id,
    personaId: must([...personas.keys()][0]),
    offerId: must([...offers.keys()][0]),
    levels: 7,
    values,
    n: values.length,
    cannotSay: 1,
    closedAt: number,
    decision: null,
  })
  const records = [record(1, [1, 2, 6, 7]), record(2, [5, 5, 5, 6, 6])]
  if (role === 'facilitator')
    workshop.run(() => ok(records.map((one) => ({ op: 'put', kind: 'rounds', record: one }) as const)))
  sessionSays(workshop, {
    state: { startedAt: 1, closedAt: 5 },
    lists: {
      rounds: byId(
        ...records.map((r) => ratingRound({ id: r.roundId, number: r.number, status: 'revealed' })),
      ),
      results: byId(...records.map((r) => resultOf(r.roundId, r.itemId, r.values))),
    },
  })
  return { workshop, action, records }
}
const region = (name: string) => screen.getByRole('region', { name })
const row = (within_: HTMLElement, name: RegExp) => within(within_).getAllByRole('row', { name })

test('[SUM-2] each round has its figures and its word, and the second says how far it moved', async () => {
  const { workshop, action } = await rated()
  show(workshop)
  const [first, second] = row(region(fr('summary.ratings')), new RegExp(`^${action.title}`))
  expect(first?.textContent).toContain(fr('rating.label.split'))
  // Four answers: as on the cards, no mean distance is said.
  expect(first?.textContent).not.toContain('2,50')
  expect(second?.textContent).toContain(fr('rating.label.alignedFew'))
  expect(second?.textContent).toContain('médiane +1')
})

test('[SUM-4] a decision is the median of its round, or has its reason', async () => {
  const { workshop, records } = await rated()
  workshop.run((r) => takeLevel(r, must(records[1]).id, 5, ''))
  workshop.run((r) => takeLevel(r, must(records[0]).id, 3, 'Les clients attendent'))
  show(workshop)
  const decisions = region(fr('summary.decisions'))
  expect(within(decisions).getByText(fr('summary.decisions.median', { number: 2 }))).toBeDefined()
  expect(within(decisions).getByText('Les clients attendent')).toBeDefined()
})

test('[SUM-5] frictions stand by weight, and say who answers for them', async () => {
  const { workshop, action } = await rated()
  const id = frictionIdSchema.parse('friction:new')
  workshop.run((r) => addFriction(r, { id, actionId: action.id, text: 'Trop long' }))
  workshop.run(() => ok([{ op: 'patch', kind: 'frictions', id, fields: { weight: 9 } }]))
  show(workshop)
  const [, heaviest] = within(region(fr('summary.frictions'))).getAllByRole('row')
  expect(heaviest?.textContent).toContain('Trop long')
  expect(heaviest?.textContent).toContain(fr('summary.owner.none'))
})

test('[SUM-11] what to do next is ranked, and each line leads to its place on the map', async () => {
  const { workshop } = await rated()
  show(workshop)
  const { ranked } = priorities(workshop.records.getState())
  const { frictions } = workshop.records.getState()
  const part = within(region('Que faire d’abord'))
  const [, ...lines] = part.getAllByRole('row')
  expect(lines).toHaveLength(Math.min(10, ranked.length))
  for (const [i, line] of lines.entries()) {
    const { frictionId, actionId } = must(ranked[i])
    expect(line.textContent).toMatch(new RegExp(`^${i + 1}\\.`))
    expect(line.textContent).toContain(must(frictions.get(frictionId)).text)
    const link = within(line).getByRole('link')
    expect(link.getAttribute('href')).toBe(`/w/w1/map#${actionId}`)
  }
  expect(part.getByRole('link', { name: /^Tout le classement/ }).getAttribute('href')).toBe('/w/w1/plan/next')
})

test('[SUM-6] people are counted; names are given in a named workshop only', async () => {
  const { workshop } = await rated()
  const people = byId(
    { id: 'self', name: 'Fanny', role: 'facilitator' },
    { id: 'p1', name: 'Ana', role: 'participant' },
    { id: 'p2', name: '', role: 'participant' },
    { id: 'o', name: 'Oscar', role: 'observer' },
    { id: 'd', name: '', role: 'display' },
  )
  sessionSays(workshop, { lists: { people } })
  show(workshop)
  const part = region(fr('summary.people'))
  expect(part.textContent).toContain('1 animateur, 2 participants')
  expect(part.textContent).not.toContain('Ana')
  sessionSays(workshop, { state: { anonymity: 'named' } })
  expect(part.textContent).toContain('Ana, Fanny et 1 personne sans nom')
  expect(part.textContent).not.toContain('Oscar')
})

test('[SUM-7] who leads closes once no round is open, and opens again', async () => {
  const { workshop } = await rated()
  const calls: string[] = []
  const done = async (call: string) => {
    calls.push(call)
    return refused
  }
  let refused: 'round-open' | null = 'round-open'
  const api = { close: () => done('close'), goToPhase: (id: string | null) => done(`phase ${id}`) }
  sessionSays(workshop, { state: { closedAt: null }, lists: { rounds: byId(ratingRound()) } })
  show(answering(workshop, api))
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  press(fr('summary.close'))
  // The server decides (SES-24).
  expect(await screen.findByText(fr('error.round-open'), AS_IS)).toBeDefined()
  refused = null
  press(fr('summary.close'))
  await waitFor(() => expect(calls).toEqual(['close', 'close']))
  sessionSays(workshop, { state: { closedAt: 9 } })
  press(fr('summary.reopen'))
  await waitFor(() => expect(calls).toEqual(['close', 'close', 'phase null']))
})

test('[SUM-1] [SUM-7] who reads has the files, and nothing to close, to share or to add', async () => {
  const { workshop } = await rated('observer')
  show(workshop)
  expect(screen.getByRole('link', { name: fr('summary.asCsv') }).getAttribute('href')).toBe('/r.csv')
  expect(screen.queryByRole('link', { name: fr('summary.asCsvNamed') })).toBe(null)
  expect(screen.queryByRole('button', { name: fr('summary.reopen') })).toBe(null)
  expect(screen.queryByRole('textbox')).toBe(null)
})

test('[SUM-1] who leads copies the link to read', async () => {
  const { workshop } = await rated()
  const summary = async () => ok({ readLink: 'https://x.test/read#abc' } as never)
  show(answering(workshop, { summary }))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: fr('summary.readLink') })
  expect(field.value).toBe('https://x.test/read#abc')
})

test('[SUM-12] who leads sends it from their own mail program, whatever the workshop is called', async () => {
  const { workshop } = await rated()
  workshop.run(() => ok([{ op: 'meta', fields: { title: 'Vélos & co, 50 % ?' } }]))
  const summary = async () => ok({ readLink: 'https://x.test/read#a-b_c' } as never)
  show(answering(workshop, { summary }))
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: fr('summary.mail') })
  const mail = new URL(link.href)
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', ''])
  expect(mail.searchParams.get('subject')).toMatch(/^Synthèse de l’atelier\s: Vélos & co, 50\s%\s\?$/)
  // A program that splits the body at its lines finds the link alone on one.
  expect(mail.searchParams.get('body')?.split('\r\n')).toContain('https://x.test/read#a-b_c')
})

test('[SUM-8] a line in the parking lot is a note that is marked so; it is taken out again', async () => {
  const { workshop } = await rated()
  show(workshop)
  const line = screen.getByRole('textbox', { name: fr('summary.parking.add') })
  fireEvent.change(line, { target: { value: 'Parler des vélos' } })
  fireEvent.keyDown(line, { key: 'Enter' })
  const parked = () => [...workshop.records.getState().notes.values()].filter((note) => note.parked)
  expect(parked()).toMatchObject([{ text: 'Parler des vélos', authorId: 'self' }])
  fireEvent.click(
    screen.getByRole('button', { name: fr('summary.parking.take', { text: 'Parler des vélos' }) }),
  )
  expect(parked()).toEqual([])
  expect(workshop.records.getState().notes.size).toBe(1)
})

test('at the map of a closed workshop stands the way to its summary', async () => {
  renderWith(<ClosedBanner summaryHref="/w/w1/summary" nextHref="/w/w1/plan" />)
  expect(screen.getByRole('link', { name: 'Que faire d’abord' }).getAttribute('href')).toBe('/w/w1/plan')
  expect(screen.getByRole('link', { name: fr('summary.closed.see') }).getAttribute('href')).toBe(
    '/w/w1/summary',
  )
})

test('[SUM-13] [PLN-14] the budget of the business plan: three years of each measure, and "at least" while something is missing', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery', role: 'facilitator' })
  show(workshop)
  const rows = () =>
    Object.fromEntries(
      within(screen.getByRole('table', { name: fr('summary.budget') }))
        .getAllByRole('row')
        .slice(1)
        .map((row) => [
          within(row).getByRole('rowheader').textContent,
          within(row)
            .getAllByRole('cell')
            .map((cell) => cell.textContent?.replace(/\s/gu, ' ')),
        ]),
    )
  expect(rows()).toEqual({
    'Jeux-concours sur les réseaux sociaux': ['–', '–', '–', 'montrée, non additionnée'],
    'E-mails des nouveautés': ['250 €', '250 €', '250 €', '750 €'],
    'Parrainage avec bons cadeaux': ['750 €', '750 €', '750 €', '2 250 €'],
    'Un étal où l’attente plaît': ['–', '–', '–', 'non chiffrée'],
    Total: ['au moins 1 000 €', 'au moins 1 000 €', 'au moins 1 000 €', 'au moins 3 000 €'],
  })
  screen.getByText(fr('summary.budget.uncosted', { count: 1 }), AS_IS)

  const { measures } = workshop.records.getState()
  const stall = must([...measures.values()].find(({ title }) => title.startsWith('Un étal')))
  const line = workshop.newId('costLine')
  act(() => {
    workshop.run((r) =>
      addCostLine(r, { id: line, measureId: stall.id }, { fixedCents: 12_345, year: 2, recurring: false }),
    )
  })
  expect(rows()).toMatchObject({
    'Un étal où l’attente plaît': ['0 €', '123,45 €', '0 €', '123,45 €'],
    Total: ['1 000 €', '1 123,45 €', '1 000 €', '3 123,45 €'],
  })

  // An incentive that nothing holds: its year is a minimum again, the others are not.
  const objective = workshop.newId('objective')
  act(() => {
    workshop.run((r) => addObjective(r, { id: objective, year: 2027, kind: 'retained' }))
    workshop.run((r) => changeObjective(r, objective, { incentiveTargetCents: 50_000 }))
  })
  expect(rows()).toMatchObject({
    [fr('summary.budget.incentives')]: ['au moins 0 €', '0 €', '0 €', 'au moins 0 €'],
    Total: ['au moins 1 000 €', '1 123,45 €', '1 000 €', 'au moins 3 123,45 €'],
  })
  screen.getByText(fr('summary.budget.open'), AS_IS)
  screen.getByRole('columnheader', { name: fr('summary.budget.yearOf', { year: 1, calendar: '2027' }) })
})
