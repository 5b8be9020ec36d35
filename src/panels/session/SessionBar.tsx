import { Eye, type LucideIcon, Pencil, PencilLine } from 'lucide-react'
import { type Access, mostOf, rightsOf } from '../../model/facilitation/parts.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { mayLead, mayWrite } from '../../protocol/roles.ts'
import { useInGroups } from '../../store/useGroups.ts'
import { useLeads, useRole, useSession } from '../../store/useSession.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Drift } from './Drift.tsx'
import { accessWord, exceptionWords, mayWords, phaseName } from './phaseWords.ts'
import styles from './SessionBar.module.css'
import { Signals } from './Signals.tsx'
import { TimerButton } from './TimerButton.tsx'
import { usePlace } from './usePhase.ts'

const PhasePopover = lazyPart(
  ['phases', 'sessionBar', 'room', 'places'],
  async () => (await import('./PhasePopover.tsx')).PhasePopover,
)

const GroupButton = lazyPart(['groups'], async () => (await import('../groups/GroupButton.tsx')).GroupButton)

const ACCESS_ICONS: Readonly<Record<Access, LucideIcon>> = { own: PencilLine, edit: Pencil, read: Eye }

/** One line while a workshop runs: what is on, what one may do, how long, and how to make oneself heard. */
export function SessionBar() {
  const t = useTranslate()
  const role = useRole()
  const leads = useLeads()
  const { phases, current, number } = usePlace()
  const inGroups = useInGroups()
  const closed = useSession((s) => s.state.closedAt !== null)
  return (
    <section className={styles.bar} data-groups={inGroups || undefined} aria-label={t('bar.label')}>
      <div className={styles.phase}>
        {current === null ? (
          <span className={styles.name}>{t(closed ? 'bar.closed' : 'bar.noPhase')}</span>
        ) : (
          <>
            {/* Not written on the button: its name says it in words. */}
            <span className={styles.number} aria-hidden="true">
              {`${number}/${phases.length}`}
            </span>
            <PopoverButton
              look="quiet"
              Popover={PhasePopover}
              aria-label={t('bar.phase', {
                number,
                count: phases.length,
                name: phaseName(current, t),
                access: mayWords(current, role, t),
              })}
            >
              <span className={styles.name} dir="auto">
                {phaseName(current, t)}
              </span>
            </PopoverButton>
            <AccessSign phase={current} />
          </>
        )}
      </div>
      {inGroups ? <GroupButton /> : null}
      {leads && current !== null ? <Drift /> : null}
      <TimerButton />
      <Signals />
    </section>
  )
}

/** What participants may do, as a sign and a word. For who leads it says what the others may. */
function AccessSign({ phase }: { readonly phase: Phase }) {
  const t = useTranslate()
  const role = useRole()
  const { access, parts } = phase
  const writes = mayWrite(role)
  const others = exceptionWords(phase, t)
  const Icon = ACCESS_ICONS[writes ? mostOf(rightsOf(access, parts)) : 'read']
  const may = [accessWord(phase, t), ...others].join(' · ')
  return (
    <span className={styles.access} title={mayLead(role) ? may : mayWords(phase, role, t)}>
      <Icon aria-hidden="true" />
      <span className={styles.word}>
        {!writes
          ? t('phase.access.read')
          : others.length > 0
            ? t('phase.access.byPart')
            : accessWord(phase, t)}
      </span>
    </span>
  )
}
