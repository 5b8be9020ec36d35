import { X } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { type Notice, UNDOABLE_NOTICES } from '../../store/viewState.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useHeld } from '../../ui/useHeld.ts'
import styles from './Notices.module.css'
import { noticeText } from './noticeText.ts'

// Hardly ever needed.
const KeptWork = lazyPart(['places'], async () => (await import('./KeptWork.tsx')).KeptWork)
const KeptWordsNotice = lazyPart(
  ['keptWords'],
  async () => (await import('./KeptWordsNotice.tsx')).KeptWordsNotice,
)

/** How long a notice stays: longer when there is something to press, or more to read. */
const SHOWN_MS = { telling: 7_000, long: 12_000 } as const

/**
 * What the workshop has to tell, one sentence at a time. The region is always there, so that it is read out; marked for
 * React Aria, it can be read and pressed while a dialog is open.
 */
export function Notices() {
  const notice = useView((v) => v.notice)
  const keptWords = useView((v) => v.keptWords)
  return (
    <div className={styles.region} role="status" data-react-aria-top-layer="true">
      <Suspense>
        {keptWords.map((kept) => (
          <KeptWordsNotice key={kept.serial} kept={kept} />
        ))}
      </Suspense>
      {notice === null ? null : <Toast key={notice.serial} notice={notice} />}
    </div>
  )
}

/** Goes by itself, but not while somebody points at it or has the focus in it. */
function Toast({ notice }: { readonly notice: Notice }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const toast = useRef<HTMLDivElement>(null)
  const held = useHeld(toast)
  const kept = notice.kept ?? []
  const undoable = UNDOABLE_NOTICES.some((code) => code === notice.code)
  useEffect(() => {
    if (held) return
    const hide = () => hideNotice(workshop.view, notice.serial)
    const timer = setTimeout(hide, undoable || kept.length > 0 ? SHOWN_MS.long : SHOWN_MS.telling)
    return () => clearTimeout(timer)
  }, [held, notice.serial, undoable, kept.length, workshop])
  function handleUndo(): void {
    hideNotice(workshop.view, notice.serial)
    workshop.undo()
  }
  return (
    <div ref={toast} className={styles.toast}>
      <p className={styles.text}>
        {t(noticeText(notice.code), notice.values)}
        {kept.length === 0 ? null : (
          <Suspense>
            <KeptWork kept={kept} />
          </Suspense>
        )}
      </p>
      {undoable ? (
        <Button size="small" onPress={handleUndo}>
          {t('common.undo')}
        </Button>
      ) : null}
      <IconButton
        size="small"
        label={t('common.close')}
        icon={<X />}
        onPress={() => hideNotice(workshop.view, notice.serial)}
      />
    </div>
  )
}

/** Hides that notice, not one that has come since. */
function hideNotice(view: ReturnType<typeof useWorkshop>['view'], serial: number): void {
  view.setState((state) => (state.notice?.serial === serial ? { notice: null } : {}))
}
