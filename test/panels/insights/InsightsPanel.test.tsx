// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renameAction } from '../../../src/model/commands/action.ts'
import { setTouchpoint } from '../../../src/model/commands/channel.ts'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { describeFriction, rewordFriction } from '../../../src/model/commands/friction.ts'
import { placeMark, removeMark } from '../../../src/model/commands/mark.ts'
import { removeOffer } from '../../../src/model/commands/offer.ts'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { verifyMark } from '../../../src/model/commands/verifiedMark.ts'
import * as levels from '../../../src/model/insight/journeyLevel.ts'
import { LEVERS, leverId } from '../../../src/model/schema/lever.ts'
import type { OfferRole } from '../../../src/model/schema/offer.ts'
import { InsightsPanel } from '../../../src/panels/insights/InsightsPanel.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop, type TestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

// The example as src/model/templates/jewellery.ts has it; – is not rated.
//
//   us today    5 3 4 – 2 | 4 4 4 3 – | 5 2 2 3 4 4 | 3 4 5 6 | 4 4 – 2 – 4
//   competitor  5 3 3 4 6 | 4 4 5 2 4 | 5 5 – 3 4 5 | – 3 5 5 | 2 3 3 2 2 4

/** The insights about us today, unless another offer is asked for. */
async function openInsights(role: OfferRole = 'usToday', options: TestWorkshop = {}) {
  const workshop = await openTestWorkshop({ template: 'jewellery', ...options })
  const offer = [...workshop.records.getState().offers.values()].find((o) => o.role === role)
  workshop.view.setState({ offerId: offer?.id ?? null })
  const onClose = vi.fn()
  const onOpenDetails = vi.fn()
  renderWith(<InsightsPanel onClose={onClose} onOpenDetails={onOpenDetails} />, { workshop })
  return { workshop, onClose, onOpenDetails }
}

const section = (
  topic:
    | 'level'
    | 'peakEnd'
    | 'drops'
    | 'gaps'
    | 'severity'
    | 'answers'
    | 'unrated'
    | 'checks'
    | 'guesses'
    | 'hints',
) => screen.getByRole('region', { name: plain(fr(`insights.${topic}.title`)) })
/** The words of an insight without its explanation, with plain spaces. */
const said = (topic: Parameters<typeof section>[0]) => {
  const copy = section(topic).cloneNode(true) as HTMLElement
  copy.querySelector('details')?.remove()
  return plain(copy.textContent)
}
const rows = (topic: Parameters<typeof section>[0], list: string) =>
  within(within(section(topic)).getByRole('list', { name: (name) => plain(name) === plain(list) }))
    .getAllByRole('listitem')
    .map((row) => plain(row.textContent))
const plain = (text: string | null) => (text ?? '').replace(/\s/gu, ' ')

const actionNamed = (workshop: Workshop, title: string) => {
  const action = [...workshop.records.getState().actions.values()].find((a) => a.title === title)
  if (action === undefined) throw new Error(`no action ${title}`)
  return action.id
}
/** Rates an action for the active offer, or clears its mark. */
function rate(workshop: Workshop, title: string, level: number | null) {
  const [persona] = workshop.records.getState().personas.values()
  const { offerId } = workshop.view.getState()
  if (persona === undefined || offerId === null) throw new Error('nobody to rate')
  const subject = { actionId: actionNamed(workshop, title), personaId: persona.id, offerId }
  act(() => {
    workshop.run((r) => (level === null ? removeMark(r, subject) : placeMark(r, subject, level)))
  })
}

test('[INS-26] it says whose marks it reads and what they rest on', async () => {
  await openInsights()
  expect(screen.getByText('Léa, 15 ans, Notre stand d’essai')).toBeTruthy()
  expect(
    screen.getByText(
      'Niveaux de 1 à 7. 22 actions notées sur 26 : 22 a priori, 0 vérifiées auprès de clients.',
    ),
  ).toBeTruthy()
  expect(screen.getAllByRole('heading', { level: 3 }).map((h) => plain(h.textContent))).toEqual([
    'Niveau du parcours',
    'Ce qui pourrait rester en mémoire',
    'Plus fortes chutes',
    'Écart avec les concurrents',
    'Frictions les plus graves',
    'Qui est responsable',
    'Pas encore noté',
    'Estimations face aux clients',
    'Estimations que personne n’a vérifiées',
    'Indices',
  ])
})

