import { useRef, useState } from 'react'
import { must } from '../../model/must.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PhaseList.module.css'
import { PhaseRow } from './PhaseRow.tsx'
import { phaseName } from './phaseWords.ts'
import { usePhases } from './usePhase.ts'

/** The agenda: each phase can be moved by its handle, with the pointer, a finger or the arrow keys. */
export function PhaseList() {
  const t = useTranslate()
  const ask = useAsk()
  const phases = usePhases()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  /** Which phase the hand has, and before which place it would come. */
  const [held, setHeld] = useState<{ readonly id: string; readonly to: number } | null>(null)

  async function moveTo(id: string, to: number): Promise<void> {
    const others = phases.filter((phase) => phase.id !== id)
    const from = phases.findIndex((phase) => phase.id === id)
    const place = Math.min(Math.max(0, to), others.length)
    if (from === -1 || place === from) return
    const moved = await ask((api) => api.movePhase(id, others[place - 1]?.id ?? null))
    if (moved)
      setSaid(
        t('lead.phase.moved', {
          name: phaseName(must(phases[from]), t),
          number: place + 1,
          count: phases.length,
        }),
      )
  }
  /** The place among the others that a height of the window stands for. */
  function placeAt(id: string, y: number): number {
    const rows = [...(list.current?.children ?? [])].filter((row) => row.getAttribute('data-phase') !== id)
    const below = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect()
      return y < top + height / 2
    })
    return below === -1 ? rows.length : below
  }
  const others = phases.filter(({ id }) => id !== held?.id)
  return (
    <>
      <ol className={styles.list} ref={list}>
        {phases.map((phase, i) => (
          <PhaseRow
            key={phase.id}
            phase={phase}
            number={i + 1}
            isHeld={held?.id === phase.id}
            marked={
              held === null || held.id === phase.id
                ? null
                : others[held.to]?.id === phase.id
                  ? 'before'
                  : held.to === others.length && others.at(-1)?.id === phase.id
                    ? 'after'
                    : null
            }
            onStep={(by) => void moveTo(phase.id, i + by)}
            onEnd={(end) => void moveTo(phase.id, end === 'first' ? 0 : phases.length)}
            onDrag={(y) => setHeld(y === null ? null : { id: phase.id, to: placeAt(phase.id, y) })}
            onDrop={() => {
              if (held !== null) void moveTo(held.id, held.to)
              setHeld(null)
            }}
            onRemoved={() => setSaid(t('lead.phase.removed', { name: phaseName(phase, t) }))}
          />
        ))}
      </ol>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
