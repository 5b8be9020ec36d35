import { Plus } from 'lucide-react'
import { useState } from 'react'
import { expectedEnd } from '../../model/facilitation/agenda.ts'
import { hasBegun } from '../../model/facilitation/succession.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useServerTime } from '../../store/useServerTime.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CloseWorkshop } from './CloseWorkshop.tsx'
import { Drift } from './Drift.tsx'
import { PhaseForm } from './PhaseForm.tsx'
import { PhaseList } from './PhaseList.tsx'
import { phaseName } from './phaseWords.ts'
import styles from './SessionPanel.module.css'
import { TimerControls } from './TimerControls.tsx'
import { useGoTo } from './useGoTo.ts'
import { usePlace } from './usePhase.ts'

/** The phases in their order, where the workshop is in them, and the clock. */
export function AgendaTab() {
  const t = useTranslate()
  const ask = useAsk()
  const workshop = useWorkshop()
  const { preferences, change } = usePreferences()
  const { goTo, stop } = useGoTo()
  const { phases, current, next } = usePlace()
  const startedAt = useSession((s) => s.state.startedAt)
  const begun = useSession(hasBegun)
  const closed = useSession((s) => s.state.closedAt !== null)
  const [adding, setAdding] = useState(false)
  const clock = (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('lead.clock')}</h3>
      <TimerControls />
      <SwitchField
        label={t('lead.phase.withClock')}
        isOn={preferences.phaseClock}
        onChange={(phaseClock) => change({ phaseClock })}
      />
    </section>
  )
  const close = !begun || closed ? null : <CloseWorkshop />
  if (phases.length === 0)
    return (
      <>
        <section className={styles.section}>
          <p>{t('lead.agenda.empty')}</p>
          <div className={styles.ways}>
            <Button look="primary" onPress={() => void ask((api) => api.layAgenda())}>
              {t('lead.agenda.lay')}
            </Button>
            <Button onPress={() => setAdding(true)}>{t('lead.phase.add')}</Button>
          </div>
          {adding ? (
            <PhaseForm
              phase={null}
              onCancel={() => setAdding(false)}
              onSave={async (fields) => {
                const made = await workshop.api.addPhase(fields, null)
                if (made.ok) setAdding(false)
                return made.ok ? null : made.code
              }}
            />
          ) : null}
        </section>
        {clock}
        {close}
      </>
    )
  return (
    <>
      <section className={styles.section}>
        {closed ? <p>{t('lead.phase.reopen')}</p> : null}
        <div className={styles.ways}>
          {next === null ? null : (
            <Button
              look="primary"
              aria-label={t(startedAt === null ? 'lead.phase.startFirst.name' : 'lead.phase.next.name', {
                name: phaseName(next, t),
              })}
              onPress={() => void goTo(next)}
            >
              {t(startedAt === null ? 'lead.phase.startFirst' : 'lead.phase.next')}
            </Button>
          )}
          {current === null ? null : <Button onPress={() => void stop()}>{t('lead.phase.stop')}</Button>}
        </div>
        <AgendaFigures />
      </section>
      <section className={styles.section} aria-label={t('lead.agenda.list')}>
        <PhaseList />
        {adding ? (
          <PhaseForm
            phase={null}
            onCancel={() => setAdding(false)}
            onSave={async (fields) => {
              const made = await workshop.api.addPhase(fields, phases.at(-1)?.id ?? null)
              if (made.ok) setAdding(false)
              return made.ok ? null : made.code
            }}
          />
        ) : (
          <div className={styles.ways}>
            <Button size="small" look="quiet" onPress={() => setAdding(true)}>
              <Plus aria-hidden="true" />
              {t('lead.phase.add')}
            </Button>
          </div>
        )}
      </section>
      {clock}
      {close}
    </>
  )
}

/** What is planned, and when it will be over at this pace. */
function AgendaFigures() {
  const t = useTranslate()
  const { locale } = usePreferences().preferences
  const { phases: list, current } = usePlace()
  const phases = useSession((s) => s.phases)
  const state = useSession((s) => s.state)
  const started = state.startedAt !== null && state.closedAt === null
  const endsAt = useServerTime((now) => Math.floor(expectedEnd({ phases, state }, now) / 60_000), started)
  const planned = list.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <p className={styles.quiet}>
      {t('lead.agenda.total', { minutes: planned })}
      {started ? (
        <>
          {' · '}
          {t('lead.agenda.end', { time: hour(endsAt * 60_000, locale) })}
          {current === null ? null : (
            <>
              {' · '}
              <Drift />
            </>
          )}
        </>
      ) : null}
    </p>
  )
}

function hour(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)
}
