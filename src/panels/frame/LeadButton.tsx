import { Presentation } from 'lucide-react'
import { useLeads, useSession } from '../../store/useSession.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LeadButton.module.css'

/** Opens the panel of whoever runs the workshop; says how many wait at the door or have a hand up. */
export function LeadButton() {
  const t = useTranslate()
  const { view } = useWorkshop()
  const leads = useLeads()
  const open = useView((v) => v.leading)
  const waiting = useSession((s) => s.waiting.size + s.hands.size)
  if (!leads) return null
  return (
    <Button look="quiet" aria-expanded={open} onPress={() => view.setState({ leading: !open })}>
      <Presentation aria-hidden="true" />
      <span className={styles.word}>{t('workshop.lead')}</span>
      {waiting === 0 ? null : (
        <span className={styles.count}>
          <span aria-hidden="true">{waiting}</span>
          <span className={styles.hidden}>{t('workshop.lead.waiting', { count: waiting })}</span>
        </span>
      )}
    </Button>
  )
}
