import { describe, expect, test } from 'vitest'
import { readJourney, sortedOffers } from '../../../src/model/journey.ts'
import { parseRecords } from '../../../src/model/parseRecords.ts'
import { budget } from '../../../src/model/plan/budget.ts'
import { planGaps } from '../../../src/model/plan/planGaps.ts'
import { raciChecks, subjectsOf } from '../../../src/model/plan/raciChecks.ts'
import { RECORD_KINDS } from '../../../src/model/records.ts'
import { EXPERIENCE_COMPONENTS } from '../../../src/model/schema/action.ts'
import { LEVEL_COUNTS, type Locale } from '../../../src/model/schema/meta.ts'
import { MOMENTS } from '../../../src/model/schema/sequence.ts'
import { SCHEMA_VERSION } from '../../../src/model/schema/version.ts'
import { scaleLevel } from '../../../src/model/templates/templateChanges.ts'
import { TEMPLATE_KEYS, type TemplateKey } from '../../../src/model/templates/templateKeys.ts'
import { applyToRecords, noRecords } from '../../support/applyToRecords.ts'
import {
  changesOf,
  readTemplate,
  SHEETS,
  sequencesOf,
  textsOf,
  titlesOf,
} from '../../support/templateSheets.ts'

const EXAMPLES = ['jewellery', 'itSecurity'] as const

