import { sortedPhases } from '../../model/facilitation/agenda.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useLeads, useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './Summary.module.css'

/** Who leads closes the workshop here, and opens it again: in its last phase, or in none. */
export function CloseBar() {
  const t = useTranslate()
  const { api } = useWorkshop()
  const leads = useLeads()
  const isClosed = useSession((s) => s.state.closedAt !== null)
  const phases = useSession((s) => s.phases)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  if (!leads) return null
  const act = () => {
    if (isClosed) void submit(() => api.goToPhase(sortedPhases({ phases }).at(-1)?.id ?? null))
    else void submit(() => api.close())
  }
  return (
    <div className={`${styles.close} ${styles.screenOnly}`}>
      {isClosed ? null : <p className={styles.how}>{t('summary.close.hint')}</p>}
      <Button look={isClosed ? 'plain' : 'primary'} isPending={busy} onPress={act}>
        {t(isClosed ? 'summary.reopen' : 'summary.close')}
      </Button>
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
    </div>
  )
}
