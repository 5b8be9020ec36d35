import { Vote } from 'lucide-react'
import { useAskedRounds, useRounds } from '../store/rounds.ts'
import { useLeads } from '../store/useSession.ts'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'

/** Opens the ratings and votes at the side; for who follows, once there is one. */
export function RoundsButton({ wordClass }: { readonly wordClass: string }) {
  const t = useTranslate()
  const { view } = useWorkshop()
  const open = useView((v) => v.aside?.kind === 'rounds')
  const leads = useLeads()
  const asked = useAskedRounds()
  const some = useRounds().length > 0
  if (!leads && !some && !open) return null
  return (
    <Button
      look="quiet"
      aria-expanded={open}
      onPress={() =>
        view.setState({
          aside: open ? null : { kind: 'rounds', roundId: leads ? null : (asked[0]?.id ?? null) },
        })
      }
    >
      <Vote aria-hidden="true" />
      <span className={wordClass}>{t('workshop.rounds')}</span>
    </Button>
  )
}
