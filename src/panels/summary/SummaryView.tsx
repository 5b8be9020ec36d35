import { type ReactNode, useMemo } from 'react'
import type { Round, WritingRound } from '../../model/facilitation/round.ts'
import { roundReadings } from '../../model/insight/roundReadings.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AgendaPart } from './AgendaPart.tsx'
import { CloseBar } from './CloseBar.tsx'
import { DecisionList } from './DecisionList.tsx'
import { FrictionPart } from './FrictionPart.tsx'
import { GroupPart } from './GroupPart.tsx'
import { MapPart, type MapPartProps } from './MapPart.tsx'
import { NextPart, type NextPartProps } from './NextPart.tsx'
import { ParkingLot } from './ParkingLot.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import { PlanPart } from './PlanPart.tsx'
import { RatingParts } from './RatingParts.tsx'
import styles from './Summary.module.css'
import { type FileHrefs, TakeAway } from './TakeAway.tsx'
import { useMoment } from './useMoment.ts'
import { VoteParts } from './VoteParts.tsx'
import { WritingParts } from './WritingParts.tsx'

export interface SummaryViewProps extends MapPartProps, Pick<NextPartProps, 'placeHref' | 'nextHref'> {
  readonly files: FileHrefs
}

/** What the workshop came to, on one page: to read, to print, to take away. It follows what is still done. */
export function SummaryView({ files, today, loadFontCss, placeHref, nextHref }: SummaryViewProps) {
  const t = useTranslate()
  const moment = useMoment()
  const records = useRecords((s) => s)
  const { startedAt, closedAt } = useSession((s) => s.state)
  const told = useSession((s) => s.rounds)
  const results = useSession((s) => s.results)
  const hasPhases = useSession((s) => s.phases.size > 0)
  const { ratings, votes } = useMemo(
    () => roundReadings(records, { rounds: told, results }),
    [records, told, results],
  )
  const writings = [...told.values()].filter(isRevealedWriting).sort((a, b) => a.openedAt - b.openedAt)
  const decided = ratings.some(({ things }) => things.some(({ record }) => record.decision !== null))
  return (
    <main className={styles.page} id="content" tabIndex={-1}>
      <header className={styles.head}>
        <p className={styles.kicker}>{t('summary.of')}</p>
        <h1 className={styles.title} dir="auto">
          {records.meta?.title}
        </h1>
        <p className={styles.about}>
          {[
            startedAt === null ? null : t('summary.heldOn', { date: moment(startedAt) }),
            closedAt === null ? t('summary.open') : t('summary.closedOn', { date: moment(closedAt) }),
          ]
            .filter((words) => words !== null)
            .join(' · ')}
        </p>
        <CloseBar />
      </header>
      <TakeAway files={files} />
      {records.frictions.size === 0 ? null : (
        <Part id="next" heading={t('summary.next')}>
          <NextPart records={records} placeHref={placeHref} nextHref={nextHref} />
        </Part>
      )}
      <Part id="map" heading={t('summary.map')} ownPage>
        <MapPart today={today} loadFontCss={loadFontCss} />
      </Part>
      {ratings.length === 0 ? null : (
        <Part id="ratings" heading={t('summary.ratings')}>
          <RatingParts rounds={ratings} />
        </Part>
      )}
      {decided ? (
        <Part id="decisions" heading={t('summary.decisions')}>
          <DecisionList rounds={ratings} />
        </Part>
      ) : null}
      {votes.length === 0 ? null : (
        <Part id="votes" heading={t('summary.votes')}>
          <VoteParts rounds={votes} />
        </Part>
      )}
      {writings.length === 0 ? null : (
        <Part id="writing" heading={t('summary.writing')}>
          <WritingParts rounds={writings} records={records} />
        </Part>
      )}
      {records.groupTags.size === 0 ? null : (
        <Part id="groups" heading={t('lead.groups.work')}>
          <GroupPart records={records} placeHref={placeHref} />
        </Part>
      )}
      {records.frictions.size === 0 ? null : (
        <Part id="frictions" heading={t('summary.frictions')}>
          <FrictionPart records={records} votes={votes} />
        </Part>
      )}
      <Part id="plan" heading={t('summary.plan')}>
        <PlanPart records={records} />
      </Part>
      <Part id="parking" heading={t('summary.parking')}>
        <ParkingLot records={records} />
      </Part>
      <Part id="people" heading={t('summary.people')}>
        <PeoplePart />
      </Part>
      {hasPhases ? (
        <Part id="agenda" heading={t('summary.agenda')}>
          <AgendaPart />
        </Part>
      ) : null}
    </main>
  )
}

function isRevealedWriting(round: Round): round is WritingRound {
  return round.kind === 'writing' && round.status === 'revealed'
}

interface PartProps {
  readonly id: string
  readonly heading: string
  /** On paper. */
  readonly ownPage?: boolean
  readonly children: ReactNode
}

function Part({ id, heading, ownPage = false, children }: PartProps) {
  return (
    <section className={`${styles.part} ${ownPage ? styles.ownPage : ''}`} aria-labelledby={`summary-${id}`}>
      <h2 className={styles.heading} id={`summary-${id}`}>
        {heading}
      </h2>
      {children}
    </section>
  )
}
