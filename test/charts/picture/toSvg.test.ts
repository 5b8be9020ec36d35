// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PICTURE_FORMATS } from '../../../src/charts/picture/pictureLayout.ts'
import { type PictureOptions, toSvg } from '../../../src/charts/picture/toSvg.ts'
import { loadWords } from '../../../src/i18n/words.ts'
import { placeMark } from '../../../src/model/commands/mark.ts'
import { addPersona } from '../../../src/model/commands/persona.ts'
import { verifyMark } from '../../../src/model/commands/verifiedMark.ts'
import type { CurveChoice } from '../../../src/model/insight/curveGap.ts'
import { readJourney, sortedOffers, sortedPersonas } from '../../../src/model/journey.ts'
import type { Records } from '../../../src/model/records.ts'
import { personaIdSchema } from '../../../src/model/schema/ids.ts'
import { EVIDENCES } from '../../../src/model/schema/mark.ts'
import { recordsAfter } from '../../support/smallWorkshop.ts'
import { readTemplate } from '../../support/templateSheets.ts'

const { translate: t } = await loadWords('fr', ['plot', 'fields'])
const EXAMPLE = readTemplate('jewellery', 'fr')

function curvesOf(records: Records): CurveChoice[] {
  return sortedPersonas(records.personas).flatMap((persona) =>
    sortedOffers(records.offers).flatMap((offer) =>
      EVIDENCES.map((evidence) => ({ offerId: offer.id, personaId: persona.id, evidence })),
    ),
  )
}
function draw(records: Records, options: Partial<PictureOptions> = {}) {
  const given = { format: 'a3', theme: 'light', locale: 'fr', t, compared: null, date: '2026-11-22' } as const
  return toSvg(records, { ...given, curves: curvesOf(records), ...options })
}
/** Fails on anything that is not XML. */
function parse(xml: string): Document {
  const doc = new DOMParser().parseFromString(xml, 'image/svg+xml')
  expect(doc.querySelector('parsererror')?.textContent).toBeUndefined()
  return doc
}
const textsIn = (doc: Document) => [...doc.querySelectorAll('text')].map((e) => e.textContent ?? '')
const textOf = (doc: Document) => textsIn(doc).join(' ')

/** Every text of the example replaced. */
function worded(words: string): Records {
  const rename = <T extends object>(map: ReadonlyMap<string, T>, fields: Partial<T>) =>
    new Map([...map].map(([id, record]) => [id, { ...record, ...fields }]))
  return {
    ...EXAMPLE,
    meta: { ...EXAMPLE.meta!, title: words },
    personas: rename(EXAMPLE.personas, { name: words, segment: words }) as Records['personas'],
    offers: rename(EXAMPLE.offers, { name: words }) as Records['offers'],
    sequences: rename(EXAMPLE.sequences, { name: words, situation: words }) as Records['sequences'],
    actions: rename(EXAMPLE.actions, { title: words }) as Records['actions'],
    frictions: rename(EXAMPLE.frictions, { text: words }) as Records['frictions'],
    owners: rename(EXAMPLE.owners, { name: words }) as Records['owners'],
  }
}

