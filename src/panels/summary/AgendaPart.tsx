import { spentIn } from '../../model/facilitation/agenda.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { phaseName } from '../session/phaseWords.ts'
import { usePhases } from '../session/usePhase.ts'
import { SummaryTable } from './SummaryTable.tsx'

/** What the phases took against what was planned. */
export function AgendaPart() {
  const t = useTranslate()
  const { clock } = useWorkshop()
  const phases = usePhases()
  const state = useSession((s) => s.state)
  const minutes = (ms: number) => t('summary.minutes', { minutes: Math.round(ms / 60_000) })
  return (
    <SummaryTable
      label={t('summary.agenda')}
      labelHidden
      columns={[
        { key: 'phase', head: t('summary.phase') },
        { key: 'planned', head: t('summary.phase.planned'), isNumber: true },
        { key: 'spent', head: t('summary.phase.spent'), isNumber: true },
      ]}
      rows={phases.map((phase) => ({
        key: phase.id,
        cells: [
          phaseName(phase, t),
          minutes(phase.minutes * 60_000),
          minutes(spentIn(phase, { state }, clock.now())),
        ],
      }))}
    />
  )
}
