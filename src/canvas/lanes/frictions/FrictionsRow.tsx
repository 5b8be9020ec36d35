import { memo } from 'react'
import type { Friction } from '../../../model/schema/friction.ts'
import { frictionNumbersOf, frictionsByActionOf, ownersByFrictionOf } from '../../../store/journeyReadings.ts'
import { useRecord, useRecordList, useRecords, useView, useWorkshop } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneBlock, LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import styles from './FrictionsRow.module.css'

/** What fits a sequence's part of the lane without scrolling. */
const SHOWN = 3

/** The frictions under the plot, sequence by sequence. */
export function FrictionsRow({ blocks, openDetails }: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('map.frictions')}>
      {blocks.map((block) => (
        <FrictionsOfSequence key={block.sequenceId} block={block} openDetails={openDetails} />
      ))}
    </LaneSection>
  )
}

const FrictionsOfSequence = memo(function FrictionsOfSequence({
  block: { x, width, columns },
  openDetails,
}: {
  readonly block: LaneBlock
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const selectedId = useView((v) => (v.selection?.kind === 'action' ? v.selection.id : null))
  const focusedId = useView((v) => (v.focus?.kind === 'lane' ? v.focus.id : null))
  const frictions = useRecordList((s) => {
    const byAction = frictionsByActionOf(s)
    return columns.flatMap((c) => byAction.get(c.actionId) ?? [])
  })
  if (frictions.length === 0) return null
  // What has the keyboard, and what belongs to the selected action, is never among those left out.
  const rank = (f: Friction) => (f.id === focusedId ? 0 : f.actionId === selectedId ? 1 : 2)
  const shown = frictions
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN)
    .sort((a, b) => frictions.indexOf(a) - frictions.indexOf(b))
  const lines = shown.length === 1 ? 5 : shown.length === 2 ? 2 : 1
  return (
    <ul
      className={styles.lane}
      aria-label={t('map.frictions')}
      style={{ left: x, width, '--lines': lines } as object}
    >
      {shown.map((friction) => (
        <FrictionNote
          key={friction.id}
          friction={friction}
          selected={friction.actionId === selectedId}
          openDetails={openDetails}
        />
      ))}
      {frictions.length > shown.length ? (
        <li className={styles.more}>{t('map.moreFrictions', { count: frictions.length - shown.length })}</li>
      ) : null}
    </ul>
  )
})

/** The number that stands on the card, the words, the owner. */
function FrictionNote({
  friction,
  selected,
  openDetails,
}: {
  readonly friction: Friction
  readonly selected: boolean
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const number = useRecords((s) => frictionNumbersOf(s).get(friction.id))
  const owners = useRecordList((s) => ownersByFrictionOf(s).get(friction.id) ?? [])
  const driver = useRecord('drivers', friction.driverId ?? '')
  const names = owners.map((o) => o.name).join(', ')
  const stop = useLaneStop('frictions', '', friction.id)
  return (
    <li>
      <button
        {...stop}
        type="button"
        className={styles.note}
        title={[friction.text, driver?.label, names || t('map.noOwner')]
          .filter((x) => x !== undefined)
          .join(' · ')}
        data-solved={friction.status === 'solved' || undefined}
        data-selected={selected || undefined}
        onClick={(event) => {
          workshop.view.setState({ selection: { kind: 'action', id: friction.actionId } })
          // Pressed by Enter or Space.
          if (event.detail === 0) openDetails()
        }}
      >
        <span className={styles.number} data-owned={names === '' ? undefined : true}>
          {number}
        </span>
        <span className={styles.text} dir="auto">
          {friction.weight === 1 ? null : (
            <strong className={styles.weight}>
              <VisuallyHidden>{t('map.friction.weight', { weight: friction.weight })}</VisuallyHidden>
              <span aria-hidden="true">{`×${friction.weight} `}</span>
            </strong>
          )}
          {friction.text}
          {driver === undefined ? null : <em className={styles.driver}>{` ${driver.label}`}</em>}
        </span>
        <span className={styles.owner} data-missing={names === '' || undefined}>
          {names || t('map.noOwner')}
        </span>
      </button>
    </li>
  )
}