test('[INS-26] the level stands beside the mean of the sequences, each with its n', async () => {
  const { workshop } = await openInsights('competitor')
  // 91 / 24 = 3.79; (4.2 + 3.8 + 4.4 + 4.333 + 2.667) / 5 = 3.88. The median is the mean of two fours.
  expect(said('level')).toContain('3,8 moyenne des croix n = 24 actions')
  expect(said('level')).toContain('3,9 moyenne des moyennes des séquences n = 5 séquences')
  expect(said('level')).toContain('Médiane des croix : 4.')
  expect(said('level')).toContain('2 actions ne sont pas notées')
  expect(rows('level', fr('insights.level.meanOfSequences'))).toEqual([
    '4,2Découverte en ligne5 sur 5 actions notées',
    '3,8Comparaison et pré-choix5 sur 5 actions notées',
    '4,4Achat sur le marché5 sur 6 actions notées',
    '4,3Fabrication et premier port3 sur 4 actions notées',
    '2,7Souvenir et retour6 sur 6 actions notées',
  ])
  // 5 → 1: 87 / 24 = 3.625.
  rate(workshop, 'Payer', 1)
  expect(said('level')).toContain('3,6 moyenne des croix')
})

test('what may be remembered comes from the extremes and the end, and is told only when the end is rated', async () => {
  const { workshop } = await openInsights()
  // The end is 4: (6 + 4) / 2 and (2 + 4) / 2. Of the 22 rated actions, 4 are the worst.
  expect(said('peakEnd')).toContain('5,0 d’après le meilleur moment et la fin n = 22 actions')
  expect(said('peakEnd')).toContain('3,0 d’après le pire moment et la fin n = 22 actions')
  expect(rows('peakEnd', 'Meilleur moment')).toEqual(['6Le porter aussitôt'])
  expect(rows('peakEnd', 'Pire moment')).toHaveLength(3)
  fireEvent.click(within(section('peakEnd')).getByRole('button', { name: /^Tout afficher/ }))
  expect(rows('peakEnd', 'Pire moment')).toHaveLength(4)
  rate(workshop, 'Revenir acheter un bijou', null)
  expect(said('peakEnd')).toContain(plain(fr('insights.peakEnd.endUnrated')))
  expect(said('peakEnd')).not.toMatch(/\d,\d/)
})

test('the five largest drops come first, with what makes them doubtful', async () => {
  await openInsights()
  expect(said('drops')).toContain('−3 niveaux, la plus forte chute n = 7 chutes')
  const between = '1 action non notée entre les deux : on ne sait pas où cela chute'
  expect(rows('drops', 'Plus fortes chutes')).toEqual([
    '−3Patienter devant l’étalDe 5 à 2, après « Venir au marché entre copines »',
    '−2Découvrir la page FacebookDe 5 à 3, après « Craquer pour un bijou de célébrité »',
    `−2Chercher le jour et le lieuDe 4 à 2, après « Rêver devant les photos »le canal change ici${between}`,
    '−2Poser en photo avec son bijouDe 6 à 4, après « Le porter aussitôt »en changeant de séquence',
    `−2Suivre les bijoux de sa célébritéDe 4 à 2, après « Publier sur ses propres réseaux »le canal change ici${between}`,
  ])
})

test('the gap counts only actions rated on both sides, and says how many are not', async () => {
  await openInsights()
  // −4 and +1; −1 and +1; −3 and −1; +1 and +1; +2 and +1: −2 over the 20 comparable actions.
  expect(said('gaps')).toContain('−0,1 en moyenne, par rapport à la moyenne des concurrents n = 20 actions')
  expect(said('gaps')).toContain(
    '6 actions ne sont pas comparables : 4 sans note ici, 2 sans note chez un concurrent, 0 sans note des deux côtés.',
  )
  const where = (ours: number, theirs: number) =>
    `${ours} ici ; concurrents ${theirs} en moyenne ; le meilleur ${theirs} (Boutique de bijoux fantaisie)`
  expect(rows('gaps', 'Écart avec les concurrents')).toEqual([
    `−4Chercher le jour et le lieu${where(2, 6)}`,
    `−3Patienter devant l’étal${where(2, 5)}`,
    `−1Vérifier son budget${where(4, 5)}`,
    `−1Payer${where(4, 5)}`,
  ])
})

