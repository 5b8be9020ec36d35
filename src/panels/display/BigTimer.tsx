import { remainingMs, timerStage } from '../../model/facilitation/timer.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { clockText } from '../session/clockWords.ts'
import styles from './Display.module.css'

const LABELS = {
  running: 'bar.timer.left',
  low: 'bar.timer.low',
  last: 'bar.timer.last',
  paused: 'bar.timer.paused',
  over: 'bar.timer.over',
} as const

/** The clock of the room, for the back row. */
export function BigTimer() {
  const t = useTranslate()
  const timer = useSession((s) => s.state.timer)
  const runs = timer !== null && timer.pausedAt === null && timer.endedAt === null
  const stage = useServerTime((now) => (timer === null ? null : timerStage(timer, now)), runs)
  const time = useServerTime((now) => (timer === null ? '' : clockText(remainingMs(timer, now))), runs)
  if (stage === null) return null
  return (
    <div
      className={styles.timer}
      data-stage={stage}
      role="timer"
      aria-label={stage === 'over' ? t('bar.timer.over') : t(LABELS[stage], { time })}
    >
      {time}
    </div>
  )
}
