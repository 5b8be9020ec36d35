import { SquareCheck } from 'lucide-react'
import { Suspense, useMemo, useRef, useState } from 'react'
import { useClipboard } from '../../canvas/picked/useClipboard.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { unpickAll } from '../../editing/pick.ts'
import { addSequence } from '../../model/commands/sequence.ts'
import type { Journey } from '../../model/journey.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import { useSession } from '../../store/useSession.ts'
import type { Selection } from '../../store/viewState.ts'
import { useCanWrite, useJourney, useRecords, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { AddLine } from '../fields/AddLine.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { SequenceSection } from './SequenceSection.tsx'
import { TableMoves } from './TableMoves.ts'
import styles from './TableView.module.css'
import { useGrowing } from './useGrowing.ts'
import { useShowSelection } from './useShowSelection.ts'
import { useTableHandle } from './useTableHandle.ts'

// Only when several are picked.
const SelectionBar = lazyPart(
  ['commands'],
  async () => (await import('../../canvas/picked/SelectionBar.tsx')).SelectionBar,
)

const MayLine = lazyPart(['phases'], async () => (await import('../session/MayLine.tsx')).MayLine)

export interface TableViewProps {
  /** Opens the details of what is selected, with the keyboard in them. */
  readonly onOpenDetails: () => void
}

/** The journey as an outline: the same live data as the map, for the keyboard, screen readers and small screens. */
export function TableView({ onOpenDetails }: TableViewProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { newId } = workshop
  const canWrite = useCanWrite()
  const commit = useCommit()
  const journey = useJourney()
  const levels = useRecords((s) => s.meta?.levels) ?? DEFAULT_LEVEL_COUNT
  const hasPhase = useSession((s) => s.state.phaseId !== null)
  const [selecting, setSelecting] = useState(false)
  const container = useRef<HTMLDivElement>(null)
  const { said, announce, follow } = useTableHandle(container, journey)
  useClipboard(container)
  const several = useView((v) => v.picked.size > 0)
  const selectedAt = useView((v) => sequenceOf(journey, v.selection))
  const shown = useGrowing(journey.sequences.length, selectedAt + 1)
  useShowSelection(container)
  const moves = useMemo(() => ({ announce, follow, selecting, setSelecting }), [announce, follow, selecting])
  return (
    <TableMoves value={moves}>
      <div className={styles.table} ref={container}>
        <h2 className={styles.hidden}>
          <VisuallyHidden>{t('table.label')}</VisuallyHidden>
        </h2>
        <div className={styles.top}>
          <p className={styles.scale}>
            {t('table.scale', {
              levels,
              low: levelWords(1, levels, t),
              high: levelWords(levels, levels, t),
            })}
          </p>
          <Button
            look="quiet"
            size="small"
            aria-pressed={selecting || several}
            onPress={() => {
              unpickAll({ workshop, t })
              setSelecting(!(selecting || several))
            }}
          >
            <SquareCheck aria-hidden="true" />
            {t('table.several')}
          </Button>
        </div>
        {hasPhase ? <MayLine /> : null}
        <p role="status" className={styles.hidden}>
          <VisuallyHidden>{said}</VisuallyHidden>
        </p>
        {journey.sequences.length === 0 ? <p>{t('table.noSequences')}</p> : null}
        {journey.sequences.slice(0, shown).map((entry, index) => (
          <SequenceSection
            key={entry.sequence.id}
            entry={entry}
            position={index + 1}
            onOpenDetails={onOpenDetails}
          />
        ))}
        {canWrite && shown === journey.sequences.length ? (
          <div className={styles.addSequence}>
            <AddLine
              label={t('table.addSequence')}
              placeholder={t('table.addSequence')}
              maxLength={NAME_MAX}
              onAdd={(name) => commit((r) => addSequence(r, { id: newId('sequence'), name, afterId: null }))}
            />
          </div>
        ) : null}
        {several ? (
          <Suspense>
            <SelectionBar inTable />
          </Suspense>
        ) : null}
      </div>
    </TableMoves>
  )
}

/** Which sequence has what is selected, from 0; −1 for none. */
function sequenceOf({ sequences }: Journey, selection: Selection | null): number {
  if (selection === null) return -1
  const id = selection.kind === 'friction' ? selection.actionId : selection.id
  return sequences.findIndex((s) => s.sequence.id === id || s.actions.some((a) => a.id === id))
}
