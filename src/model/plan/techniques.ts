// The catalogue of techniques to start from (P1, P2), each with what it usually is. The words are the interface's.
import type { Lever } from '../schema/lever.ts'
import type { Measure, Nature, Stance, Trigger } from '../schema/measure.ts'

export interface Technique {
  readonly key: string
  readonly lever: Lever
  readonly stance: Stance
  readonly nature: Nature
  readonly trigger: Trigger
  /** Makes ambassadors of customers (P2). */
  readonly ambassadors: boolean
  /** Its cost is one of tiers (P3). */
  readonly tiers: boolean
}

const techniques = [
  one('loyaltyCard', 'journey', 'defensive', 'economic', 'lifeCycle'),
  one('regularsDiscount', 'journey', 'defensive', 'economic', 'lifeCycle'),
  one('specialOffers', 'winBack', 'offensive', 'economic', 'lifeCycle'),
  one('additionalOffer', 'journey', 'offensive', 'relational', 'lifeCycle'),
  one('newProduct', 'journey', 'offensive', 'relational', 'calendar'),
  one('newsletter', 'journey', 'defensive', 'relational', 'calendar'),
  one('emailing', 'journey', 'offensive', 'relational', 'calendar'),
  one('blog', 'journey', 'defensive', 'relational', 'calendar'),
  one('socialNetworks', 'journey', 'defensive', 'relational', 'calendar'),
  one('contest', 'journey', 'offensive', 'relational', 'calendar'),
  one('followUpTable', 'winBack', 'offensive', 'relational', 'lifeCycle'),
  one('siteRecommendations', 'journey', 'offensive', 'relational', 'lifeCycle', { ambassadors: true }),
  one('businessCards', 'journey', 'offensive', 'relational', 'lifeCycle', { ambassadors: true }),
  one('referral', 'journey', 'offensive', 'economic', 'lifeCycle', { ambassadors: true, tiers: true }),
  one('likesReward', 'journey', 'offensive', 'economic', 'calendar', { ambassadors: true }),
] as const
export type TechniqueKey = (typeof techniques)[number]['key']
export type CatalogueTechnique = Technique & { readonly key: TechniqueKey }
export const TECHNIQUES: readonly CatalogueTechnique[] = techniques

/** Started from a technique that makes ambassadors of customers (P2). */
export function isOfAmbassadors({ technique }: Pick<Measure, 'technique'>): boolean {
  return TECHNIQUES.some(({ key, ambassadors }) => ambassadors && key === technique)
}

function one<const Key extends string>(
  key: Key,
  lever: Lever,
  stance: Stance,
  nature: Nature,
  trigger: Trigger,
  { ambassadors = false, tiers = false }: { ambassadors?: boolean; tiers?: boolean } = {},
) {
  return { key, lever, stance, nature, trigger, ambassadors, tiers } as const
}
