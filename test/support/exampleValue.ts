// What a team has filled in about the value of its customers, the referral and its year: for screenshots and axe.
import type { Locale } from '../../src/model/schema/meta.ts'

interface Stored {
  readonly id: string
  readonly [field: string]: unknown
}
type Records = Readonly<Record<string, readonly Stored[]>>

const WORDS = {
  fr: {
    groups: ['Habituées du marché', 'Groupes d’amies', 'Passantes', 'Chasseuses de remises'],
    reason: 'Elles ne viennent qu’aux remises et rapportent tout.',
    win: ['Salon de Tours', 'Affiches'],
    keep: ['Cartes de fidélité', 'Courriels'],
    newcomer: 'Prime du filleul',
  },
  en: {
    groups: ['Regulars of the market', 'Groups of friends', 'Passers-by', 'Bargain hunters'],
    reason: 'They only come for discounts and bring everything back.',
    win: ['Trade fair in Tours', 'Posters'],
    keep: ['Loyalty cards', 'E-mails'],
    newcomer: 'Reward of who is referred',
  },
} as const

/** Customers, margin, cost to serve, potential; in cents. */
const GROUPS = [
  [80, 12_000, 1500, 13_000],
  [120, 6000, 1500, 11_000],
  [500, 1800, 600, 2500],
  [60, 1000, 1400, 1200],
] as const
const MONTHS = [500, 600, 1200, 1500, 1800, 2000, 2200, 1900, 1400, 1200, 2500, 4500]
const FIGURES = {
  topShare: 0.1,
  customersWon: 70,
  customersKept: 300,
  prospects: 1500,
  winCeiling: 0.15,
  customers: 500,
  retentionNow: 0.6,
  retentionAim: 0.68,
  keepCeiling: 0.8,
  marginCents: 4500,
  discountRate: 0.1,
  referralShare: 0.1,
  treatedCustomers: 400,
  treatedKept: 270,
  holdOutCustomers: 100,
  holdOutKept: 55,
  cohortCustomers: 480,
  cohortKept: 310,
} as const

/** The records of a workshop with all this on top. */
export function withValue(records: Records, locale: Locale): Records {
  const words = WORDS[locale]
  const spending = (side: 'win' | 'keep', labels: readonly string[], cents: readonly number[]) =>
    labels.map((label, i) => ({
      id: `spendItem:${side}${i}`,
      side,
      label,
      orderKey: `a${i}`,
      amountCents: cents[i] ?? null,
    }))
  const objective = (id: string, kind: string, target: number) => ({
    id: `objective:${id}`,
    year: 2026,
    kind,
    start: 0,
    target,
  })
  const reached = (id: string, value: number) => ({
    id: `actual:objective:${id}/2026-10-31`,
    objectiveId: `objective:${id}`,
    date: '2026-10-31',
    value,
  })
  const lines = (records.costLines ?? []).map((line) =>
    typeof line.minReferrals === 'number' ? { ...line, granted: line.minReferrals === 4 ? 12 : 53 } : line,
  )
  const tier = lines.find((line) => typeof line.minReferrals === 'number')
  return {
    ...records,
    customerGroups: GROUPS.map(([customers, marginCents, serveCents, potentialCents], i) => ({
      ...{ id: `customerGroup:g${i}`, name: words.groups[i] ?? '', orderKey: `a${i}` },
      ...{ customers, marginCents, serveCents, potentialCents },
      ...(i === 3 ? { decision: 'letGo', reason: words.reason } : {}),
    })),
    spendItems: [
      ...spending('win', words.win, [90_000, 35_050]),
      ...spending('keep', words.keep, [12_000, 18_000]),
    ],
    figures: Object.entries(FIGURES).map(([key, value]) => ({ id: `figure:${key}`, key, value })),
    objectives: [objective('kept', 'retained', 340), objective('revenue', 'revenue', 2_400_000)],
    actuals: [reached('kept', 260), reached('revenue', 1_550_000)],
    seasonMonths: MONTHS.map((value, i) => ({
      id: `season:objective:revenue/${i + 1}`,
      objectiveId: 'objective:revenue',
      month: i + 1,
      value: 100 * value,
    })),
    measures: (records.measures ?? []).map((measure) =>
      measure.id === tier?.measureId
        ? {
            ...measure,
            tiersCumulate: true,
            paidFirst: true,
            referredSoFar: 110,
            referralCloses: '2026-06-30',
          }
        : measure,
    ),
    costLines: [
      ...lines,
      {
        ...{
          id: 'costLine:newcomer',
          measureId: tier?.measureId,
          label: words.newcomer,
          orderKey: 'b00',
        },
        ...{ unitCents: 300, cap: 200, forReferred: true, granted: 100, recurring: true },
      },
    ],
  }
}
