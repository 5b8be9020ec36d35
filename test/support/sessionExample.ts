// A session under way, for the screens of who runs it, of who takes part and of the wall.
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { must } from '../../src/model/must.ts'
import { workshopCreatedSchema } from '../../src/protocol/http.ts'
import { createdSchema } from '../../src/protocol/session.ts'
import { BROWSER_LOCALES, type Example } from './example.ts'
import { addGroupWorkshops } from './groupsExample.ts'
import { post } from './requests.ts'

const NAMES = ['Inès', 'Karim', 'Léo', 'Maud', 'Noé', 'Zoé']
/** By action, then by person: agreed, split, and in between. */
const LEVELS = [
  [5, 5, 6, 5, 6, 5],
  [1, 7, 2, 6, 1, 7],
  [3, 4, 3, 5, 2, 6],
]

const CARDS = {
  fr: [
    'Trop d’attente',
    'Personne ne répond au téléphone le samedi, et le message dit de rappeler',
    'trop d’attente.',
    'Prix introuvable',
    'Trop d’attente',
  ],
  en: [
    'Too long a wait',
    'Nobody answers the telephone on Saturdays, and the message says to call again',
    'too long a wait.',
    'No price to be found',
    'Too long a wait',
  ],
} as const

const fileSchema = z.object({
  records: z.object({
    actions: z.array(z.object({ id: z.string() })),
    personas: z.array(z.object({ id: z.string() })),
    offers: z.array(z.object({ id: z.string(), role: z.string() })),
  }),
})

/** The example with a copy of its first workshop that six people work in. */
export async function addSession(browser: Browser, baseURL: string, example: Example): Promise<Example> {
  const locale = BROWSER_LOCALES[example.locale]
  const facilitator = await browser.newContext({ baseURL, locale, storageState: example.session })
  const others = await Promise.all(NAMES.map(() => browser.newContext({ baseURL, locale })))
  try {
    const ask = facilitator.request
    const file: unknown = await (await ask.get(`/api/workshops/${example.id}/export`)).json()
    const { id, tokens } = workshopCreatedSchema.parse(await post(ask, '/api/workshops/import', file))
    const base = `/api/workshops/${id}`
    for (const [i, name] of NAMES.entries())
      await post(must(others[i]).request, '/api/join', { token: tokens.participant, name })
    const { actions, personas, offers } = fileSchema.parse(file).records
    const itemIds = actions.slice(0, LEVELS.length).map((action) => action.id)
    const rating = {
      kind: 'rating',
      itemKind: 'actions',
      title: '',
      personaId: must(personas[0]).id,
      offerId: must(offers.find(({ role }) => role === 'usToday')).id,
    }
    const open = async (body: object) => {
      const round = createdSchema.parse(await post(ask, `${base}/rounds`, body))
      return `${base}/rounds/${encodeURIComponent(round.id)}`
    }
    const answer = async (round: string, person: number, itemId: string, value: number) => {
      const path = `${round}/ballots/${encodeURIComponent(itemId)}`
      const answered = await must(others[person]).request.put(path, { data: { value } })
      if (!answered.ok()) throw new Error(`${path}: ${answered.status()} ${await answered.text()}`)
    }
    const first = await open({ ...rating, itemIds })
    for (const [i, itemId] of itemIds.entries())
      for (const person of NAMES.keys()) await answer(first, person, itemId, must(LEVELS[i]?.[person]))
    await post(ask, `${first}/reveal`)
    const title = example.locale === 'fr' ? 'Irritants du samedi' : 'What irritates on Saturdays'
    const about = {
      kind: 'writing',
      itemKind: 'actions',
      target: 'frictions',
      title,
      moderated: true,
      signing: true,
    }
    const writing = await open({ ...about, itemIds: itemIds.slice(0, 2) })
    for (const [i, text] of CARDS[example.locale].entries()) {
      const card = { text, itemId: must(itemIds[i % 2]), signed: i === 1 }
      const path = `${writing}/ballots/card:${String(i).padStart(16, '0')}`
      const answered = await must(others[i]).request.put(path, { data: { card } })
      if (!answered.ok()) throw new Error(`${path}: ${answered.status()} ${await answered.text()}`)
    }
    await post(ask, `${writing}/reveal`)
    const later = actions.slice(LEVELS.length, LEVELS.length + 4).map((action) => action.id)
    const second = await open({ ...rating, itemIds: later })
    for (const person of [1, 2, 3]) await answer(second, person, must(later[0]), 4)
    return {
      ...example,
      sessionId: id,
      ...(await addGroupWorkshops(ask, must(others[0]).request, file)),
      session: await facilitator.storageState(),
      participant: await must(others[0]).storageState(),
    }
  } finally {
    await Promise.all([facilitator, ...others].map((context) => context.close()))
  }
}
