import { addNote, parkNote } from '../../model/commands/note.ts'
import { sortedSequences } from '../../model/journey.ts'
import { compareText } from '../../model/order.ts'
import type { Records } from '../../model/records.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import styles from './Summary.module.css'

/** What was set aside for later: the notes that are marked so, and a line for one more. */
export function ParkingLot({ records }: { readonly records: Records }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const parked = [...records.notes.values()]
    .filter((note) => note.parked)
    .sort((a, b) => compareText(a.text, b.text) || compareText(a.id, b.id))
  const home = sortedSequences(records.sequences).at(-1)?.id
  return (
    <>
      <p className={styles.about}>{t('summary.parking.hint')}</p>
      {parked.length === 0 ? <p>{t('summary.nothing')}</p> : null}
      <ul className={styles.list}>
        {parked.map((note) => (
          <li key={note.id} className={styles.parked}>
            <span className={styles.words}>{note.text}</span>
            {note.authorName === '' ? null : (
              <span className={styles.small}>{t('summary.parking.by', { author: note.authorName })}</span>
            )}
            {canWrite ? (
              <span className={styles.screenOnly}>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('summary.parking.take', { text: note.text })}
                  onPress={() => workshop.run((r) => parkNote(r, note.id, false))}
                >
                  {t('summary.parking.out')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {canWrite && home !== undefined ? (
        <div className={styles.screenOnly}>
          <AddLine
            label={t('summary.parking.add')}
            placeholder={t('summary.parking.add')}
            maxLength={TEXT_MAX}
            onAdd={(text) =>
              workshop.run((r) =>
                addNote(r, {
                  id: workshop.newId('note'),
                  text: text.trim(),
                  authorId: workshop.participantId,
                  authorName: workshop.view.getState().ownName,
                  colour: 'grey',
                  // No band of the sheet: at the foot of its sequence.
                  anchor: { sequenceId: home, across: 0.5, band: 'parking', down: 1 },
                  parked: true,
                }),
              )
            }
          />
        </div>
      ) : null}
    </>
  )
}
