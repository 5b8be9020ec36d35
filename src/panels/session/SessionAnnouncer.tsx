import { useEffect, useEffectEvent, useState } from 'react'
import { personName } from '../../i18n/personName.ts'
import type { Phase } from '../../model/facilitation/phase.ts'
import { currentPhase } from '../../model/facilitation/roomRules.ts'
import { remainingMs, type Timer, type TimerStage, timerStage } from '../../model/facilitation/timer.ts'
import { mayLead, ROLES } from '../../protocol/roles.ts'
import type { SessionModel } from '../../store/sessionStore.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { playTone } from '../../ui/tone.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { mayWords, phaseAsk, phaseName } from './phaseWords.ts'
import { useNameOf } from './useNameOf.ts'

const MINUTE_MS = 60_000
/** What began less than this ago is news also for who was not listening yet. */
const JUST_MS = 5_000
/** What was told before is read already. */
const SAID_MAX = 3
const TONES: Partial<Readonly<Record<TimerStage, 'low' | 'last' | 'over'>>> = {
  low: 'low',
  last: 'last',
  over: 'over',
}

/**
 * Says to those who do not see it what changes in the session: phase, permission, role, and of the clock its start, the last
 * minute and its end; to who leads also who knocks and who raises a hand. Sounds the warnings where this device wants that.
 */
export function SessionAnnouncer() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const nameOf = useNameOf()
  const { sound, volume, quiet } = usePreferences().preferences
  const everybodyQuiet = useSession((s) => s.state.quiet)
  const [said, setSaid] = useState<readonly { readonly serial: number; readonly words: string }[]>([])
  // Several at once are told one after the other: a phase and its clock begin together.
  const say = (words: string) =>
    setSaid((before) => [...before, { serial: (before.at(-1)?.serial ?? 0) + 1, words }].slice(-SAID_MAX))

  const follow = useEffectEvent((now: SessionModel, before: SessionModel) => {
    // What was so when we came is no news.
    if (!before.loaded) return
    const words = newsOf(now, before)
    if (words !== null) say(words)
  })
  const beginning = (phase: Phase) =>
    t('say.phase', {
      name: phaseName(phase, t),
      access: mayWords(phase, workshop.roleNow(), t),
      ask: phaseAsk(phase, t),
    })
  function newsOf(now: SessionModel, before: SessionModel): string | null {
    const role = workshop.roleNow()
    const [phase, last] = [currentPhase(now), currentPhase(before)]
    if (now.state.closedAt !== null && before.state.closedAt === null) return t('say.closed')
    if (phase !== null && phase.id !== last?.id) return beginning(phase)
    if (phase === null && last !== null) return t('say.noPhase')
    const roleOf = ({ people }: SessionModel) => people.get(workshop.participantId)?.role
    const known = ROLES.find((each) => each === roleOf(now))
    if (known !== undefined && roleOf(before) !== undefined && known !== roleOf(before))
      return t(`say.role.${known}`)
    const may = phase === null ? null : mayWords(phase, role, t)
    if (may !== null && last !== null && may !== mayWords(last, role, t))
      return t('say.access', { access: may })
    if (!now.state.cursorsShown && before.state.cursorsShown) return t('say.cursors.off')
    return mayLead(role) ? callFor(now, before) : null
  }
  /** Somebody wants something of who leads. */
  function callFor(now: SessionModel, before: SessionModel): string | null {
    const knock = [...now.waiting.values()].find(({ id }) => !before.waiting.has(id))
    if (knock !== undefined) return t('say.door', { name: personName(t, knock) })
    const hand = [...now.hands.keys()].find((id) => !before.hands.has(id))
    return hand === undefined || hand === workshop.participantId
      ? null
      : t('say.hand', { name: nameOf(hand) })
  }
  useEffect(() => workshop.session.subscribe((now, before) => follow(now, before)), [workshop])
  // This part of the page comes after the first sight: a phase may have begun since.
  const tellBegun = useEffectEvent(() => {
    const now = workshop.session.getState()
    const phase = currentPhase(now)
    const since = now.state.phaseSince
    if (phase !== null && since !== null && workshop.clock.now() - since < JUST_MS) say(beginning(phase))
  })
  useEffect(() => tellBegun(), [])

  const timer = useSession((s) => s.state.timer)
  const runs = timer !== null && timer.pausedAt === null && timer.endedAt === null
  const stage = useServerTime((now) => (timer === null ? null : timerStage(timer, now)), runs)
  const lastMinute = useServerTime((now) => timer !== null && isLastMinute(timer, now), runs)
  const tellStart = useEffectEvent((started: Timer) => {
    const age = workshop.clock.now() - started.startedAt
    // Nobody is told of a clock that ran before they came.
    if (age < JUST_MS && started.endedAt === null)
      say(t('say.timer.start', { minutes: Math.round(started.durationMs / MINUTE_MS) }))
  })
  const timerId = timer?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run
  useEffect(() => {
    if (timer !== null) tellStart(timer)
  }, [timerId])
  const tellMinute = useEffectEvent(() => say(t('say.timer.minute')))
  useEffect(() => {
    if (lastMinute) tellMinute()
  }, [lastMinute])
  const tellStage = useEffectEvent((now: TimerStage, previous: TimerStage | null) => {
    if (now === 'over' && previous !== null) say(t('say.timer.end'))
    const tone = TONES[now]
    if (tone !== undefined && previous !== null && sound && !quiet && !everybodyQuiet)
      void playTone(tone, volume)
  })
  const [seen, setSeen] = useState<{ readonly id: string | null; readonly stage: TimerStage | null }>({
    id: null,
    stage: null,
  })
  useEffect(() => {
    if (seen.id === timerId && seen.stage === stage) return
    setSeen({ id: timerId, stage })
    if (stage !== null && seen.id === timerId) tellStage(stage, seen.stage)
  }, [seen, timerId, stage])

  return (
    <VisuallyHidden>
      <div role="log" aria-label={t('bar.label')} data-react-aria-top-layer="true">
        {said.map(({ serial, words }) => (
          <p key={serial}>{words}</p>
        ))}
      </div>
    </VisuallyHidden>
  )
}

/** The minute before the end has begun, of a clock that had more than that. */
function isLastMinute(timer: Timer, now: number): boolean {
  const left = remainingMs(timer, now)
  return timer.durationMs > MINUTE_MS && timer.pausedAt === null && left > 0 && left <= MINUTE_MS
}
