import { useRole } from '../../store/useSession.ts'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { LockedWords } from './LockedWords.tsx'
import { mayWords, phaseAsk, phaseName } from './phaseWords.ts'
import styles from './SessionBar.module.css'
import { usePlace } from './usePhase.ts'

/** What the phase asks for, to be read again, what one may do, and what comes next. */
export function PhasePopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const role = useRole()
  const { current, next } = usePlace()
  if (current === null) return null
  return (
    <Popover title={phaseName(current, t)} trigger={trigger} onClose={onClose}>
      <div>
        <h3 className={styles.heading}>{t('bar.instructions')}</h3>
        <p className={styles.instructions} dir="auto">
          {phaseAsk(current, t)}
        </p>
      </div>
      <p>{mayWords(current, role, t)}</p>
      <LockedWords />
      {current.minutes === 0 ? null : (
        <p className={styles.quiet}>{t('phase.minutes', { minutes: current.minutes })}</p>
      )}
      {next === null ? null : <p className={styles.quiet}>{t('bar.next', { name: phaseName(next, t) })}</p>}
    </Popover>
  )
}
