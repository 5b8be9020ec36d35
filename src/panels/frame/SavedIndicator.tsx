import {
  CloudAlert,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  Gauge,
  LoaderCircle,
  type LucideIcon,
  PencilLine,
  Unplug,
} from 'lucide-react'
import { mayWrite } from '../../protocol/roles.ts'
import { useCanWrite, useRecords, useStatus, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { readDamage } from './damage.ts'
import styles from './SavedIndicator.module.css'
import { SAVED_HINTS, type SavedState, savedState } from './savedState.ts'

const ICONS: Readonly<Record<SavedState, LucideIcon>> = {
  connecting: LoaderCircle,
  saved: CloudCheck,
  saving: CloudUpload,
  typing: PencilLine,
  notSaved: CloudAlert,
  offline: CloudOff,
  offlineUnkept: CloudAlert,
  offlineTyping: CloudAlert,
  offlineReading: CloudOff,
  readOnly: Eye,
  blocked: CloudAlert,
  closed: Unplug,
}

const QUIET: ReadonlySet<SavedState> = new Set(['typing', 'offlineTyping', 'saving', 'saved'] as const)

/** Whether the work is safe, in words; on phones the words are read out and shown as a tooltip. */
export function SavedIndicator() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const status = useStatus((s) => s)
  const { role } = useWorkshop()
  const blocked = useRecords((s) => readDamage(s).blocked !== null)
  const typing = useView((v) => v.pendingDrafts.size > 0)
  const state = savedState(status, canWrite, typing, mayWrite(role) && blocked)
  const Icon = ICONS[state]
  return (
    <>
      <LineWayNote />
      <div
        className={styles.indicator}
        role="status"
        // These alternate with every word typed: read out only on request.
        aria-live={QUIET.has(state) ? 'off' : 'polite'}
        data-state={state}
        title={t(SAVED_HINTS[state])}
      >
        <Icon className={styles.icon} aria-hidden="true" />
        <span className={styles.text}>{t(`workshop.status.${state}`)}</span>
      </div>
    </>
  )
}

/** Where no WebSocket gets through. */
function LineWayNote() {
  const t = useTranslate()
  const shown = useStatus((s) => s.overHttp && s.line === 'online')
  return (
    <div aria-live="polite">
      {shown && (
        <div className={styles.indicator} data-state="slower" title={t('workshop.line.slower.hint')}>
          <Gauge className={styles.icon} aria-hidden="true" />
          <span className={styles.text}>{t('workshop.line.slower')}</span>
        </div>
      )}
    </div>
  )
}