test('where a competitor is active, the gap and the guesses are still ours', async () => {
  await openInsights('competitor')
  expect(said('gaps')).toContain('Notre stand d’essai face à Boutique de bijoux fantaisie.')
  expect(said('guesses')).toContain('22 croix à vérifier auprès de clients, Notre stand d’essai')
})

test('what weighs on nobody is the headline, and what is not known is not 0', async () => {
  const { workshop } = await openInsights()
  // Weight 1, and 6 − 2 levels are missing.
  expect(said('answers')).toContain('4 de gravité sans responsable n = 1 friction')
  expect(said('answers')).toContain('1 friction sans responsable n = 6 frictions')
  expect(said('answers')).not.toContain(plain(fr('insights.answers.severity', { count: 1 })))
  rate(workshop, 'Suivre les bijoux de sa célébrité', null)
  expect(said('answers')).toContain(plain(fr('insights.answers.severity', { count: 1 })))
  expect(said('answers')).not.toContain('de gravité sans responsable')
  expect(rows('answers', 'friction sans responsable')).toEqual([
    'Les nouveautés annoncées ne concernent presque jamais la célébrité choisie.Suivre les bijoux de sa célébrité',
  ])
  expect(said('answers')).toContain('Chaque service répond de quelque chose.')
})

test('[INS-31] weights order the frictions, dates count beside owners, and what is solved weighs no more', async () => {
  const { workshop } = await openInsights()
  const frictions = [...workshop.records.getState().frictions.values()]
  const named = (start: string) => frictions.find((f) => f.text.startsWith(start))!.id
  expect(said('severity')).toContain('4 la plus grave n = 6 frictions')
  act(() => {
    workshop.run((r) => describeFriction(r, named('Les matières'), { weight: 3 }))
    workshop.run((r) => setDueDate(r, named('Les matières'), '2099-01-31', '2026-11-22'))
  })
  expect(rows('severity', 'Frictions les plus graves')[0]).toBe(
    '9Les matières sont présentées en vrac : difficile d’imaginer le bijou fini.Choisir la matièrepoids 3 × 3 niveaux sous le niveau visérepose sur une estimation',
  )
  expect(said('answers')).toContain('1 sur 6 frictions ont un responsable et une date.')
  act(() => {
    workshop.run((r) => describeFriction(r, named('Les matières'), { status: 'solved' }))
    workshop.run((r) => describeFriction(r, named('Les nouveautés'), { status: 'solved' }))
  })
  expect(said('severity')).not.toContain('Les matières')
  expect(said('answers')).toContain('Chaque friction a un responsable.')
})

test('[INS-32] levers without an owner are named', async () => {
  const { workshop } = await openInsights()
  expect(said('answers')).not.toContain('Leviers sans responsable')
  act(() => {
    for (const lever of LEVERS) workshop.run((r) => assignOwner(r, leverId(lever), null))
  })
  expect(said('answers')).toContain('Leviers sans responsable : 4 sur 4')
  const [owner] = workshop.records.getState().owners.values()
  act(() => {
    workshop.run((r) => assignOwner(r, leverId('winBack'), owner!.id))
  })
  expect(said('answers')).toContain('Leviers sans responsable : 3 sur 4')
  expect(said('answers')).not.toContain('La reconquête')
})

