import { useEffect, useRef, useState } from 'react'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { placeOwn } from './placeOwn.ts'
import styles from './WritingResults.module.css'

export interface UnsentCardProps {
  readonly round: WritingRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** What one was writing when the round was revealed: nothing typed is lost. It can go onto the map as one's own. */
export function UnsentCard({ round, keptBallots }: UnsentCardProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const [kept] = useState(() => keptBallots(round.id))
  const [text, setText] = useState(() => kept.loadDraft())
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    // The field that had the keyboard is gone, and nothing one works with has it since: it goes on in this one.
    const now = document.activeElement
    if (now === document.body || now?.getAttribute('tabindex') === '-1')
      part.current?.querySelector('textarea')?.focus()
  }, [])
  function forget(): void {
    kept.saveDraft('')
    setText('')
  }
  if (text.trim() === '') return null
  function place(): void {
    const [itemId = ''] = round.itemIds
    const refused = workshop.run((all) => placeOwn(all, workshop, round, itemId, text))
    if (refused === null) forget()
  }
  return (
    <section className={styles.unsent} aria-label={t('writing.unsent')} ref={part}>
      <TextArea
        label={t('writing.unsent')}
        hint={t('writing.unsent.hint')}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          kept.saveDraft(event.target.value)
        }}
      />
      <div className={styles.buttons}>
        {canWrite ? (
          <Button look="primary" onPress={place}>
            {t('writing.unsent.place')}
          </Button>
        ) : null}
        <Button look="quiet" onPress={forget}>
          {t('writing.unsent.forget')}
        </Button>
      </div>
    </section>
  )
}
