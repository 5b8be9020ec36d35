import { Eye, EyeOff, RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { Moderation } from '../../protocol/session.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useAtMostEvery } from '../../ui/useAtMostEvery.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import { cut } from '../places/cut.ts'
import { CardWords } from './CardWords.tsx'
import styles from './WritingResults.module.css'

export interface ModerationListProps {
  readonly round: WritingRound
  readonly nameOf: (itemId: string) => string
}

/** Cards come in by the second. */
const PACE_MS = 5000

/** Cards without their authors, for who leads: each held back, or shown. Read from the server, kept nowhere. */
export function ModerationList({ round, nameOf }: ModerationListProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const [list, setList] = useState<Moderation | null>(null)
  const count = useAtMostEvery(
    useSession((s) => s.written.get(round.id)?.cards ?? 0),
    PACE_MS,
  )
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const read = useCallback(async (): Promise<ErrorCode | null> => {
    const answer = await api.moderation(round.id)
    if (!answer.ok) return answer.code
    setList(answer.value)
    return null
  }, [api, round.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when there are more cards
  useEffect(() => {
    void submit(read)
  }, [read, count])
  async function set(cardId: string, hidden: boolean): Promise<ErrorCode | null> {
    return (await api.hideCard(round.id, cardId, hidden)) ?? (await read())
  }
  return (
    <div className={styles.moderation}>
      {round.status === 'open' ? (
        <>
          <p className={styles.hint}>{t('writing.moderation.hint')}</p>
          <div>
            <Button size="small" isPending={busy} onPress={() => void submit(read)}>
              <RefreshCw aria-hidden="true" />
              {t('writing.moderation.refresh')}
            </Button>
          </div>
        </>
      ) : null}
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
      {list?.few ? <p>{t('writing.few', { count: round.minGroup })}</p> : null}
      {list !== null && !list.few && list.cards.length === 0 ? <p>{t('writing.moderation.none')}</p> : null}
      <ul className={styles.cards}>
        {list?.cards.map(({ cardId, itemId, text, hidden }) => (
          <li key={cardId} className={styles.card} data-hidden={hidden}>
            {round.itemIds.length === 1 ? null : <p className={styles.by}>{nameOf(itemId)}</p>}
            <CardWords text={text} />
            <div className={styles.buttons}>
              {hidden ? <strong className={styles.placed}>{t('writing.isHidden')}</strong> : null}
              <Button
                size="small"
                aria-label={`${t(hidden ? 'writing.showAgain' : 'writing.hide')} ${cut(text)}`}
                isPending={busy}
                onPress={() => void submit(() => set(cardId, !hidden))}
              >
                {hidden ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
                {t(hidden ? 'writing.showAgain' : 'writing.hide')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
