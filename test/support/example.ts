// A worked example and what else a workshop can be, created by one facilitator: for screenshots, axe and browser tests.
import type { APIRequestContext, Browser, BrowserContextOptions } from 'playwright-core'
import { z } from 'zod'
import type { Translate } from '../../src/i18n/translate.ts'
import { must } from '../../src/model/must.ts'
import { markId } from '../../src/model/schema/mark.ts'
import type { Locale } from '../../src/model/schema/meta.ts'
import { errorBodySchema, workshopCreatedSchema, workshopInfoSchema } from '../../src/protocol/http.ts'
import { createWorkshop } from './createWorkshop.ts'
import { withValue } from './exampleValue.ts'
import { loadTexts } from './texts.ts'

export type Session = NonNullable<Exclude<BrowserContextOptions['storageState'], string>>

export interface Example {
  /** The jewellery example. */
  readonly id: string
  /** The same with notes, comments, customers' answers, a picture, and things that lost their place. */
  readonly busyId: string
  /** Nothing but a title. */
  readonly emptyId: string
  /** With a record that no version of Parcours can read. */
  readonly damagedId: string
  /** With a session under way: a rating revealed, another that is being answered, a vote, people. See `addSession`. */
  readonly sessionId: string
  /** Twelve groups at work; who takes part sits in the first of them, or has to choose one. See `addGroupWorkshops`. */
  readonly groupsId: string
  readonly choosingId: string
  /** Let people into the first of them. */
  readonly tokens: Readonly<Record<'participant' | 'observer' | 'display', string>>
  /** Lets people into the one with nothing but a title, who know its passphrase. */
  readonly tokenWithPassphrase: string
  readonly locale: Locale
  readonly t: Translate
  /** Name of the first sequence: once it is there, the workshop's content is. */
  readonly firstSequence: string
  /** Cookies of the facilitator who created it. */
  readonly session: Session
  /** Cookies of somebody who takes part in the session; null before `addSession`. */
  readonly participant: Session | null
}

export const BROWSER_LOCALES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

const TITLES: Readonly<Record<Locale, string>> = {
  fr: 'Bijoux fantaisie à Tours',
  en: 'Costume jewellery in Tours',
}

const TALK: Readonly<Record<Locale, Readonly<Record<'note' | 'other' | 'ask' | 'answer' | 'done', string>>>> =
  {
    fr: {
      note: 'Et si l’on affichait le prochain marché sur le sac ?',
      other: 'À demander aux clientes samedi',
      ask: 'Qui peut vérifier cela samedi prochain ?',
      answer: 'Je m’en charge, je serai au stand toute la matinée.',
      done: 'Le prix est maintenant affiché sur chaque bijou.',
    },
    en: {
      note: 'What if the bag said where the next market is?',
      other: 'To ask customers on Saturday',
      ask: 'Who can check this next Saturday?',
      answer: 'I will, I am at the stand all morning.',
      done: 'The price now stands on every piece.',
    },
  }

const fileSchema = z.looseObject({
  meta: z.looseObject({}),
  records: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})
type WorkshopJson = z.infer<typeof fileSchema>

/** A 2 × 2 picture. */
const FACE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR4nGPcvXs3AwMDEwMDAwMDAwAXLgIRQmMPjwAAAABJRU5ErkJggg=='

/** Workshops of a facilitator who has looked at the first of them once. */
export async function createExample(browser: Browser, baseURL: string, locale: Locale): Promise<Example> {
  const context = await browser.newContext({ baseURL, locale: BROWSER_LOCALES[locale] })
  const title = TITLES[locale]
  async function take(file: WorkshopJson): Promise<string> {
    const answer = await context.request.post('/api/workshops/import', { data: file })
    const body: unknown = await answer.json()
    if (answer.status() === 201) return workshopCreatedSchema.parse(body).id
    throw new Error(`import: ${answer.status()} ${errorBodySchema.safeParse(body).data?.error ?? ''}`)
  }
  try {
    const page = await context.newPage()
    await page.goto('/')
    const { id, tokens } = await createWorkshop(page, { title, template: 'jewellery', locale })
    const file = fileSchema.parse(await (await context.request.get(`/api/workshops/${id}/export`)).json())
    const busyId = await take(busy(file, locale))
    const emptyId = await take({ ...file, records: {} })
    const damagedId = await take(damaged(file))
    const tokenWithPassphrase = await withPassphrase(context.request, emptyId)
    // Home shows what this device has opened.
    await page.goto(`/w/${id}`)
    const firstSequence = ordered(file.records.sequences)[0]?.name
    await page.getByText(String(firstSequence)).first().waitFor()
    return {
      ...{
        id,
        busyId,
        emptyId,
        damagedId,
        sessionId: id,
        groupsId: id,
        choosingId: id,
        participant: null,
        tokens,
        locale,
      },
      tokenWithPassphrase,
      t: await loadTexts(locale),
      firstSequence: z.string().parse(firstSequence),
      session: await context.storageState(),
    }
  } finally {
    await context.close()
  }
}

