/** The parts of the plan, in the order in which one works through them; the first ranks what to do next. */
export const PLAN_SECTIONS = [
  'next',
  'drivers',
  'winBack',
  'roles',
  'value',
  'measures',
  'budget',
  'objectives',
  'gates',
  'owners',
] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

export function isPlanSection(section: string | undefined): section is PlanSection | undefined {
  return section === undefined || (PLAN_SECTIONS as readonly string[]).includes(section)
}
