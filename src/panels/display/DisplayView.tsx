import { useMemo } from 'react'
import { currentPhase } from '../../model/facilitation/roomRules.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords, useStatus } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { phaseAsk, phaseName } from '../session/phaseWords.ts'
import { AnsweringScene } from './AnsweringScene.tsx'
import { BigTimer } from './BigTimer.tsx'
import { DecisionsScene } from './DecisionsScene.tsx'
import styles from './Display.module.css'
import { FullScreenButton } from './FullScreenButton.tsx'
import { GroupsScene } from './GroupsScene.tsx'
import { JoinCard, type WayIn } from './JoinCard.tsx'
import { MapScene } from './MapScene.tsx'
import { PlanScene } from './PlanScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import scenes from './Scene.module.css'
import { type Scene, sceneOf } from './scene.ts'
import { useAwake } from './useAwake.ts'
import { usePeopleInRoom } from './useRoom.ts'
import { WallSteps } from './WallSteps.tsx'

export interface DisplayViewProps {
  /** Null for who hands out no invitations, and when the workshop is closed. */
  readonly wayIn: WayIn | null
}

/** The screen on the wall: how to come in, where we are, how long it takes, and what is talked about. */
export function DisplayView({ wayIn }: DisplayViewProps) {
  useAwake()
  const t = useTranslate()
  const { locale } = useWords()
  const title = useRecords((s) => s.meta?.title)
  const state = useSession((s) => s.state)
  const rounds = useSession((s) => s.rounds)
  const phase = useSession(currentPhase)
  const phases = useSession((s) => s.phases)
  const groups = useSession((s) => s.groups)
  const scene = useMemo(() => sceneOf({ state, rounds, phases, groups }), [state, rounds, phases, groups])
  const isWelcome = scene.kind === 'welcome'
  const invites = scene.kind === 'closed' ? null : wayIn
  return (
    <div className={styles.display} lang={locale}>
      <header className={styles.top}>
        <div className={styles.where}>
          <h1 className={phase === null ? styles.title : styles.kicker} dir="auto">
            {title}
          </h1>
          {phase === null ? null : (
            <>
              <p className={styles.phase}>{phaseName(phase, t)}</p>
              <p className={styles.ask}>{phaseAsk(phase, t)}</p>
            </>
          )}
        </div>
        <BigTimer />
      </header>
      <div className={isWelcome || invites === null ? styles.whole : styles.split}>
        <main className={styles.scene} id="content" tabIndex={-1} data-scene={scene.kind}>
          {isWelcome && invites !== null ? <JoinCard {...invites} isLarge /> : <SceneView scene={scene} />}
        </main>
        {isWelcome || invites === null ? null : (
          <aside className={styles.side}>
            <JoinCard {...invites} />
            <Counts />
          </aside>
        )}
      </div>
      {scene.kind !== 'closed' && (isWelcome || invites === null) ? (
        <footer className={styles.foot}>
          <Counts />
        </footer>
      ) : null}
      <div className={styles.control}>
        <FullScreenButton />
      </div>
      <LineState />
    </div>
  )
}

function SceneView({ scene }: { readonly scene: Scene }) {
  const t = useTranslate()
  const rounds = useSession((s) => s.rounds)
  switch (scene.kind) {
    case 'answering': {
      const round = rounds.get(scene.roundId)
      return round === undefined ? null : <AnsweringScene round={round} />
    }
    case 'result':
      return <ResultScene roundId={scene.roundId} itemId={scene.itemId} />
    case 'map':
      return <MapScene targetId={scene.targetId} />
    case 'groups':
      return <GroupsScene />
    case 'steps':
      return <WallSteps />
    case 'plan':
      return <PlanScene />
    case 'decisions':
      return <DecisionsScene />
    case 'welcome':
      return <p className={scenes.huge}>{t('display.welcome')}</p>
    case 'closed':
      return (
        <div className={scenes.closed}>
          <h2 className={scenes.sceneTitle}>{t('display.closed')}</h2>
          <p>{t('display.closed.words')}</p>
          <MapScene targetId={null} />
        </div>
      )
  }
}

/** Who is here and ready, as numbers: no name is on the wall. */
function Counts() {
  const t = useTranslate()
  const count = usePeopleInRoom().length
  const ready = useSession((s) => s.ready.size)
  return (
    <p className={styles.counts} role="status">
      <span>{t('display.people', { count })}</span>
      {ready === 0 ? null : <span>{t('display.ready', { count: ready })}</span>}
    </p>
  )
}

/** A wall that shows something old must say so. */
function LineState() {
  const t = useTranslate()
  const line = useStatus((s) => s.line)
  const closed = useStatus((s) => s.closed)
  if (line === 'online' || line === 'connecting') return null
  return (
    <p className={styles.offline} role="alert">
      {line === 'offline'
        ? t('display.offline')
        : `${t('display.out')}. ${t(`error.${closed ?? 'server-error'}`)}`}
    </p>
  )
}
