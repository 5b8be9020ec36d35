import type { Translate } from '../../i18n/translate.ts'
import type { RemoteChange } from '../../store/remoteChanges.ts'

/** So many sentences are read out one by one; more are told together, or only counted. */
const TOLD_EACH = 3

export interface Told {
  readonly change: RemoteChange
  readonly sentence: string
  /** Null when nobody can say. */
  readonly who: string | null
}

/** What is said at one time: each sentence; or what was done to how many, by whom; or how many changes there are, and of whom. */
export function summaryOf(told: readonly Told[], locale: string, t: Translate): string {
  if (told.length <= TOLD_EACH) return told.map(({ sentence }) => sentence).join(' ')
  const alike = [...Map.groupBy(told, ({ change, who }) => `${howOf(change)} ${change.kind} ${who}`).values()]
  if (alike.length <= TOLD_EACH) return alike.map((group) => groupWords(group, t)).join(' ')
  const people = new Set(told.map(({ who }) => who))
  const names = [...people].filter((name) => name !== null).sort((a, b) => a.localeCompare(b, locale))
  const listed = people.has(null) ? [...names, t('announce.somebody')] : names
  const who = new Intl.ListFormat(locale).format(listed)
  return t('announce.many', { count: told.length, people: who })
}

export const CHANGES = ['added', 'removed', 'moved', 'changed'] as const
type How = (typeof CHANGES)[number]

function howOf({ before, after }: RemoteChange): How {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return 'place' in before && 'place' in after && before.place !== after.place && before.title === after.title
    ? 'moved'
    : 'changed'
}

/** "Ana removed 5 actions." */
function groupWords(group: readonly Told[], t: Translate): string {
  const [first, second] = group
  if (first === undefined) return ''
  if (second === undefined) return first.sentence
  const { change, who } = first
  const what = t(`announce.count.${countedAs(change.kind)}`, { count: group.length })
  const how = howOf(change)
  if (how === 'removed' && who === null) return t('announce.removedByNobody', { what })
  return t(`announce.${how}`, { who: who ?? t('announce.somebody'), what })
}

export const COUNTED = [
  'actions',
  'sequences',
  'marks',
  'frictions',
  'notes',
  'comments',
  'measures',
  'owners',
] as const

function countedAs(kind: RemoteChange['kind']): (typeof COUNTED)[number] | 'others' {
  return COUNTED.find((each) => each === kind) ?? 'others'
}