describe('toSvg', () => {
  test('[PIC-1] the picture holds title, persona, sequences, situations, actions, frictions, curves and day', () => {
    const all = textOf(parse(draw(EXAMPLE).xml))
    const flat = all.replace(/[-\s\u00a0]/g, '')
    const { sequences } = readJourney(EXAMPLE)
    const told = [
      EXAMPLE.meta!.title,
      ...sortedPersonas(EXAMPLE.personas).map((p) => p.name),
      ...sortedOffers(EXAMPLE.offers).map((o) => o.name),
      ...sequences.flatMap(({ sequence, actions }) => [
        sequence.name,
        sequence.situation,
        ...actions.map((a) => a.title),
      ]),
      ...[...EXAMPLE.frictions.values()].map((f) => f.text),
      ...[...EXAMPLE.owners.values()].map((o) => o.name),
      '22 novembre 2026',
    ]
    for (const words of told) expect(flat).toContain(words.replace(/[-\s\u00a0]/g, ''))
  })

  test('[PIC-1] each curve is in the legend with how many actions it has; without a measure it says so', () => {
    const doc = parse(draw(EXAMPLE).xml)
    expect(textOf(doc)).toContain('a priori (24 sur 26)')
    expect(textOf(doc)).toContain(t('picture.unverified'))
    expect(doc.querySelector('desc')?.textContent).toContain('24 actions notées sur 26')
  })

  test('[PIC-1] [PLOT-19] what was measured is drawn with n, and named with its source and its day', () => {
    const [action] = readJourney(EXAMPLE).sequences[0]!.actions
    const subject = {
      actionId: action!.id,
      personaId: sortedPersonas(EXAMPLE.personas)[0]!.id,
      offerId: sortedOffers(EXAMPLE.offers)[0]!.id,
    }
    const told = {
      level: 4.5,
      n: 30,
      low: 4,
      high: 5,
      means: 'reviews',
      source: 'Boutique',
      date: '2026-05-04',
    } as const
    const doc = parse(draw(recordsAfter(EXAMPLE, (r) => verifyMark(r, subject, told))).xml)
    expect(textsIn(doc)).toContain('n 30')
    expect(textOf(doc)).toContain('Avis en ligne, Boutique, 4 mai 2026 (n 30)')
  })

  test('[PIC-2] two curves compared are shaded, and told in words and figures', () => {
    const [first, , second] = curvesOf(EXAMPLE)
    const doc = parse(draw(EXAMPLE, { compared: [first!, second!] }).xml)
    expect(doc.querySelectorAll('pattern')).toHaveLength(1)
    expect(textOf(doc)).toContain('comparable')
    expect(textsIn(doc)).toContain('+1')
  })

  test('[PIC-1] several personas have numbers, in the legend and on their marks', () => {
    const marc = personaIdSchema.parse('persona:marc')
    const [action] = readJourney(EXAMPLE).sequences[0]!.actions
    const records = recordsAfter(
      EXAMPLE,
      (r) => addPersona(r, marc, 'Marc'),
      (r) =>
        placeMark(r, { actionId: action!.id, personaId: marc, offerId: sortedOffers(r.offers)[0]!.id }, 2),
    )
    const texts = textsIn(parse(draw(records).xml))
    expect(texts.filter((x) => x === '2').length).toBeGreaterThanOrEqual(2)
    expect(texts.join(' ')).toContain('2 Marc')
  })

  test.each(PICTURE_FORMATS)(
    '[PIC-3] on %s the page keeps its proportions, however long the journey',
    (format) => {
      const [wide, high] = format === 'a3' ? [1680, 1188] : [1600, 900]
      const long = { ...EXAMPLE, actions: manyActions(120), frictions: new Map() }
      for (const records of [EXAMPLE, long]) {
        const { width, height } = draw(records, { format })
        expect(width / height).toBeCloseTo(wide! / high!, 2)
      }
      expect(draw(EXAMPLE).pointsOnPaper).toBeGreaterThan(7)
      expect(draw(long, { format }).pointsOnPaper).toBeLessThan(draw(EXAMPLE, { format }).pointsOnPaper)
    },
  )

  test.each([
    ['markup', '</text><script>alert(1)</script><image href="https://x.test/"/>&<\'"'],
    ['an entity', '&lt;b&gt; &amp;amp; <![CDATA[x]]> <!-- -->'],
    ['emoji only', '🎉👩‍👩‍👧‍👦🇫🇷'],
    ['right to left', 'שלום עולם مرحبا بالعالم'],
    ['500 characters', 'Comparer les offres du marché '.repeat(17)],
    ['one word of 500 letters', 'x'.repeat(500)],
    ['control characters', 'a\u0000b\u0008c\u001fd\ufffee\ud800f'],
    ['nothing', ''],
  ])('[PIC-4] %s stays text, within the page', (_what, words) => {
    const { xml, width, height } = draw(worded(words))
    const doc = parse(xml)
    expect(doc.querySelectorAll('script, image, foreignObject, a, use, iframe')).toHaveLength(0)
    for (const element of doc.querySelectorAll('*'))
      expect([...element.attributes].filter((a) => /^on|href/i.test(a.name))).toEqual([])
    expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u)
    for (const text of doc.querySelectorAll('text')) {
      expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width)
      expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(height)
      expect(Number(text.getAttribute('y'))).toBeGreaterThanOrEqual(0)
    }
  })

  test('[PIC-4] whatever the names hold, the picture is XML and holds no element but ours', () => {
    const ours = new Set('svg title desc style defs pattern g path rect line text'.split(' '))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const doc = parse(draw(worded(words)).xml)
        for (const element of doc.querySelectorAll('*')) expect(ours.has(element.tagName)).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  test('[PIC-4] a text from right to left begins at the right edge of its place', () => {
    const doc = parse(draw(worded('שלום')).xml)
    const right = [...doc.querySelectorAll('text')].filter((e) => e.textContent === 'שלום')
    expect(right.some((e) => e.getAttribute('direction') === 'rtl')).toBe(true)
  })

  test('[PIC-5] the same records give the same picture; nothing is asked of another server', () => {
    const { xml } = draw(EXAMPLE)
    expect(draw(EXAMPLE).xml).toBe(xml)
    expect(xml.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#)/)
  })

  test('an empty journey is a page too', () => {
    const empty = {
      ...EXAMPLE,
      sequences: new Map(),
      actions: new Map(),
      frictions: new Map(),
      marks: new Map(),
    }
    expect(textOf(parse(draw(empty).xml))).toContain(EXAMPLE.meta!.title)
  })
})

/** So many actions in the first sequence of the example. */
function manyActions(count: number): Records['actions'] {
  const [one] = readJourney(EXAMPLE).sequences[0]!.actions
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const id = `action:many${i}` as typeof one extends { id: infer Id } ? Id : never
      return [id, { ...one!, id, place: { ...one!.place, orderKey: `a${String(i).padStart(3, '0')}V` } }]
    }),
  ) as Records['actions']
}