test('[INS-33] a guess is judged by a tolerance that the team chose, and by nothing before', async () => {
  const { workshop } = await openInsights()
  const [persona] = workshop.records.getState().personas.values()
  const { offerId } = workshop.view.getState()
  const ask = (title: string, level: number, n: number, low: number | null, high: number | null) => {
    const subject = { actionId: actionNamed(workshop, title), personaId: persona!.id, offerId: offerId! }
    act(() => {
      workshop.run((r) =>
        verifyMark(r, subject, { level, n, low, high, means: 'survey', source: 'Enquête', date: null }),
      )
    })
  }
  const tolerance = () =>
    within(section('checks')).getByRole('combobox', { name: /Une estimation est juste/ })
  expect(said('checks')).toContain('Aucun client n’a encore été interrogé sur Notre stand d’essai')
  ask('Payer', 4.2, 20, 3.8, 4.6)
  ask('Patienter devant l’étal', 4, 12, 3.4, 4.6)
  ask('Choisir la matière', 3.5, 6, 2.1, 4.9)
  ask('Recevoir son bijou', 5, 1, null, null)
  expect(said('checks')).toContain('Des réponses sont déjà là.')
  expect(within(section('checks')).queryByRole('list')).toBeNull()

  act(() => fireEvent.change(tolerance(), { target: { value: '1' } }))
  expect(workshop.records.getState().meta!.tolerance).toBe(1)
  expect(said('checks')).toContain('1 estimation réfutée n = 4 sur 26 actions')
  expect(said('checks')).toContain('1 estimation confirmée n = 4 sur 26 actions')
  expect(said('checks')).toContain('Pour 2 estimations, interrogez plus de monde.')
  expect(said('checks')).toContain('l’équipe est trop sévère, de 0,7 niveau en moyenne')
  expect(rows('checks', 'Estimations face aux clients')).toEqual([
    '+2Patienter devant l’étalréfutéeestimée 2, clients 4,0 (n = 12)intervalle de 3,4 à 4,6 ; juste de 1 à 3',
    '+0,5Choisir la matièreinterroger plus de monde : tout reste possibleestimée 3, clients 3,5 (n = 6)intervalle de 2,1 à 4,9 ; juste de 2 à 4',
    '0Recevoir son bijouinterroger plus de monde : un seul client ne vérifie rienestimée 5, clients 5,0 (n = 1)',
    '+0,2Payerconfirméeestimée 4, clients 4,2 (n = 20)intervalle de 3,8 à 4,6 ; juste de 3 à 5',
  ])
  fireEvent.click(within(section('checks')).getByRole('button', { name: /^\+2/ }))
  expect(workshop.view.getState().selection?.id).toBe(actionNamed(workshop, 'Patienter devant l’étal'))
  act(() => fireEvent.change(tolerance(), { target: { value: '' } }))
  expect(workshop.records.getState().meta!.tolerance).toBeNull()
})

test('[INS-30] a drop says where the channel or the department changes', async () => {
  const { workshop } = await openInsights()
  const list = () => rows('drops', 'Plus fortes chutes')[0]
  // From coming to the market to waiting at the stall, both there.
  expect(list()).not.toContain('le canal change ici')
  act(() => {
    const before = actionNamed(workshop, 'Venir au marché entre copines')
    const { channels } = workshop.records.getState()
    const [page, , stall] = [...channels.values()].map((channel) => channel.id)
    workshop.run((r) => setTouchpoint(r, before, stall!, false))
    workshop.run((r) => setTouchpoint(r, before, page!, true))
  })
  expect(list()).toContain('le canal change ici')
})

test('unrated actions are named for the active offer and counted for the others', async () => {
  await openInsights()
  expect(said('unrated')).toContain('4 actions non notées, Notre stand d’essai n = 26 actions')
  expect(rows('unrated', 'Pas encore noté')).toEqual([
    'En parler à ses copines',
    'Donner rendez-vous aux copines',
    'Participer à un jeu-concours',
    'Parrainer ses copines',
  ])
  expect(said('unrated')).toContain('Boutique de bijoux fantaisie2 non notées')
  expect(said('unrated')).toContain('Notre stand demaintout est noté')
})

test('of the guesses, those with a friction come first, then the furthest from the intention, then the lowest', async () => {
  await openInsights()
  // Intended − today: 6 − 2 and 7 − 3 are 4; then 5 − 2, 6 − 3 and 6 − 3.
  expect(rows('guesses', plain(fr('insights.guesses.title')))).toEqual([
    '2Suivre les bijoux de sa célébrité4 niveaux sous celui visé1 friction en dépend',
    '3Suivre l’impression 3D en direct4 niveaux sous celui visé1 friction en dépend',
    '2Chercher le jour et le lieu3 niveaux sous celui visé1 friction en dépend',
    '3Faire un pré-choix en ligne3 niveaux sous celui visé1 friction en dépend',
    '3Choisir la matière3 niveaux sous celui visé1 friction en dépend',
  ])
})