/** Gives the participants' link a passphrase; gives the secret of the link. */
async function withPassphrase(request: APIRequestContext, id: string): Promise<string> {
  const path = `/api/workshops/${id}`
  const { links } = workshopInfoSchema.parse(await (await request.get(path)).json())
  await request.put(`${path}/links/participant/terms`, { data: { passphrase: 'quatre mots au hasard' } })
  return must(links.participant?.split('#')[1])
}

function ordered(sequences: WorkshopJson['records'][string] = []): WorkshopJson['records'][string] {
  // Fractional keys are ordered by code unit, as `<` orders strings.
  return sequences.toSorted((a, b) => (String(a.orderKey) < String(b.orderKey) ? -1 : 1))
}

/** The fourth sequence deleted by somebody, and traces of work on the others. */
function busy({ records, ...file }: WorkshopJson, locale: Locale): WorkshopJson {
  const words = TALK[locale]
  const sequences = ordered(records.sequences)
  const gone = must(sequences[3])
  const [first, second] = [must(sequences[0]), must(sequences[1])]
  const actionIn = (sequence: { id: string }) =>
    must(records.actions?.find(({ place }) => (place as { sequenceId: string }).sequenceId === sequence.id))
      .id
  const author = { authorId: 'participant:ines', authorName: 'Inès' }
  const note = (id: string, text: string, colour: string, sequenceId: string, across: number) => ({
    ...{ id: `note:${id}`, text, colour, ...author },
    anchor: { sequenceId, across, band: 'plot', down: 0.55 },
  })
  const comment = (id: string, subjectId: string, text: string, fields: object = {}) => ({
    ...{ id: `comment:${id}`, subjectId, text, ...author, createdAtMs: Date.UTC(2026, 10, 21, 9, 30) },
    ...{ replyToId: null, mentions: [], resolved: false, ...fields },
  })
  const offer = must(records.offers?.find(({ role }) => role === 'usToday')).id
  const persona = must(records.personas?.[0])
  const verified = [actionIn(first), actionIn(second)].map((actionId, i) => {
    const subject = { actionId, personaId: persona.id, offerId: offer }
    return {
      ...subject,
      id: markId(subject as Parameters<typeof markId>[0], 'verified'),
      ...{ evidence: 'verified', level: 3.4 + i, n: 12, low: 2.7 + i, high: 4.1 + i, date: '2026-10-03' },
      means: 'survey',
      source: 'Enquête au stand',
    }
  })
  return {
    ...file,
    records: {
      ...withValue(records, locale),
      sequences: sequences.filter((s) => s !== gone),
      personas: [{ ...persona, image: FACE }, ...(records.personas?.slice(1) ?? [])],
      marks: [...(records.marks ?? []), ...verified],
      notes: [
        note('a', words.note, 'yellow', first.id, 0.55),
        note('b', words.other, 'blue', second.id, 0.2),
        note('c', words.done, 'green', gone.id, 0.2),
      ],
      comments: [
        comment('a', actionIn(first), words.ask, { mentions: ['role:facilitator'] }),
        comment('b', actionIn(first), words.answer, { replyToId: 'comment:a', authorName: 'Karim' }),
        comment('c', second.id, words.done, { resolved: true }),
      ],
    },
  }
}

function damaged({ records, ...file }: WorkshopJson): WorkshopJson {
  const [first, ...others] = records.frictions ?? []
  return { ...file, records: { ...records, frictions: [{ ...must(first), text: 7 }, ...others] } }
}
