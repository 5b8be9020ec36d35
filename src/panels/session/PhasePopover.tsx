import type { PhaseKind } from '../../model/facilitation/phase.ts'
import { useRole } from '../../store/useSession.ts'
import { useView } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { LockedWords } from './LockedWords.tsx'
import { mayWords, phaseAsk, phaseName } from './phaseWords.ts'
import styles from './SessionBar.module.css'
import { usePlace } from './usePhase.ts'

/** Phases whose work is not on the map: they are about the plan, and the last one about what it puts first. */
const ON_PLAN: readonly PhaseKind[] = ['plan', 'close']

/** What the phase asks for, to be read again, what one may do, and what comes next. */
export function PhasePopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const role = useRole()
  const { current, next } = usePlace()
  const page = useView((v) => v.page)
  const showPage = useView((v) => v.showPage)
  if (current === null) return null
  return (
    <Popover title={phaseName(current, t)} trigger={trigger} onClose={onClose}>
      <div>
        <h3 className={styles.heading}>{t('bar.instructions')}</h3>
        <p className={styles.instructions} dir="auto">
          {phaseAsk(current, t)}
        </p>
      </div>
      {ON_PLAN.includes(current.kind) && page !== 'plan' && showPage !== null ? (
        <Button
          onPress={() => {
            onClose()
            showPage('plan')
          }}
        >
          {t('bar.toPlan')}
        </Button>
      ) : null}
      <p>{mayWords(current, role, t)}</p>
      <LockedWords />
      {current.minutes === 0 ? null : (
        <p className={styles.quiet}>{t('phase.minutes', { minutes: current.minutes })}</p>
      )}
      {next === null ? null : <p className={styles.quiet}>{t('bar.next', { name: phaseName(next, t) })}</p>}
    </Popover>
  )
}
