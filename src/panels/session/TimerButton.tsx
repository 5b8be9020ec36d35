import { Hourglass, Pause } from 'lucide-react'
import { remainingMs, timerStage } from '../../model/facilitation/timer.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useLeads, useSession } from '../../store/useSession.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { clockText } from './clockWords.ts'
import styles from './Timer.module.css'

const TimerPopover = lazyPart(['sessionBar'], async () => (await import('./TimerPopover.tsx')).TimerPopover)

const LABELS = {
  running: 'bar.timer.left',
  low: 'bar.timer.low',
  last: 'bar.timer.last',
  paused: 'bar.timer.paused',
  over: 'bar.timer.over',
} as const

/** The clock of the room, by the server's time. Nothing when none is set, but for who may set one. */
export function TimerButton() {
  const t = useTranslate()
  const leads = useLeads()
  const timer = useSession((s) => s.state.timer)
  const runs = timer !== null && timer.pausedAt === null && timer.endedAt === null
  const stage = useServerTime((now) => (timer === null ? null : timerStage(timer, now)), runs)
  const time = useServerTime((now) => (timer === null ? '' : clockText(remainingMs(timer, now))), runs)
  if (stage === null)
    return leads ? (
      <div className={styles.timer}>
        <PopoverButton look="quiet" Popover={TimerPopover} aria-label={t('bar.timer')}>
          <Hourglass aria-hidden="true" />
        </PopoverButton>
      </div>
    ) : null
  return (
    <div className={styles.timer} data-stage={stage}>
      <PopoverButton
        look="quiet"
        Popover={TimerPopover}
        aria-label={stage === 'over' ? t('bar.timer.over') : t(LABELS[stage], { time })}
      >
        {stage === 'paused' ? <Pause aria-hidden="true" /> : <Hourglass aria-hidden="true" />}
        <span className={styles.face}>{time}</span>
      </PopoverButton>
    </div>
  )
}
