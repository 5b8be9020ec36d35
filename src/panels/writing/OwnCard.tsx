import { Check, CircleAlert, CloudOff, LoaderCircle, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { CardText } from '../../model/facilitation/writing.ts'
import type { CardDraft, cardsOf } from '../../store/ballotBox.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { cut } from '../places/cut.ts'
import { CardField } from './CardField.tsx'
import styles from './WritingBallot.module.css'

const ICONS = {
  saved: Check,
  sending: LoaderCircle,
  waiting: CloudOff,
  late: CircleAlert,
  refused: CircleAlert,
} as const

export interface OwnCardProps {
  readonly round: WritingRound
  readonly card: ReturnType<typeof cardsOf>[number]
  readonly nameOf: (itemId: string) => string
  readonly onChange: (card: CardText) => void
  readonly onRemove: () => void
  /** A change that was begun before the page was loaded. */
  readonly draft: CardDraft | null
  /** What is typed is kept on this device until it is sent or thrown away. */
  readonly onDraft: (draft: CardDraft | null) => void
}

/** A card of one's own: its words, whether it is with the server, and the way to change or remove it. */
export function OwnCard({ round, card, nameOf, onChange, onRemove, draft, onDraft }: OwnCardProps) {
  const t = useTranslate()
  const [begun, setBegun] = useState(draft)
  const [editing, setEditing] = useState(begun !== null)
  const pencil = useRef<HTMLButtonElement>(null)
  const { choice, state, code, withheld = false } = card
  const Icon = ICONS[state]
  function finish(): void {
    setEditing(false)
    setBegun(null)
    onDraft(null)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  return (
    <article className={styles.card} data-state={state}>
      {editing ? (
        <CardField
          round={round}
          nameOf={nameOf}
          first={{ signed: choice.signed, itemId: begun?.itemId ?? choice.itemId }}
          firstText={begun?.text ?? choice.text}
          isEdit
          onDraft={onDraft}
          onSend={(next) => {
            onChange(next)
            finish()
          }}
        >
          <Button look="quiet" onPress={finish}>
            {t('common.cancel')}
          </Button>
        </CardField>
      ) : (
        <>
          {round.itemIds.length === 1 ? null : <p className={styles.place}>{nameOf(choice.itemId)}</p>}
          <p className={styles.words} dir="auto">
            {choice.text}
          </p>
          <p className={styles.state}>
            <Icon aria-hidden="true" />
            {code === null ? t(`writing.state.${state}`) : t(`error.${code}`)}
            {choice.signed ? ` · ${t('writing.signed')}` : null}
            {withheld ? ` · ${t('writing.withheld')}` : null}
          </p>
          {state === 'late' ? null : (
            <div className={styles.buttons}>
              <Button
                size="small"
                ref={pencil}
                aria-label={`${t('writing.edit')} ${cut(choice.text)}`}
                onPress={() => setEditing(true)}
              >
                <Pencil aria-hidden="true" />
                {t('writing.edit')}
              </Button>
              <Button
                size="small"
                look="quiet"
                aria-label={`${t('writing.remove')} ${cut(choice.text)}`}
                onPress={onRemove}
              >
                <Trash2 aria-hidden="true" />
                {t('writing.remove')}
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  )
}
