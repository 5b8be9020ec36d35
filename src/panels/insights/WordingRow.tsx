import type { PlacedWordingHint } from '../../model/insight/customerWords.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import type { Place } from './InsightsContext.ts'
import { PlaceRow } from './PlaceRow.tsx'
import { type Quote, quoteAround } from './quoteAround.ts'

/** One wording in its text, why it is the company's, and where it is. */
export function WordingRow({ hint }: { readonly hint: PlacedWordingHint }) {
  const t = useTranslate()
  const sequence = useRecord('sequences', hint.id)
  const action = useRecord('actions', hint.id)
  const friction = useRecord('frictions', hint.id)
  const pinnedTo = useRecord('actions', friction?.actionId ?? '')
  const found = placeOf()
  if (found === null) return null
  const { text, place, where } = found
  return (
    <PlaceRow place={place} title={where}>
      <Quoted quote={quoteAround(text, hint)} />
      <span className={styles.sub}>{t(`insights.words.${hint.reason}`)}</span>
    </PlaceRow>
  )

  /** Null when what it is about is gone: the hints are worked out a moment later than the records. */
  function placeOf(): { text: string; place: Place | null; where: string } | null {
    if (sequence !== undefined) {
      const inName = hint.field === 'name'
      return {
        text: inName ? sequence.name : sequence.situation,
        place: { kind: 'sequence', id: sequence.id },
        where: inName
          ? t('insights.words.sequence')
          : t('insights.words.situation', { sequence: sequence.name }),
      }
    }
    if (action !== undefined)
      return {
        text: action.title,
        place: { kind: 'action', id: action.id },
        where: t('insights.words.action'),
      }
    if (friction === undefined) return null
    return {
      text: friction.text,
      place: pinnedTo === undefined ? null : { kind: 'action', id: pinnedTo.id },
      where:
        pinnedTo === undefined
          ? t('insights.answers.stray')
          : t('insights.words.friction', { action: pinnedTo.title }),
    }
  }
}

function Quoted({ quote: { before, words, after } }: { readonly quote: Quote }) {
  return (
    <q className={styles.quote} dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </q>
  )
}
