import { groupCards, isPlaced, placedCards } from '../../model/commands/card.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import type { Records } from '../../model/records.ts'
import { useCards } from '../../store/rounds.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'
import { useMoment } from './useMoment.ts'

export interface WritingPartsProps {
  readonly rounds: readonly WritingRound[]
  readonly records: Records
}

/** Each round of blind writing with its cards; what is hidden is counted. */
export function WritingParts({ rounds, records }: WritingPartsProps) {
  return rounds.map((round) => <WritingPart key={round.id} round={round} records={records} />)
}

function WritingPart({ round, records }: { readonly round: WritingRound; readonly records: Records }) {
  const t = useTranslate()
  const moment = useMoment()
  const cards = useCards(round)
  const placed = placedCards(records)
  const hidden = cards.filter((card) => card.hidden).length
  const order = new Map(round.itemIds.map((id, at) => [id, at]))
  const groups = groupCards(cards).toSorted(
    ([a], [b]) => (order.get(a.itemId) ?? 0) - (order.get(b.itemId) ?? 0),
  )
  const placeOf = (id: string) =>
    records.actions.get(id as never)?.title ??
    records.sequences.get(id as never)?.name ??
    t(round.itemKind === 'parking' ? 'summary.parking' : 'summary.gone')
  return (
    <div className={styles.round}>
      <h3 className={styles.subheading} dir="auto">
        {round.title === '' ? t('summary.round', { number: round.number }) : round.title}
      </h3>
      {round.question === '' ? null : (
        <p className={styles.about} dir="auto">
          {round.question}
        </p>
      )}
      <p className={styles.about}>
        {t('summary.writing.about', { date: moment(round.closedAt ?? 0), count: cards.length })}
        {hidden === 0 ? null : ` · ${t('summary.writing.hidden', { count: hidden })}`}
      </p>
      <SummaryTable
        label={`${t('summary.writing')}, ${t('summary.round', { number: round.number })}`}
        labelHidden
        columns={[
          { key: 'card', head: t('summary.writing.card') },
          { key: 'place', head: t('summary.writing.place') },
          { key: 'times', head: t('summary.writing.times'), isNumber: true },
          { key: 'author', head: t('summary.writing.author') },
          { key: 'map', head: t('summary.writing.map') },
        ]}
        rows={groups.map((group) => {
          const names = [...new Set(group.map(({ authorName }) => authorName))].filter((name) => name !== '')
          return {
            key: group[0].id,
            cells: [
              <span key="words" dir="auto" className={styles.words}>
                {group[0].text}
              </span>,
              placeOf(group[0].itemId),
              group.length,
              names.length === 0 ? '–' : names.join(', '),
              t(isPlaced(placed, group) ? 'summary.writing.placed' : 'summary.writing.open'),
            ],
          }
        })}
      />
    </div>
  )
}
