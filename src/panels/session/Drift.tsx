import { agendaDrift } from '../../model/facilitation/agenda.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { wholeMinutes } from './clockWords.ts'
import styles from './SessionBar.module.css'

/** How far the workshop is behind its plan or ahead of it. */
export function Drift() {
  const t = useTranslate()
  const phases = useSession((s) => s.phases)
  const state = useSession((s) => s.state)
  const minutes = useServerTime((now) => wholeMinutes(agendaDrift({ phases, state }, now)), true)
  const words =
    minutes === 0
      ? t('bar.drift.on')
      : minutes > 0
        ? t('bar.drift.late', { minutes })
        : t('bar.drift.early', { minutes: -minutes })
  return <span className={styles.drift}>{words}</span>
}
