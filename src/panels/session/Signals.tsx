import { CircleCheck, Hand, Smile } from 'lucide-react'
import { useAsk } from '../../store/useAsk.ts'
import { useRole, useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverIconButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SessionBar.module.css'

const SignalsPopover = lazyPart(
  ['sessionBar'],
  async () => (await import('./SignalsPopover.tsx')).SignalsPopover,
)

/** How one makes oneself heard without speaking: a raised hand, and "I am ready". */
export function Signals() {
  const t = useTranslate()
  const ask = useAsk()
  const { participantId } = useWorkshop()
  const role = useRole()
  const raised = useSession((s) => s.hands.has(participantId))
  const ready = useSession((s) => s.ready.has(participantId))
  const inPhase = useSession((s) => s.state.phaseId !== null)
  if (role === 'display') return null
  return (
    <div className={styles.signals}>
      {role === 'facilitator' ? null : (
        <Button look="quiet" aria-pressed={raised} onPress={() => void ask((api) => api.raiseHand(!raised))}>
          <Hand aria-hidden="true" />
          <span className={styles.word}>{t('bar.hand.raise')}</span>
        </Button>
      )}
      {inPhase && role !== 'facilitator' ? (
        <Button look="quiet" aria-pressed={ready} onPress={() => void ask((api) => api.beReady(!ready))}>
          <CircleCheck aria-hidden="true" />
          <span className={styles.word}>{t('bar.ready')}</span>
        </Button>
      ) : null}
      <PopoverIconButton label={t('bar.more')} icon={<Smile />} Popover={SignalsPopover} />
    </div>
  )
}
