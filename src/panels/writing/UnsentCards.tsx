import { useEffect, useRef, useState } from 'react'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { CardDraft, KeptBallots } from '../../store/ballotBox.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useItemNames } from '../rating/roundNames.ts'
import { placeOwn } from './placeOwn.ts'
import styles from './WritingResults.module.css'

export interface UnsentCardsProps {
  readonly round: WritingRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** What one was writing when the round was revealed, a new card or a change: nothing typed is lost. It can go onto the map. */
export function UnsentCards({ round, keptBallots }: UnsentCardsProps) {
  const [kept] = useState(() => keptBallots(round.id))
  const [drafts, setDrafts] = useState(() =>
    [...kept.loadDrafts()].filter(([, { text }]) => text.trim() !== ''),
  )
  return drafts.map(([cardId, draft], i) => (
    <UnsentCard
      key={cardId}
      round={round}
      draft={draft}
      isFirst={i === 0}
      onDraft={(next) => kept.saveDraft(cardId, next)}
      onForget={() => {
        kept.saveDraft(cardId, null)
        setDrafts((before) => before.filter(([id]) => id !== cardId))
      }}
    />
  ))
}

interface UnsentCardProps {
  readonly round: WritingRound
  readonly draft: CardDraft
  readonly isFirst: boolean
  readonly onDraft: (draft: CardDraft) => void
  readonly onForget: () => void
}

function UnsentCard({ round, draft, isFirst, onDraft, onForget }: UnsentCardProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const nameOf = useItemNames(round.itemKind)
  const [text, setText] = useState(draft.text)
  const part = useRef<HTMLElement>(null)
  // An older page kept the words alone.
  const itemId = draft.itemId === '' ? (round.itemIds[0] ?? '') : draft.itemId
  useEffect(() => {
    if (!isFirst) return
    // The field that had the keyboard is gone, and nothing one works with has it since: it goes on in this one.
    const now = document.activeElement
    if (now === document.body || now?.getAttribute('tabindex') === '-1')
      part.current?.querySelector('textarea')?.focus()
  }, [isFirst])
  function place(): void {
    const refused = workshop.run((all) => placeOwn(all, workshop, round, itemId, text))
    if (refused === null) onForget()
  }
  return (
    <section className={styles.unsent} aria-label={t('writing.unsent')} ref={part}>
      {round.itemIds.length === 1 ? null : <p className={styles.by}>{nameOf(itemId)}</p>}
      <TextArea
        label={t('writing.unsent')}
        hint={t('writing.unsent.hint')}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onDraft({ text: event.target.value, itemId })
        }}
      />
      <div className={styles.buttons}>
        {canWrite ? (
          <Button look="primary" onPress={place} isDisabled={text.trim() === ''}>
            {t('writing.unsent.place')}
          </Button>
        ) : null}
        <Button look="quiet" onPress={onForget}>
          {t('writing.unsent.forget')}
        </Button>
      </div>
    </section>
  )
}
