import { useCallback, useEffect, useState } from 'react'
import { PHASE_KINDS } from '../../model/facilitation/phase.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { Snapshots } from '../../protocol/session.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Link } from '../../ui/Link.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './SessionPanel.module.css'

type Snapshot = Snapshots['snapshots'][number]

/** What has been done last, with the way back or on. */
type Done =
  | { readonly what: 'taken' | 'undone' }
  | { readonly what: 'restored'; readonly time: string; readonly undoId: string }
  | { readonly what: 'copied'; readonly workshopId: string }

/** The map as it was: kept by itself and by hand; put back, which can be undone, or opened as a workshop of its own. */
export function Moments() {
  const t = useTranslate()
  const { api } = useWorkshop()
  const { locale } = usePreferences().preferences
  const phaseId = useSession((s) => s.state.phaseId)
  const [snapshots, setSnapshots] = useState<readonly Snapshot[] | null>(null)
  const [asking, setAsking] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()

  const refresh = useCallback(async () => {
    const answer = await api.snapshots()
    if (answer.ok) setSnapshots(answer.value)
    return answer.ok ? null : answer.code
  }, [api])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase change keeps another one
  useEffect(() => {
    void refresh().then(setProblem)
  }, [refresh, phaseId])

  const timeOf = (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(at)
  function reasonOf(reason: string): string {
    const kind = PHASE_KINDS.find((each) => reason === `phase:${each}`)
    if (kind !== undefined) return t('room.moment.after', { name: t(`phase.kind.${kind}`) })
    if (reason === 'hand' || reason === 'restore') return t(`room.moment.${reason}`)
    return t(reason === 'phase:start' ? 'room.moment.start' : 'room.moment.time')
  }
  function act(
    request: () => Promise<{ ok: true; value: string } | { ok: false; code: ErrorCode }>,
    then: (id: string) => Done,
  ): void {
    void submit(async () => {
      const answer = await request()
      if (!answer.ok) return answer.code
      setAsking(null)
      setDone(then(answer.value))
      return await refresh()
    })
  }
  return (
    <section className={styles.section} aria-labelledby="moments">
      <h3 className={styles.heading} id="moments">
        {t('room.moments')}
      </h3>
      <p className={styles.quiet}>{t('room.moments.hint')}</p>
      <div className={styles.ways}>
        <Button
          isPending={busy}
          onPress={() =>
            act(
              () => api.takeSnapshot(),
              () => ({ what: 'taken' }),
            )
          }
        >
          {t('room.moments.take')}
        </Button>
      </div>
      {problem === null ? null : <p role="alert">{t(`error.${problem}`)}</p>}
      <div role="status">
        {done === null ? null : (
          <p>{t(`room.moments.${done.what}`, 'time' in done ? { time: done.time } : {})}</p>
        )}
      </div>
      {done?.what === 'restored' ? (
        <div className={styles.ways}>
          <Button
            onPress={() =>
              act(
                () => api.restore(done.undoId),
                () => ({ what: 'undone' }),
              )
            }
          >
            {t('room.moments.undo')}
          </Button>
        </div>
      ) : done?.what === 'copied' ? (
        <Link look="button" href={`/w/${done.workshopId}`}>
          {t('room.moments.openCopy')}
        </Link>
      ) : null}
      {snapshots !== null && snapshots.length === 0 ? (
        <p className={styles.quiet}>{t('room.moments.none')}</p>
      ) : null}
      <ul className={styles.moments}>
        {(snapshots ?? []).map(({ id, at, reason }) => {
          const time = timeOf(at)
          return (
            <li key={id} className={styles.moment}>
              <p>
                {time} <span className={styles.quiet}>{reasonOf(reason)}</span>
              </p>
              <div className={styles.ways}>
                <Button
                  size="small"
                  aria-label={t('room.moments.back.what', { time })}
                  aria-expanded={asking === id}
                  onPress={() => setAsking(asking === id ? null : id)}
                >
                  {t('room.moments.back')}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={t('room.moments.copy.what', { time })}
                  onPress={() =>
                    act(
                      () => api.restoreCopy(id),
                      (workshopId) => ({ what: 'copied', workshopId }),
                    )
                  }
                >
                  {t('room.moments.copy')}
                </Button>
              </div>
              {asking === id ? (
                <div className={styles.asking}>
                  <p role="status">{t('room.moments.back.ask', { time })}</p>
                  <div className={styles.ways}>
                    <Button
                      size="small"
                      look="primary"
                      isPending={busy}
                      onPress={() =>
                        act(
                          () => api.restore(id),
                          (undoId) => ({ what: 'restored', time, undoId }),
                        )
                      }
                    >
                      {t('room.moments.back.what', { time })}
                    </Button>
                    <Button size="small" onPress={() => setAsking(null)}>
                      {t('common.cancel')}
                    </Button>
                  </div>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
