import { ChartNoAxesColumn, Command, ListChecks, Spline, UserRound } from 'lucide-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { LanesButton } from '../canvas/lanes/LanesButton.tsx'
import { CommandsHost } from '../panels/commands/CommandsHost.tsx'
import type { FocusRequest } from '../panels/inspector/Inspector.tsx'
import { OffersBar } from '../panels/offers/OffersBar.tsx'
import { useActivePersona, useCanWrite, usePersonas, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { AfterFirstSight } from '../ui/AfterFirstSight.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Strip } from '../ui/Strip.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { AddNoteButton } from './AddNoteButton.tsx'
import { CommentsButton } from './CommentsButton.tsx'
import { keptBallots, loadGuide, saveGuide } from './deviceStorage.ts'
import { tablePath, workshopPath } from './paths.ts'
import { RoundsButton } from './RoundsButton.tsx'
import { useMedia } from './useMedia.ts'
import styles from './WorkshopBody.module.css'

// Each is loaded when it is first shown, so that a phone with the table open needs no canvas.
const JourneyMap = lazyPart([], async () => (await import('../canvas/JourneyMap.tsx')).JourneyMap)
const TableView = lazyPart(
  ['table', 'fields', 'notes', 'commands'],
  async () => (await import('../panels/table/TableView.tsx')).TableView,
)
const Inspector = lazyPart(
  ['inspector', 'fields', 'table'],
  async () => (await import('../panels/inspector/Inspector.tsx')).Inspector,
)
const UnplacedTray = lazyPart(
  ['fields', 'table'],
  async () => (await import('../panels/tray/UnplacedTray.tsx')).UnplacedTray,
)
const InsightsPanel = lazyPart(
  ['insights', 'planWords', 'fields', 'lanes'],
  async () => (await import('../panels/insights/InsightsPanel.tsx')).InsightsPanel,
)

const NotePanel = lazyPart(
  ['notes', 'fields', 'lanes'],
  async () => (await import('../panels/notes/NotePanel.tsx')).NotePanel,
)
const CurvesPanel = lazyPart(
  ['curves', 'plot'],
  async () => (await import('../panels/curves/CurvesPanel.tsx')).CurvesPanel,
)
const CommentsPanel = lazyPart(
  ['comments', 'places', 'fields'],
  async () => (await import('../panels/comments/CommentsPanel.tsx')).CommentsPanel,
)
const GuidePanel = lazyPart(
  ['guide', 'insights', 'planWords', 'inspector', 'fields', 'table'],
  async () => (await import('../panels/guide/GuidePanel.tsx')).GuidePanel,
)

const RoundsPanel = lazyPart(
  ['rounds'],
  async () => (await import('../panels/rating/RoundsPanel.tsx')).RoundsPanel,
)

/** Size of the details, as in WorkshopBody.module.css: beside the map, or from below on a narrow window. */
const DETAILS_WIDTH = 348
const GUIDE_WIDTH = 440
function detailsHeight(): number {
  const part = 0.62 * window.innerHeight
  return Math.max(Math.min(part, 320), Math.min(part, 520, window.innerHeight - 300))
}
export const DETAILS_BESIDE = '(min-width: 720px)'

function isWide(panel: string): boolean {
  return panel === 'guide' || panel === 'rounds'
}

/** The map or the table, with the details of what is selected or the insights at its side. */
export function WorkshopBody({ view }: { readonly view: 'map' | 'table' }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const selection = useView((v) => v.selection)
  const persona = useActivePersona()
  const several = usePersonas().length > 1
  const [, navigate] = useLocation()
  // What a button of the bar has opened. A selection opens its details by itself, except beside the insights and the
  // curves.
  const [asked, setAsked] = useState<'persona' | 'curves' | 'insights' | 'guide' | null>(() =>
    // Not asked whether one may write: that may not be known yet, and whoever left it open could.
    loadGuide(workshop.id).open ? 'guide' : null,
  )
  const [focusRequest, setFocusRequest] = useState<FocusRequest | null>(null)
  const insightsButton = useRef<HTMLButtonElement>(null)
  const beside = useMedia(DETAILS_BESIDE)
  const curvesButton = useRef<HTMLButtonElement>(null)
  const guideButton = useRef<HTMLButtonElement>(null)
  const canWrite = useCanWrite()
  const aside = useView((v) => v.aside)
  const panel =
    aside !== null
      ? aside.kind
      : asked === 'insights' || asked === 'guide' || asked === 'curves'
        ? asked
        : selection !== null || asked !== null
          ? 'inspector'
          : null
  const personaShown = panel === 'inspector' && selection === null
  function openDetails(): void {
    workshop.view.setState({ aside: null })
    ask(null)
    setFocusRequest({ from: document.activeElement })
  }
  function show(next: typeof asked): void {
    workshop.view.setState({ selection: null, aside: null })
    ask(next)
  }
  function ask(next: typeof asked): void {
    if (asked === 'guide' || next === 'guide')
      saveGuide(workshop.id, { ...loadGuide(workshop.id), open: next === 'guide' })
    setAsked(next)
  }
  // What opens takes the place of putting a note: otherwise the next press on the sheet would still put one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time something else opens
  useEffect(() => {
    if (panel !== null) workshop.view.setState({ placingNote: false })
  }, [workshop, panel, aside])
  const noteId = aside?.kind === 'note' ? aside.id : null
  useEffect(() => {
    // Next time a press opens it, the keyboard stays where it is.
    if (panel !== 'inspector') setFocusRequest(null)
  }, [panel])
  useEffect(() => {
    workshop.showPresence({ selection: selection?.id ?? noteId })
  }, [workshop, selection, noteId])
  useEffect(() => {
    // What is selected next shows its own details.
    if (selection !== null)
      workshop.view.setState(({ aside }) => (aside?.kind === 'note' ? { aside: null } : {}))
  }, [workshop, selection])

  return (
    <>
      <div className={styles.bar}>
        <OffersBar />
        <Strip className={styles.strip ?? ''}>
          <div className={styles.tools}>
            <Button
              look="quiet"
              ref={curvesButton}
              aria-expanded={panel === 'curves'}
              onPress={() => show(panel === 'curves' ? null : 'curves')}
            >
              <Spline aria-hidden="true" />
              <span className={styles.word}>{t('workshop.curves')}</span>
            </Button>
            {canWrite || panel === 'guide' ? (
              <Button
                look="quiet"
                ref={guideButton}
                aria-expanded={panel === 'guide'}
                onPress={() => show(panel === 'guide' ? null : 'guide')}
              >
                <ListChecks aria-hidden="true" />
                <span className={styles.word}>{t('workshop.guide')}</span>
              </Button>
            ) : null}
            <LanesButton wordClass={styles.word ?? ''} />
            <Button
              look="quiet"
              ref={insightsButton}
              aria-expanded={panel === 'insights'}
              onPress={() => show(panel === 'insights' ? null : 'insights')}
            >
              <ChartNoAxesColumn aria-hidden="true" />
              <span className={styles.word}>{t('workshop.insights')}</span>
            </Button>
            {canWrite ? <AddNoteButton /> : null}
            <CommentsButton wordClass={styles.word ?? ''} />
            <RoundsButton wordClass={styles.word ?? ''} />
            {persona === null ? null : (
              <Button
                look="quiet"
                // With several, the name is in the choice beside the offers.
                {...(several ? {} : { 'aria-label': t('workshop.persona', { name: persona.name }) })}
                aria-expanded={personaShown}
                onPress={() => {
                  show(personaShown ? null : 'persona')
                  // As in every other panel of the bar, the keyboard is at its head, and comes back here.
                  if (!personaShown) setFocusRequest({ from: document.activeElement })
                }}
              >
                {persona.image === '' ? (
                  <UserRound aria-hidden="true" />
                ) : (
                  <img className={styles.face} src={persona.image} alt="" />
                )}
                <span className={styles.word}>{t('offers.persona')}</span>
              </Button>
            )}
            <IconButton
              label={t('workshop.commands')}
              icon={<Command />}
              onPress={() => workshop.view.getState().frame?.ask('palette')}
            />
          </div>
        </Strip>
      </div>
      <CommandsHost
        show={(next) => navigate(next === 'map' ? workshopPath(workshop.id) : tablePath(workshop.id))}
        showInsights={() => show('insights')}
      />
      <div className={styles.body}>
        <main className={styles.main} data-view={view} inert={panel === 'guide' && !beside}>
          <Suspense>
            {view === 'map' ? (
              <JourneyMap
                onOpenDetails={openDetails}
                covered={panel === null || !beside ? 0 : isWide(panel) ? GUIDE_WIDTH : DETAILS_WIDTH}
                coveredBelow={panel !== null && !beside ? detailsHeight() : 0}
              />
            ) : (
              <TableView onOpenDetails={openDetails} />
            )}
          </Suspense>
        </main>
        {panel === null ? null : (
          <aside
            className={styles.details}
            data-panel={panel}
            aria-label={t(panel === 'inspector' ? 'workshop.details' : `workshop.${panel}`)}
          >
            {aside?.kind === 'comments' ? (
              <Suspense>
                <CommentsPanel subjectId={aside.subjectId} take={aside.take} />
              </Suspense>
            ) : aside?.kind === 'note' ? (
              <Suspense>
                <NotePanel key={aside.id} id={aside.id} take={aside.take} />
              </Suspense>
            ) : aside?.kind === 'rounds' ? (
              <Suspense>
                <RoundsPanel
                  roundId={aside.roundId}
                  keptBallots={keptBallots}
                  onShowOnMap={view === 'map' ? null : () => navigate(workshopPath(workshop.id))}
                />
              </Suspense>
            ) : panel === 'guide' ? (
              <Suspense>
                <GuidePanel
                  place={loadGuide(workshop.id).place}
                  onMove={(place) => saveGuide(workshop.id, { open: true, place })}
                  onClose={() => {
                    show(null)
                    guideButton.current?.focus()
                  }}
                  onOpenInsights={() => show('insights')}
                />
              </Suspense>
            ) : panel === 'curves' ? (
              <Suspense>
                <CurvesPanel
                  onClose={() => {
                    show(null)
                    curvesButton.current?.focus()
                  }}
                />
              </Suspense>
            ) : panel === 'insights' ? (
              <Suspense>
                <InsightsPanel
                  onOpenDetails={() => {
                    // Where the keyboard comes back to when the details are closed: the row will be gone.
                    insightsButton.current?.focus()
                    openDetails()
                  }}
                  onClose={() => {
                    show(null)
                    insightsButton.current?.focus()
                  }}
                />
              </Suspense>
            ) : (
              <Suspense>
                <Inspector focusRequest={focusRequest} onClose={() => show(null)} />
              </Suspense>
            )}
          </aside>
        )}
      </div>
      <AfterFirstSight>
        <UnplacedTray />
      </AfterFirstSight>
    </>
  )
}
