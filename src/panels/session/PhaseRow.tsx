import { Pencil, Play, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { spentIn } from '../../model/facilitation/agenda.ts'
import { exceptions } from '../../model/facilitation/parts.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { focusNext } from '../fields/focusNext.ts'
import { PhaseForm } from './PhaseForm.tsx'
import { PhaseHandle, type PhaseHandleProps } from './PhaseHandle.tsx'
import styles from './PhaseList.module.css'
import { accessWord, exceptionWords, phaseName } from './phaseWords.ts'
import { useGoTo } from './useGoTo.ts'

export interface PhaseRowProps extends Omit<PhaseHandleProps, 'label'> {
  readonly phase: Phase
  /** From 1. */
  readonly number: number
  /** What the hand has would come here. */
  readonly marked: 'before' | 'after' | null
  readonly onRemoved: () => void
}

/** A phase of the agenda: its name, what is planned and spent, the ways to it and around it. */
export function PhaseRow(props: PhaseRowProps) {
  const { phase, number, isHeld, marked, onStep, onEnd, onDrag, onDrop, onRemoved } = props
  const t = useTranslate()
  const ask = useAsk()
  const workshop = useWorkshop()
  const { goTo } = useGoTo()
  const state = useSession((s) => s.state)
  const runs = state.phaseId === phase.id
  const spent = useServerTime((now) => Math.floor(spentIn(phase, { state }, now) / 60_000), runs)
  const [editing, setEditing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  const name = phaseName(phase, t)

  const others = exceptionWords(phase, t).length === 0 ? 0 : exceptions(phase.access, phase.parts).length
  const facts = [
    t('phase.minutes', { minutes: phase.minutes }),
    accessWord(phase, t),
    ...(phase.inGroups ? [t('phase.inGroups')] : []),
    ...(others === 0 ? [] : [t('lead.phase.parts.others', { count: others })]),
    ...(runs || phase.spentMs > 0 ? [t('lead.phase.spent', { minutes: spent })] : []),
  ]
  function stopEditing(): void {
    setEditing(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  async function remove(): Promise<void> {
    const goOn = focusNext(row.current)
    if (!(await ask((api) => api.removePhase(phase.id)))) return
    onRemoved()
    goOn()
  }
  return (
    <li
      ref={row}
      className={styles.row}
      data-phase={phase.id}
      data-held={isHeld || undefined}
      data-marked={marked ?? undefined}
      aria-current={runs ? 'step' : undefined}
    >
      <PhaseHandle label={t('lead.phase.move', { name })} {...{ isHeld, onStep, onEnd, onDrag, onDrop }} />
      <div className={styles.what}>
        <p className={styles.name} dir="auto">
          {`${number}. ${name}`}
        </p>
        <p className={styles.facts}>
          {runs ? <strong className={styles.running}>{t('lead.phase.running')}</strong> : null}
          {facts.join(' · ')}
        </p>
      </div>
      <div className={styles.tools}>
        {runs ? null : (
          <Button
            size="small"
            aria-label={t('lead.phase.start.what', { name })}
            onPress={() => void goTo(phase)}
          >
            <Play aria-hidden="true" />
            {t('lead.phase.start')}
          </Button>
        )}
        <IconButton
          ref={pencil}
          size="small"
          label={t('lead.phase.edit', { name })}
          icon={<Pencil />}
          aria-expanded={editing}
          onPress={() => setEditing(!editing)}
        />
        <IconButton
          size="small"
          label={t('lead.phase.remove', { name })}
          icon={<Trash2 />}
          onPress={() => void remove()}
        />
      </div>
      {editing ? (
        <PhaseForm
          phase={phase}
          onCancel={stopEditing}
          onSave={async (fields) => {
            const refused = await workshop.api.changePhase(phase.id, fields)
            if (refused === null) stopEditing()
            return refused
          }}
        />
      ) : null}
    </li>
  )
}
