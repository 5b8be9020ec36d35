import { useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './SessionPanel.module.css'

/** Ends the workshop, after saying what that means. The server refuses while a round is open. */
export function CloseWorkshop() {
  const t = useTranslate()
  const { api } = useWorkshop()
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.section}>
      {asking ? <p role="status">{t('lead.phase.close.ask')}</p> : null}
      <div className={styles.ways}>
        {asking ? (
          <>
            <Button look="primary" isPending={busy} onPress={() => void submit(() => api.close())}>
              {t('lead.phase.close.yes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
          </>
        ) : (
          <Button look="quiet" onPress={() => setAsking(true)}>
            {t('lead.phase.closeWorkshop')}
          </Button>
        )}
      </div>
      {asking && problem !== null ? <Notice kind="problem">{t(`error.${problem}`)}</Notice> : null}
    </section>
  )
}
