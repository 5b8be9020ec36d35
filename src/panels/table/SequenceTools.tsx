import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { moveSequence, removeSequence } from '../../model/commands/sequence.ts'
import { readJourney } from '../../model/journey.ts'
import { type Step, sequenceBeside, sequenceStep } from '../../model/journeySteps.ts'
import type { Sequence } from '../../model/schema/sequence.ts'
import { journeyShapeOf } from '../../store/journeyReadings.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CommentButton } from '../fields/CommentButton.tsx'
import { EditTools } from './EditTools.tsx'
import { useTableMoves } from './TableMoves.ts'
import styles from './TableView.module.css'

export interface SequenceToolsProps {
  readonly sequence: Sequence
}

/** What can be done with a sequence as a whole: another place, away. */
export function SequenceTools({ sequence }: SequenceToolsProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const moves = useTableMoves()
  const journey = useRecords(journeyShapeOf)
  const [open, setOpen] = useState(false)

  function move(by: Step): void {
    const to = sequenceStep(journey, sequence.id, by)
    if (to === null) return
    setOpen(false)
    moves.follow(sequence.id)
    if (workshop.run((r) => moveSequence(r, sequence.id, to.afterId)) !== null) return
    const { sequences } = readJourney(workshop.records.getState())
    const position = sequences.findIndex((s) => s.sequence.id === sequence.id) + 1
    moves.announce(t('map.sequenceMoved', { what: sequence.name, position, count: sequences.length }))
  }
  function remove(): void {
    const beside = sequenceBeside(journey, sequence.id)
    setOpen(false)
    if (beside !== null) moves.follow(beside)
    if (workshop.run((r) => removeSequence(r, sequence.id)) === null) workshop.notify('removed')
  }
  return (
    <div className={styles.buttons} data-tools={sequence.id}>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <IconButton label={t('table.tools.sequence', { sequence: sequence.name })} icon={<Ellipsis />} />
        <Popover title={sequence.name}>
          <div className={styles.menu}>
            <Button
              look="quiet"
              isDisabled={sequenceStep(journey, sequence.id, -1) === null}
              onPress={() => move(-1)}
            >
              <ArrowUp aria-hidden="true" />
              {t('table.up')}
            </Button>
            <Button
              look="quiet"
              isDisabled={sequenceStep(journey, sequence.id, 1) === null}
              onPress={() => move(1)}
            >
              <ArrowDown aria-hidden="true" />
              {t('table.down')}
            </Button>
            <EditTools place={{ kind: 'sequence', id: sequence.id }} onDo={() => setOpen(false)} />
            <Button look="danger" onPress={remove}>
              <Trash2 aria-hidden="true" />
              {t('sequence.delete')}
            </Button>
            <p className={styles.hint}>{t('sequence.delete.hint')}</p>
          </div>
        </Popover>
      </DialogTrigger>
      <CommentButton subjectId={sequence.id} name={sequence.name} />
    </div>
  )
}
