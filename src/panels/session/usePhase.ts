// Where the agenda is.
import { useMemo } from 'react'
import { sortedPhases } from '../../model/facilitation/agenda.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { useSession } from '../../store/useSession.ts'

export function usePhases(): readonly Phase[] {
  const phases = useSession((s) => s.phases)
  return useMemo(() => sortedPhases({ phases }), [phases])
}

export interface Place {
  readonly phases: readonly Phase[]
  readonly current: Phase | null
  /** What comes after the present phase; before the first one, the first. */
  readonly next: Phase | null
  /** Of the present phase, from 1; 0 when none is on. */
  readonly number: number
}

export function usePlace(): Place {
  const phases = usePhases()
  const phaseId = useSession((s) => s.state.phaseId)
  const at = phases.findIndex(({ id }) => id === phaseId)
  // Between two phases: the first one that nobody has been in yet.
  const next = at === -1 ? phases.find(({ spentMs }) => spentMs === 0) : phases[at + 1]
  return { phases, current: phases[at] ?? null, next: next ?? null, number: at + 1 }
}
