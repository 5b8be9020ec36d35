import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyMix } from '../../../src/model/plan/policyMix.ts'
import { isOfAmbassadors, TECHNIQUES } from '../../../src/model/plan/techniques.ts'
import { planOf } from '../../support/planOf.ts'

test('[PLN-27] shares by number and by money, of those of which it was said', () => {
  const { stance, trigger } = policyMix(
    planOf({
      measures: {
        a: { stance: 'defensive', trigger: 'lifeCycle' },
        b: { stance: 'defensive', trigger: 'calendar' },
        c: { stance: 'offensive', trigger: 'calendar' },
        d: {},
        e: { stance: 'offensive', status: 'dropped' },
      },
      lines: {
        a: { of: 'a', fixedCents: 100, recurring: true },
        c: { of: 'c', fixedCents: 700 },
        other: { of: 'c', fixedCents: 5000, elsewhere: true },
        d: { of: 'd', fixedCents: 9000 },
        e: { of: 'e', fixedCents: 9000 },
      },
    }),
  )
  expect(stance).toEqual({
    parts: [
      { measures: 2, share: 2 / 3, cents: 300, centsShare: 0.3, state: 'partly' },
      { measures: 1, share: 1 / 3, cents: 700, centsShare: 0.7, state: 'known' },
    ],
    unsaid: 1,
  })
  expect(trigger.parts[1].share).toBeCloseTo(2 / 3, 9)
})

test('[PLN-27] of nothing there is no share', () => {
  const none = { measures: 0, share: null, cents: 0, centsShare: null, state: null }
  expect(policyMix(planOf({})).nature).toEqual({ parts: [none, none], unsaid: 0 })
  const free = policyMix(planOf({ measures: { a: { nature: 'economic' } } })).nature
  expect(free.parts[0]).toEqual({ measures: 1, share: 1, cents: 0, centsShare: null, state: 'missing' })
})

test('[PLN-27] two shares of something add up to the whole', () => {
  const stance = fc.constantFrom('defensive', 'offensive', null)
  fc.assert(
    fc.property(fc.array(stance, { maxLength: 9 }), (stances) => {
      const { parts, unsaid } = policyMix(
        planOf({ measures: Object.fromEntries(stances.map((each, i) => [i, { stance: each }])) }),
      ).stance
      expect(parts[0].measures + parts[1].measures + unsaid).toBe(stances.length)
      if (parts[0].share !== null) expect(parts[0].share + parts[1].share!).toBeCloseTo(1, 9)
    }),
  )
})

test('[PLN-28] the catalogue has the techniques of the seeds, each once, and what each usually is', () => {
  const keys = TECHNIQUES.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toEqual(
    expect.arrayContaining([
      ...['loyaltyCard', 'blog', 'socialNetworks', 'newsletter', 'additionalOffer', 'newProduct'],
      ...['regularsDiscount', 'contest', 'emailing', 'specialOffers', 'siteRecommendations'],
      ...['businessCards', 'referral', 'likesReward', 'followUpTable'],
    ]),
  )
  expect(TECHNIQUES.filter(({ tiers }) => tiers).map(({ key }) => key)).toEqual(['referral'])
  const ofAmbassadors = keys.filter((technique) => isOfAmbassadors({ technique }))
  expect(ofAmbassadors).toEqual(['siteRecommendations', 'businessCards', 'referral', 'likesReward'])
  expect([isOfAmbassadors({ technique: null }), isOfAmbassadors({ technique: 'gone' })]).toEqual([
    false,
    false,
  ])
  // A measure keeps the key.
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(40)
})
