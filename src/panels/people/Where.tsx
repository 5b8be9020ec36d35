import { Locate } from 'lucide-react'
import { usePeers, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { findRecord } from '../places/findRecord.ts'
import { goToPlace } from '../places/goToPlace.ts'
import { placeWords, subjectId } from '../places/placeWords.ts'
import { selectionOf } from '../places/selectionOf.ts'
import styles from './PeopleList.module.css'
import { whereaboutsOf } from './whereabouts.ts'

const DOING = { typing: 'people.typing', dragging: 'people.dragging', looking: 'people.at' } as const

export interface WhereProps {
  readonly personId: string
  readonly name: string
}

/** Where somebody works at present, and the way there. Nothing for who is nowhere in particular. */
export function Where({ personId, name }: WhereProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const records = useRecords((s) => s)
  const windows = usePeers().filter((p) => p.person.id === personId)
  const where = whereaboutsOf(windows)
  const found = where === null ? null : findRecord(records, subjectId(where.recordId))
  if (where === null || found === null) return null
  const place = placeWords(found, records, t)
  const words = t(DOING[where.doing], { place })
  if (found.kind !== 'notes' && selectionOf(records, found.record.id) === null)
    return <span className={styles.where}>{words}</span>
  return (
    <Button
      look="quiet"
      size="small"
      slot="close"
      aria-label={t('people.go', { name, place: words })}
      onPress={() => goToPlace(workshop, found.record.id)}
    >
      <Locate aria-hidden="true" />
      <span className={styles.where}>{words}</span>
    </Button>
  )
}
