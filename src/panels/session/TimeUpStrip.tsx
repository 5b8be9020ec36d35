import { useState } from 'react'
import { timerStage } from '../../model/facilitation/timer.ts'
import { handInDrafts } from '../../store/pendingDrafts.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Strip.module.css'

/** The clock has run out while somebody types here: the words stay, and can be shared as they are. */
export function TimeUpStrip() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const timer = useSession((s) => s.state.timer)
  const runs = timer !== null && timer.pausedAt === null && timer.endedAt === null
  const over = useServerTime((now) => timer !== null && timerStage(timer, now) === 'over', runs)
  const typing = useView((v) => v.pendingDrafts.size > 0)
  const [later, setLater] = useState<string | null>(null)
  if (timer === null || !over || !typing || later === timer.id) return null
  return (
    <div className={styles.strip} data-kind="urgent">
      <p className={styles.words}>{t('bar.timeUp')}</p>
      <div className={styles.ways}>
        <Button size="small" look="primary" onPress={() => handInDrafts(workshop.view)}>
          {t('bar.timeUp.share')}
        </Button>
        <Button size="small" onPress={() => setLater(timer.id)}>
          {t('bar.timeUp.finish')}
        </Button>
      </div>
    </div>
  )
}
