import { kindLock, LOCKED_KINDS } from '../../model/facilitation/locks.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { findRecord } from '../places/findRecord.ts'
import { placeWords } from '../places/placeWords.ts'

/** What facilitators have locked, in words; nothing while nothing is. */
export function LockedWords() {
  const t = useTranslate()
  const { locale } = usePreferences().preferences
  const locks = useSession((s) => s.locks)
  const records = useRecords((s) => s)
  const names = [...locks.keys()].flatMap((id) => {
    const kind = LOCKED_KINDS.find((each) => kindLock(each) === id)
    if (kind !== undefined) return [t(`room.lock.kind.${kind}`)]
    const found = findRecord(records, id)
    return found === null ? [] : [placeWords(found, records, t)]
  })
  if (names.length === 0) return null
  return <p>{t('bar.locked', { what: new Intl.ListFormat(locale).format(names) })}</p>
}
