import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customerWords, journeyWording } from '../../../src/model/insight/customerWords.ts'
import { findWords, wordPattern } from '../../../src/model/insight/findWords.ts'
import { foldText } from '../../../src/model/insight/foldText.ts'
import { LOCALES, type Locale } from '../../../src/model/schema/meta.ts'
import { readTemplate, SHEETS } from '../../support/templateSheets.ts'

const told = (...args: Parameters<typeof customerWords>) =>
  customerWords(...args).map(({ words, reason }) => [words, reason])

describe('customerWords', () => {
  test.each([
    ['fr', 'Nous envoyons notre devis', ['Nous', 'companyVoice'], ['notre', 'companyVoice']],
    ['fr', 'Traiter la commande', ['Traiter la commande', 'companyTask']],
    ['fr', 'Accueillir le client', ['le client', 'customerAsOther']],
    ['fr', 'Qualifier les leads', ['leads', 'salesTerm']],
    ['fr', 'Améliorer le taux de conversion', ['taux de conversion', 'salesTerm']],
    ['fr', 'Traiter les réclamations', ['Traiter les réclamations', 'companyTask']],
    ['fr', 'Fidéliser nos clients', ['Fidéliser nos clients', 'companyTask']],
    ['fr', 'Relancer les prospects', ['Relancer les prospects', 'companyTask']],
    ['en', 'We send our quote', ['We', 'companyVoice'], ['our', 'companyVoice']],
    ['en', 'Process the order', ['Process the order', 'companyTask']],
    ['en', 'Greet the customer', ['the customer', 'customerAsOther']],
    ['en', 'Qualify the lead', ['Qualify the lead', 'salesTerm']],
    ['en', 'Lead', ['Lead', 'salesTerm']],
    ['en', 'Track conversion', ['conversion', 'salesTerm']],
    ['en', 'Onboard new customers', ['Onboard new customers', 'companyTask']],
    ['en', 'Recommend us on our website', ['us', 'companyVoice'], ['our', 'companyVoice']],
  ] as const)('%s: “%s” is worded by the company', (locale, text, ...expected) => {
    expect(told(text, locale, 'title')).toEqual(expected)
  })

  test.each([
    ['fr', 'Suivre sa commande'],
    ['fr', 'Recevoir sa facture'],
    ['fr', 'Appeler le service client'],
    ['fr', 'Lire les avis d’autres clients'],
    ['fr', 'Devenir client'],
    ['fr', 'Se faire facturer deux fois'],
    ['fr', 'Ouvrir son espace client'],
    ['fr', 'Lancer la conversion de ses fichiers'],
    ['fr', 'Vérifier le lead time'],
    ['fr', 'Renouer avec la marque'],
    ['en', 'Check lead times and guarantees'],
    ['en', 'Take the lead'],
    ['en', 'Order from the US'],
    ['en', 'Call the customer service'],
    ['en', 'Read other customers’ reviews'],
    ['en', 'Become a customer'],
    ['en', 'Return the order'],
    ['en', 'Ask for a loft conversion'],
    ['en', 'Enjoy the prospect of holidays'],
    ['en', 'Use it'],
    ['en', ''],
  ] as const)('%s: “%s” is not', (locale, text) => {
    expect(told(text, locale, 'title')).toEqual([])
  })

  test('[INS-25] in what the customer says, we is the customer’s own; the rest still shows', () => {
    expect(told('Nous voulons notre commande', 'fr', 'speech')).toEqual([])
    expect(told('Our firm waits for them to call us', 'en', 'speech')).toEqual([])
    expect(told('Nous devons traiter la commande', 'fr', 'speech')).toEqual([
      ['traiter la commande', 'companyTask'],
    ])
  })

  test('[INS-24] however accents, apostrophes and spaces were typed, the words are where it says', () => {
    const text = 'Puis re\u0301diger\u00a0 le devis, et fide\u0301liser'
    const hints = customerWords(text, 'fr', 'title')
    expect(hints.map((h) => [h.words, h.start, h.end])).toEqual([
      ['re\u0301diger\u00a0 le devis', 5, 23],
      ['fide\u0301liser', 28, 38],
    ])
    expect(customerWords('👩🏽‍🔧 nous', 'fr', 'title')).toMatchObject([{ start: 8, end: 12, words: 'nous' }])
  })

  test('[INS-24] hints are in order, do not overlap, and quote the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'nous',
        'Traiter la commande',
        'du client',
        'leads',
        'É',
        'e\u0301',
        '👍',
        ' ',
        '’',
        '-',
        'fidéliser nos clients',
      ],
      ...['we', 'our', 'process the order', 'the customer', 'US', 'conversion', 'of', 'ŒUVRE', '\n', 'ﬁ'],
    )
    let hinted = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(' ', ''),
        (parts, locale, between) => {
          const text = parts.join(between)
          let last = 0
          for (const { start, end, words } of customerWords(text, locale, 'title')) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(words)
            last = end
            hinted++
          }
          const moved = customerWords(`Ah, ${text}`, locale, 'speech').map((h) => h.start - 4)
          expect(moved).toEqual(customerWords(`Ok, ${text}`, locale, 'speech').map((h) => h.start - 4))
        },
      ),
      { numRuns: 300 },
    )
    expect(hinted, 'nothing was found').toBeGreaterThan(50)
  })

  test('a text as long as it may become is read in one go', () => {
    const long = 'traiter  la  '.repeat(15_000)
    expect(customerWords(`${long}commande`, 'fr', 'speech')).toHaveLength(1)
  })
})