describe('every template', () => {
  test.each(SHEETS.flatMap((sheet) => LEVEL_COUNTS.map((levels) => [...sheet, levels] as const)))(
    '[TPL-1] %s in %s on %i levels parses whole, with its description',
    (template, locale, levels) => {
      const { meta, marks } = readTemplate(template, locale, levels)
      expect(meta).toMatchObject({
        schemaVersion: SCHEMA_VERSION,
        title: 'Samedi',
        locale,
        levels,
        currency: 'EUR',
      })
      for (const { level } of marks.values()) {
        expect(Number.isInteger(level)).toBe(true)
        expect(level).toBeLessThanOrEqual(levels)
        expect(level).toBeGreaterThanOrEqual(1)
      }
    },
  )

  test.each(SHEETS)('[TPL-2] %s in %s makes each record once, under an id of its own', (template, locale) => {
    const ids = changesOf(template, locale).flatMap((change) =>
      change.op === 'put' ? [change.record.id] : [],
    )
    expect(new Set(ids).size).toBe(ids.length)
    const { records } = parseRecords(applyToRecords(noRecords(), changesOf(template, locale)))
    expect(RECORD_KINDS.reduce((sum, kind) => sum + records[kind].size, 0)).toBe(ids.length)
  })

  test.each(SHEETS)('[TPL-3] %s in %s refers to nothing that is not there', (template, locale) => {
    const records = readTemplate(template, locale)
    for (const mark of records.marks.values()) {
      expect(records.actions.has(mark.actionId)).toBe(true)
      expect(records.personas.has(mark.personaId)).toBe(true)
      expect(records.offers.has(mark.offerId)).toBe(true)
    }
    for (const friction of records.frictions.values())
      expect(records.actions.has(friction.actionId)).toBe(true)
    for (const { subjectId, ownerId } of records.responsibilities.values()) {
      const isThere = subjectsOf(records).includes(subjectId)
      expect(isThere, subjectId).toBe(true)
      expect(records.owners.has(ownerId)).toBe(true)
    }
    for (const { departmentId } of records.owners.values())
      expect(records.departments.has(departmentId ?? '')).toBe(true)
    for (const { actionId, channelId } of records.touchpoints.values())
      expect([records.actions.has(actionId), records.channels.has(channelId)]).toEqual([true, true])
    for (const { measureId, answeredId } of records.answers.values()) {
      expect(records.measures.has(measureId)).toBe(true)
      expect(records.frictions.has(answeredId) || records.actions.has(answeredId)).toBe(true)
    }
    for (const { measureId } of records.costLines.values()) expect(records.measures.has(measureId)).toBe(true)
    for (const { driverId } of records.frictions.values())
      expect(driverId === null || records.drivers.has(driverId)).toBe(true)
    expect(readJourney(records).unplaced).toEqual([])
  })

  test.each(SHEETS)('[TPL-4] %s in %s keeps the order it is written in', (template, locale) => {
    const records = readTemplate(template, locale)
    expect(sequencesOf(records).map(({ sequence }) => sequence)).toEqual([...records.sequences.values()])
    expect(sequencesOf(records).flatMap(({ actions }) => actions)).toEqual([...records.actions.values()])
    expect(sortedOffers(records.offers).map((offer) => offer.role)).toEqual([
      'competitor',
      'usToday',
      'usIntended',
    ])
  })

  test.each(TEMPLATE_KEYS)('[TPL-5] %s has one structure in both languages', (template) => {
    const shape = (locale: Locale) =>
      JSON.parse(
        JSON.stringify(changesOf(template, locale), (key, value) =>
          ['name', 'title', 'locale', 'text', 'role', 'notes', 'situation'].includes(key) ||
          ['portrait', 'segment', 'needs', 'expectations', 'label', 'value', 'countermeasure'].includes(
            key,
          ) ||
          ['triggerEvent', 'means', 'indicator', 'elsewhereWhere', 'solution', 'since', 'proposal'].includes(
            key,
          ) ||
          (EXPERIENCE_COMPONENTS as readonly string[]).includes(key)
            ? typeof value === 'string' && value !== ''
            : value,
        ),
      )
    expect(shape('fr')).toEqual(shape('en'))
  })

  test.each(SHEETS)('[TPL-6] %s in %s fits the cards', (template, locale) => {
    const records = readTemplate(template, locale)
    for (const { name } of records.sequences.values()) expect(name.length, name).toBeLessThanOrEqual(30)
    for (const { title } of records.actions.values()) expect(title.length, title).toBeLessThanOrEqual(40)
    for (const { name } of records.offers.values()) expect(name.length, name).toBeLessThanOrEqual(30)
    const counts = titlesOf(records).map((titles) => titles.length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(6)
    expect(counts.length).toBeLessThanOrEqual(6)
    for (const titles of titlesOf(records)) expect(new Set(titles).size).toBe(titles.length)
  })

  test.each(SHEETS)('%s in %s goes through the three moments in their order (J16)', (template, locale) => {
    const moments = sequencesOf(readTemplate(template, locale)).map(({ sequence }) =>
      MOMENTS.indexOf(sequence.moment),
    )
    expect(new Set(moments)).toEqual(new Set([0, 1, 2]))
    expect(moments).toEqual(moments.toSorted())
  })

  test.each(SHEETS)(
    '%s in %s has a department that wins customers and one that does not (T4)',
    (template, locale) => {
      const { departments, owners } = readTemplate(template, locale)
      expect(new Set([...departments.values()].map((d) => d.acquisition))).toEqual(new Set([true, false]))
      expect(new Set([...owners.values()].map((o) => o.departmentId)).size).toBe(departments.size)
    },
  )

  test.each([
    [
      'fr',
      /rachet|racheter|revenir|renouvel|reconduire|nouvelle mission/i,
      /recommand|parl|parrain|partager/i,
    ],
    ['en', /buy again|back for|renew|commission new/i, /recommend|tell|refer|share/i],
  ] as const)(
    '[TPL-7] in %s the last sequence is about coming back and spreading the word (J11)',
    (locale, ...signs) => {
      for (const template of TEMPLATE_KEYS)
        for (const sign of signs)
          expect(titlesOf(readTemplate(template, locale)).at(-1)!.join('\n')).toMatch(sign)
    },
  )
})

describe('the three journeys', () => {
  test('[TPL-8] consumers: the five default sequences (J2)', () => {
    const names = (locale: Locale) =>
      sequencesOf(readTemplate('consumers', locale)).map(({ sequence }) => sequence.name)
    expect(names('fr')).toEqual([
      'Recherche d’informations',
      'Comparaison',
      'Achat',
      'Installation et utilisation',
      'Avis et fidélité',
    ])
    expect(names('en')).toEqual([
      'Looking for sellers',
      'Comparing',
      'Purchase',
      'Setting up and using',
      'Feedback and loyalty',
    ])
    // Purchase: anticipation, possible negotiation, purchase.
    expect(titlesOf(readTemplate('consumers', 'fr'))[2]!.slice(0, 3).join()).toMatch(
      /Préparer.*Négocier.*payer/,
    )
  })

  test('[TPL-8] companies: the same with a decision before the purchase (J3)', () => {
    const names = sequencesOf(readTemplate('companies', 'fr')).map(({ sequence }) => sequence.name)
    expect(names).toHaveLength(6)
    expect(names.indexOf('Décision')).toBe(names.indexOf('Achat') - 1)
    expect(readTemplate('companies', 'fr').meta?.market).toBe('companies')
    expect(readTemplate('itSecurity', 'fr').meta?.market).toBe('companies')
  })

  test('[TPL-8] public tender: sequences of its own (J3)', () => {
    const names = (template: TemplateKey) =>
      sequencesOf(readTemplate(template, 'fr')).map(({ sequence }) => sequence.name)
    expect(names('tender').filter((name) => names('consumers').includes(name))).toEqual([])
    expect(names('tender')).toContain('Attribution')
    expect(readTemplate('tender', 'fr').meta?.market).toBe('tender')
  })

  test.each(['consumers', 'companies', 'tender'] as const)(
    '%s starts without marks, frictions or plan',
    (template) => {
      const { marks, frictions, measures, drivers, actions, sequences } = readTemplate(template, 'fr')
      expect([marks.size, frictions.size, measures.size, drivers.size]).toEqual([0, 0, 0, 0])
      expect(actions.size).toBeGreaterThanOrEqual(3 * sequences.size)
    },
  )
})

describe('the worked examples (S1)', () => {
  test.each(EXAMPLES)(
    '[TPL-9] %s: every action rated as intended, the others in part, all a priori',
    (template) => {
      const { marks, offers, actions } = readTemplate(template, 'fr')
      const rated = (role: string) =>
        [...marks.values()].filter((mark) => offers.get(mark.offerId)?.role === role).length
      expect(rated('usIntended')).toBe(actions.size)
      for (const role of ['competitor', 'usToday']) {
        expect(rated(role)).toBeGreaterThan(actions.size * 0.7)
        expect(rated(role)).toBeLessThanOrEqual(actions.size)
      }
      expect(rated('usToday')).toBeLessThan(actions.size)
      for (const { evidence } of marks.values()) expect(evidence).toBe('apriori')
    },
  )

  test.each(EXAMPLES)('[TPL-10] %s: one friction without an owner, so that the gap shows', (template) => {
    const { frictions, responsibilities, owners } = readTemplate(template, 'fr')
    expect(frictions.size).toBeGreaterThanOrEqual(4)
    expect(frictions.size).toBeLessThanOrEqual(6)
    const owned = [...responsibilities.values()].filter((r) => frictions.has(r.subjectId))
    expect(owned).toHaveLength(frictions.size - 1)
    for (const { letter } of responsibilities.values()) expect(letter).toBe('A')
    // Those who win customers answer for something too (T4).
    expect(new Set([...responsibilities.values()].map((r) => r.ownerId)).size).toBe(owners.size)
  })

  test.each([
    [
      'fr',
      /Tours/,
      /Facebook/,
      /pré-choix en ligne/,
      /rêver/i,
      /Patienter/,
      /matière/,
      /modèle/,
      /entre copines/,
    ],
    [
      'fr',
      /impression 3D/,
      /the place to be/,
      /photo/,
      /Publier/,
      /jeu-concours/,
      /célébrité/,
      /Parrainer/,
      /750/,
    ],
    [
      'en',
      /Tours/,
      /Facebook/,
      /pre-choice online/,
      /dream/i,
      /Wait/,
      /material/,
      /model/,
      /with girlfriends/,
    ],
    ['en', /3D printer/, /the place to be/, /photo/, /Post/, /contest/, /celebrity/, /Refer/, /€750/],
  ] as const)('[TPL-11] jewellery in %s tells the facts of the seed: %s %s %s…', (locale, ...facts) => {
    const texts = textsOf(readTemplate('jewellery', locale)).join('\n')
    for (const fact of facts) expect(texts).toMatch(fact)
    expect(titlesOf(readTemplate('jewellery', locale)).map((titles) => titles.length)).toEqual([
      5, 5, 6, 4, 6,
    ])
  })

  test('[TPL-11] jewellery: the referral tiers of the seed come to 750 €', () => {
    const notes = [...readTemplate('jewellery', 'fr').actions.values()].find((a) =>
      a.title.startsWith('Parrainer'),
    )!.notes
    expect(notes.replace(/\s/g, ' ')).toMatch(/10 € dès quatre.*5 € dès deux.*50 premières.*750 €/)
    expect(50 * 10 + 50 * 5).toBe(750)
  })

  test.each(['fr', 'en'] as const)(
    '[TPL-17] jewellery in %s: 750 € for the referral, 1,000 € a year, contests beside, and a question left',
    (locale) => {
      const records = readTemplate('jewellery', locale)
      const { years, measures, uncosted } = budget(records)
      expect(years).toEqual([100_000, 100_000, 100_000])
      expect(measures.map((m) => m.years[0])).toEqual([0, 25_000, 75_000, 0])
      expect(measures[0]?.lines.map((line) => line.elsewhere)).toEqual([true])
      expect(uncosted).toEqual([])
      const gaps = planGaps(records, '2026-11-22').map(({ kind }) => kind)
      expect(gaps[0]).toBe('noObjective')
      for (const kind of ['tiersUnanswered', 'frictionWithoutOwner', 'driverWithoutCountermeasure'] as const)
        expect(gaps.filter((gap) => gap === kind)).toHaveLength(1)
    },
  )

  test('[TPL-17] itSecurity: the follow-up table, upgrades proposed first, recommendations; nothing is costed', () => {
    const { measures, costLines, followUps } = readTemplate('itSecurity', 'en')
    expect([...measures.values()].map(({ title }) => title).join('\n')).toMatch(
      /follow-up table.*\n.*upgrades.*\nRecommendations/i,
    )
    expect(costLines.size).toBe(0)
    expect([...followUps.values()].map(({ proposal }) => proposal)).toHaveLength(3)
  })

  test.each(EXAMPLES)('[TPL-17] %s: every lever has its owner, every measure too', (template) => {
    const { subjects, acquisitionGaps } = raciChecks(readTemplate(template, 'fr'))
    const without = subjects.filter(({ problem }) => problem !== null)
    expect(without.map(({ subjectId }) => subjectId.split(':')[0])).toEqual(['friction'])
    expect(acquisitionGaps).toEqual([])
  })

  test.each([
    [
      'fr',
      /choix de solutions/,
      /tableau de suivi/,
      /solutions installées/,
      /évolution/,
      /recommand/i,
      /site/,
    ],
    [
      'en',
      /choice of solutions/,
      /follow-up table/,
      /solutions installed/,
      /upgrade/,
      /recommend/i,
      /website/,
    ],
  ] as const)('[TPL-11] itSecurity in %s tells the facts of the seed', (locale, ...facts) => {
    const texts = textsOf(readTemplate('itSecurity', locale)).join('\n')
    for (const fact of facts) expect(texts).toMatch(fact)
  })
})

test.each([
  [5, [1, 2, 2, 3, 4, 4, 5]],
  [7, [1, 2, 3, 4, 5, 6, 7]],
  [11, [1, 3, 4, 6, 8, 9, 11]],
] as const)('[TPL-16] the seven written levels on a scale of %i', (levels, expected) => {
  expect([1, 2, 3, 4, 5, 6, 7].map((level) => scaleLevel(level, levels))).toEqual(expected)
})
