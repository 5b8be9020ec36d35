import { useMemo } from 'react'
import type { GuideStep } from '../../model/guide/guideSteps.ts'
import { stepState } from '../../model/guide/stepProgress.ts'
import { journeyWording } from '../../model/insight/customerWords.ts'
import { missingRetention } from '../../model/insight/missingRetention.ts'
import { useRecord, useRecords } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'
import type { Guide } from './useGuide.ts'

export interface EndStepProps {
  readonly guide: Guide
  readonly onOpenInsights: () => void
}

/** Looking back: does the customer come back (J11), whose words are these (J10), what is still empty. */
export function EndStep({ guide, onOpenInsights }: EndStepProps) {
  const t = useTranslate()
  const { journey, steps, progressOf } = guide
  const { status } = useMemo(() => missingRetention(journey), [journey])
  const words = useWordings()
  const memory = steps.findIndex(
    (s) =>
      s.kind === 'actions' &&
      journey.sequences.some(({ sequence }) => sequence.id === s.sequenceId && sequence.moment === 'memory'),
  )
  const toMemory = memory >= 0 ? memory : steps.findIndex((s) => s.kind === 'sequences')
  const open = steps.filter((s) => ['open', 'started'].includes(stepState(progressOf(s))))
  return (
    <>
      <div className={styles.note}>
        <p>{t(`insights.retention.${status}`, { moment: t('moment.memory') })}</p>
        {status === 'missing' || status === 'notRecognised' ? (
          <Button onPress={() => guide.goTo(toMemory)}>{t('guide.end.toMemory')}</Button>
        ) : null}
      </div>
      <p>{t('guide.end.words', { count: words })}</p>
      {open.length === 0 ? (
        <p>{t('guide.end.allFilled')}</p>
      ) : (
        <section aria-labelledby="guide-open">
          <h3 className={styles.group} id="guide-open">
            {t('guide.end.open')}
          </h3>
          <ul>
            {open.map((step) => (
              <li key={step.key}>
                <OpenStep guide={guide} step={step} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button onPress={onOpenInsights}>{t('guide.end.insights')}</Button>
    </>
  )
}

function OpenStep({ guide, step }: { readonly guide: Guide; readonly step: GuideStep }) {
  const t = useTranslate()
  const sequence = useRecord('sequences', step.sequenceId ?? '')
  const progress = guide.progressOf(step)
  return (
    <button type="button" className={styles.goTo} onClick={() => guide.goTo(guide.steps.indexOf(step))}>
      <span className={styles.stepName} dir="auto">
        {sequence === undefined ? null : `${sequence.name} · `}
        {t(`guide.${step.kind}.name`)}
      </span>
      <span className={styles.stateWords}>
        {t(progress.done === 0 ? 'guide.state.open' : 'guide.state.started', { ...progress })}
      </span>
    </button>
  )
}

function useWordings(): number {
  const { preferences } = usePreferences()
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  const frictions = useRecords((s) => s.frictions)
  const locale = useRecords((s) => s.meta?.locale) ?? preferences.locale
  return useMemo(
    () => journeyWording({ sequences, actions, frictions }, locale).length,
    [sequences, actions, frictions, locale],
  )
}