describe('foldText', () => {
  test('[INS-24] every unit of the folded text knows where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, origins } = foldText(written)
        expect(origins).toHaveLength(text.length + 1)
        expect(origins.at(-1)).toBe(written.length)
        expect(origins).toEqual(origins.toSorted((a, b) => a - b))
        expect(foldText(written.normalize('NFD')).text).toBe(foldText(written.normalize('NFC')).text)
      }),
    )
  })

  test('letters, apostrophes, hyphens and spaces become plain', () => {
    expect(foldText('L’Œuvre\u202fÉTÉ re‑commandé').text).toBe("l'oeuvre ete re-commande")
  })
})

test('words are whole, and none right after a negation', () => {
  const pattern = wordPattern(['racheter'], ['pas'])
  expect(findWords('racheter préracheter racheterai', pattern)).toHaveLength(1)
  expect(findWords('ne pas racheter, en trépas racheter', pattern)).toHaveLength(1)
})

describe('journeyWording', () => {
  test.each(SHEETS)('[INS-23] %s in %s is in the customer’s words', (template, locale) => {
    const records = readTemplate(template, locale)
    expect(journeyWording(records, locale)).toEqual([])
  })

  test('hints say where they are: names, situations, titles and frictions, in both languages', () => {
    const hinted = (locale: Locale, words: string) => {
      const records = readTemplate('jewellery', locale)
      const first = <T>(map: ReadonlyMap<string, T>) => [...map.entries()][0]!
      const [s, a, f] = [first(records.sequences), first(records.actions), first(records.frictions)]
      return journeyWording(
        {
          sequences: new Map(records.sequences).set(s[0], { ...s[1], name: words, situation: words }),
          actions: new Map(records.actions).set(a[0], { ...a[1], title: words }),
          frictions: new Map(records.frictions).set(f[0], { ...f[1], text: words }),
        },
        locale,
      ).map((hint) => [hint.kind, hint.field, hint.words])
    }
    const everywhere = (found: string, text: string, locale: Locale) =>
      expect(hinted(locale, text)).toEqual([
        ['sequences', 'name', found],
        ['sequences', 'situation', found],
        ['actions', 'title', found],
        ['frictions', 'text', found],
      ])
    everywhere('du client', 'La demande du client', 'fr')
    everywhere('the customer', 'What the customer wants', 'en')
    expect(hinted('fr', 'Chez nous').map(([, field]) => field)).toEqual(['name', 'title'])
  })
})
