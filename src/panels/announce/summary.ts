import type { Translate } from '../../i18n/translate.ts'

/** So many sentences are read out one by one; more are only counted. */
const TOLD_EACH = 3

/** What is said at one time: each sentence, or how many there are and of whom. */
export function summaryOf(
  sentences: readonly string[],
  people: ReadonlySet<string | null>,
  locale: string,
  t: Translate,
): string {
  if (sentences.length <= TOLD_EACH) return sentences.join(' ')
  const names = [...people].filter((name) => name !== null).sort((a, b) => a.localeCompare(b, locale))
  const listed = people.has(null) ? [...names, t('announce.somebody')] : names
  const who = new Intl.ListFormat(locale).format(listed)
  return t('announce.many', { count: sentences.length, people: who })
}
