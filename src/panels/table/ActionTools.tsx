import { ArrowDown, ArrowUp, Ellipsis, PanelRightOpen, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { pasteLines } from '../../editing/paste.ts'
import { addAction, type MoveAction, moveAction, removeAction } from '../../model/commands/action.ts'
import { readJourney } from '../../model/journey.ts'
import { actionBeside, actionStep } from '../../model/journeySteps.ts'
import type { Records } from '../../model/records.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { journeyShapeOf } from '../../store/journeyReadings.ts'
import { useCanWrite, useJourney, useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { CommentButton } from '../fields/CommentButton.tsx'
import { useCommit } from '../fields/useCommit.ts'
import type { ActionRowProps } from './ActionRow.tsx'
import { EditTools } from './EditTools.tsx'
import { useTableMoves } from './TableMoves.ts'
import styles from './TableView.module.css'

/** What can be done with an action as a whole: details and comments, for who may write also another place, away. */
export function ActionTools({ action, onOpenDetails }: Pick<ActionRowProps, 'action' | 'onOpenDetails'>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const moves = useTableMoves()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const [open, setOpen] = useState(false)
  // The shape alone: a title that is typed elsewhere moves nothing.
  const journey = useRecords(journeyShapeOf)
  const earlier = open ? actionStep(journey, action.id, -1) : null
  const later = open ? actionStep(journey, action.id, 1) : null

  function move(to: MoveAction | null): void {
    if (to === null) return
    setOpen(false)
    moves.follow(action.id)
    if (workshop.run((r) => moveAction(r, to)) !== null) return
    const home = readJourney(workshop.records.getState()).sequences.find(
      (s) => s.sequence.id === to.toSequenceId,
    )
    if (home === undefined) return
    moves.announce(
      t('table.moved', {
        what: action.title,
        position: home.actions.findIndex((a) => a.id === action.id) + 1,
        count: home.actions.length,
        sequence: home.sequence.name,
      }),
    )
  }
  function moveTo(sequenceId: string): void {
    const target = journey.sequences.find((s) => s.sequence.id === sequenceId)
    if (target === undefined || target.sequence.id === action.place.sequenceId) return
    const afterId = target.actions.at(-1)?.id ?? null
    move({ id: action.id, toSequenceId: target.sequence.id, afterId })
  }
  // Each one behind the one before, as long as this is open.
  const lastId = useRef(action.id)
  function addBehind(title: string): ErrorCode | null {
    const id = workshop.newId('action')
    const refused = commit((r) =>
      addAction(r, { id, sequenceId: action.place.sequenceId, title, afterId: behind(r) }),
    )
    if (refused === null) lastId.current = id
    return refused
  }
  function behind({ actions }: Records): ActionId | null {
    const there = [lastId.current, action.id].find(
      (id) => actions.get(id)?.place.sequenceId === action.place.sequenceId,
    )
    return there ?? null
  }
  function remove(): void {
    const beside = actionBeside(journey, action.id)
    setOpen(false)
    if (beside !== null) moves.follow(beside)
    if (workshop.run((r) => removeAction(r, action.id)) === null) workshop.notify('removed')
  }
  return (
    <div className={styles.buttons} data-tools={action.id}>
      {canWrite ? (
        <DialogTrigger
          isOpen={open}
          onOpenChange={(next) => {
            lastId.current = action.id
            setOpen(next)
          }}
        >
          <IconButton
            size="small"
            label={t('table.tools.action', { action: action.title })}
            icon={<Ellipsis />}
          />
          <Popover title={action.title}>
            <div className={styles.menu}>
              <Button look="quiet" isDisabled={earlier === null} onPress={() => move(earlier)}>
                <ArrowUp aria-hidden="true" />
                {t('table.up')}
              </Button>
              <Button look="quiet" isDisabled={later === null} onPress={() => move(later)}>
                <ArrowDown aria-hidden="true" />
                {t('table.down')}
              </Button>
              <SelectField
                label={t('table.moveTo')}
                value={action.place.sequenceId}
                onChange={(e) => moveTo(e.target.value)}
              >
                <SequenceOptions />
              </SelectField>
              <AddLine
                label={t('table.addBehind', { action: action.title })}
                placeholder={t('table.addBehind.short')}
                maxLength={TITLE_MAX}
                onAdd={addBehind}
                onPasteTable={(text) => {
                  setOpen(false)
                  pasteLines({ workshop, t }, text, {
                    sequenceId: action.place.sequenceId,
                    afterId: action.id,
                  })
                }}
              />
              <EditTools place={{ kind: 'card', id: action.id }} onDo={() => setOpen(false)} />
              <Button look="danger" onPress={remove}>
                <Trash2 aria-hidden="true" />
                {t('action.delete')}
              </Button>
            </div>
          </Popover>
        </DialogTrigger>
      ) : null}
      <IconButton
        size="small"
        label={t('table.details', { action: action.title })}
        icon={<PanelRightOpen />}
        onPress={() => {
          workshop.view.setState({ selection: { kind: 'action', id: action.id } })
          onOpenDetails()
        }}
      />
      <CommentButton subjectId={action.id} name={action.title} />
    </div>
  )
}

function SequenceOptions() {
  return useJourney().sequences.map(({ sequence }) => (
    <option key={sequence.id} value={sequence.id}>
      {sequence.name}
    </option>
  ))
}
