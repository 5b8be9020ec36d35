import { useId } from 'react'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { discussionList } from '../../model/rating/discussionList.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './DiscussionList.module.css'
import { useExtremes } from './useExtremes.ts'

export interface DiscussionListProps {
  readonly round: RatingRound
  readonly rated: readonly RatedItem[]
  readonly nameOf: (itemId: string) => string
  readonly onShow: ((itemId: string) => void) | null
}

/** At once: more is no conversation. */
export const TALKED_ABOUT = 3

/** What is worth talking about first, and whom to ask first. */
export function DiscussionList({ round, rated, nameOf, onShow }: DiscussionListProps) {
  const t = useTranslate()
  const id = useId()
  const extremesOf = useExtremes(round)
  // Where all agree there is nothing to talk about.
  const list = discussionList(rated)
    .filter(({ statistics }) => (statistics.ad ?? 0) > 0)
    .slice(0, TALKED_ABOUT)
  return (
    <section className={styles.discussion} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {list.length === 0 ? t('results.nothing') : t('results.talk', { count: list.length })}
      </h3>
      {list.length === 0 ? null : <p className={styles.hint}>{t('results.talk.extremes')}</p>}
      <ol className={styles.list}>
        {list.map((item) => (
          <li key={item.itemId}>
            <p className={styles.name}>
              {onShow === null ? (
                nameOf(item.itemId)
              ) : (
                <button type="button" className={styles.link} onClick={() => onShow(item.itemId)}>
                  {nameOf(item.itemId)}
                </button>
              )}
            </p>
            <p className={styles.hint}>{extremesOf(item)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
