import { useState } from 'react'
import { useAsk } from '../../store/useAsk.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SessionPanel.module.css'

/** Ends the workshop, after saying what that means. */
export function CloseWorkshop() {
  const t = useTranslate()
  const ask = useAsk()
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.section}>
      {asking ? <p role="status">{t('lead.phase.close.ask')}</p> : null}
      <div className={styles.ways}>
        {asking ? (
          <>
            <Button
              look="primary"
              onPress={async () => {
                if (await ask((api) => api.close())) setAsking(false)
              }}
            >
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
    </section>
  )
}
