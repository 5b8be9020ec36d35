import type { Translate } from '../../i18n/translate.ts'
import type { Records } from '../../model/records.ts'
import type { Notice } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { findRecord } from '../places/findRecord.ts'
import { placeWords } from '../places/placeWords.ts'

/** So many are named; the others are only counted. */
const NAMED = 3

/** The names of what undo left as others have made it. */
export function KeptWork({ kept }: { readonly kept: NonNullable<Notice['kept']> }) {
  const t = useTranslate()
  const { locale } = useWords()
  const { records } = useWorkshop()
  const names = [...new Set(kept.map((each) => nameOf(each, records.getState(), t)))]
  const more = names.length - NAMED
  const shown = more > 1 ? [...names.slice(0, NAMED), t('place.kept.more', { count: more })] : names
  return <> {t('place.kept', { names: new Intl.ListFormat(locale).format(shown) })}</>
}

function nameOf({ kind, id }: NonNullable<Notice['kept']>[number], records: Records, t: Translate): string {
  if (kind === 'meta') return t('place.meta')
  const known = findRecord(records, id)
  return known === null ? t('place.gone') : placeWords(known, records, t)
}