test('hints quote the words and say why; the step of coming back is recognised', async () => {
  const { workshop } = await openInsights()
  expect(said('hints')).toContain(plain(fr('insights.words.none')))
  expect(rows('hints', plain(fr('insights.retention.title')))).toEqual([
    'Revenir acheter un bijouà cause de « Revenir »',
  ])
  act(() => {
    workshop.run((r) =>
      renameAction(r, actionNamed(workshop, 'Payer'), 'Relancer le prospect, puis encaisser'),
    )
    workshop.run((r) => renameAction(r, actionNamed(workshop, 'Revenir acheter un bijou'), 'Ranger le bijou'))
  })
  expect(said('hints')).toContain('2 formules de l’entreprise')
  const [first] = rows('hints', plain(fr('insights.words.title')))
  expect(first).toContain('Relancer le prospect, puis encaisser')
  expect(first).toContain(plain(fr('insights.words.companyTask')))
  expect(said('hints')).toContain(plain(fr('insights.retention.notRecognised')))
})

test('[INS-27] where nobody rated anything, words say so and no number stands for what is not known', async () => {
  // The journey of consumers has its actions, and neither marks nor frictions.
  await openInsights('usToday', { template: 'consumers' })
  for (const topic of ['level', 'peakEnd', 'drops', 'guesses'] as const) expect(said(topic)).not.toMatch(/\d/)
  expect(said('level')).toContain(plain(fr('insights.level.none')))
  expect(said('peakEnd')).toContain(plain(fr('insights.peakEnd.endUnrated')))
  expect(said('drops')).toContain(plain(fr('insights.drops.unknown')))
  expect(said('gaps')).toContain(plain(fr('insights.gaps.none')))
  expect(said('answers')).toContain(plain(fr('insights.answers.noFriction')))
  expect(said('answers')).toContain('conquiert de nouveaux clients')
})

test('[INS-28] a row shows its place, stays, and offers the details; what is chosen elsewhere does so below', async () => {
  const { workshop, onOpenDetails, onClose } = await openInsights()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
  const row = within(section('drops')).getByRole('button', { name: /^−3 ?Patienter/ })
  fireEvent.click(row)
  const id = actionNamed(workshop, 'Patienter devant l’étal')
  expect(workshop.view.getState().selection).toEqual({ kind: 'action', id })
  expect(row.getAttribute('aria-current')).toBe('true')
  expect(screen.getByRole('status').textContent).toContain('Patienter devant l’étal')
  fireEvent.click(screen.getByRole('button', { name: /^Détails/ }))
  expect(onOpenDetails).toHaveBeenCalledTimes(1)

  // Once more: another selection, so that the map brings it back into view.
  const before = workshop.view.getState().selection
  fireEvent.click(row)
  expect(workshop.view.getState().selection).not.toBe(before)

  act(() => workshop.view.setState({ selection: { kind: 'action', id: actionNamed(workshop, 'Payer') } }))
  expect(row.getAttribute('aria-current')).toBe('false')
  fireEvent.click(screen.getByRole('button', { name: /^Détails/ }))
  expect(screen.getByRole('button', { name: /^Détails/ }).getAttribute('aria-label')).toContain('Payer')
  expect(onOpenDetails).toHaveBeenCalledTimes(2)

  fireEvent.keyDown(row, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledTimes(1)
})

test('[INS-29] typing in texts does not work the levels out again', async () => {
  const level = vi.spyOn(levels, 'journeyLevel')
  const { workshop } = await openInsights()
  const before = level.mock.calls.length
  act(() => {
    workshop.run((r) => renameAction(r, actionNamed(workshop, 'Payer'), 'Payer en liquide'))
    const [friction] = workshop.records.getState().frictions.values()
    if (friction !== undefined) workshop.run((r) => rewordFriction(r, friction.id, 'Autre chose'))
  })
  expect(level.mock.calls.length).toBe(before)
  rate(workshop, 'Payer en liquide', 1)
  expect(level.mock.calls.length).toBeGreaterThan(before)
})

test('without an offer of ours or a competitor, it says what is missing', async () => {
  const { workshop } = await openInsights()
  act(() => {
    for (const offer of workshop.records.getState().offers.values())
      if (offer.role === 'competitor') workshop.run((r) => removeOffer(r, offer.id))
  })
  expect(said('gaps')).toContain(plain(fr('insights.gaps.noCompetitor')))
})
