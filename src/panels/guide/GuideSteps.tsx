import { Check, Circle, CircleDashed, ListChecks } from 'lucide-react'
import { useId, useState } from 'react'
import type { GuideStep } from '../../model/guide/guideSteps.ts'
import { stepState } from '../../model/guide/stepProgress.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'
import { PeopleAtStep } from './PeopleAtStep.tsx'
import type { Guide } from './useGuide.ts'

/** All steps by sequence: how full each is, who is there, and the way to it. */
export function GuideSteps({ guide }: { readonly guide: Guide }) {
  const t = useTranslate()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { steps, journey } = guide
  const first = steps.findIndex((s) => s.sequenceId !== null)
  const bySequence = Map.groupBy(steps, (s) => s.sequenceId)
  const groups = [
    {
      id: 'start',
      name: t('guide.group.start'),
      steps: first < 0 ? steps.slice(0, 2) : steps.slice(0, first),
    },
    ...journey.sequences.map(({ sequence }) => ({
      id: sequence.id,
      name: sequence.name,
      steps: bySequence.get(sequence.id) ?? [],
    })),
    { id: 'end', name: t('guide.group.end'), steps: steps.slice(-3) },
  ]
  function goTo(step: GuideStep): void {
    setOpen(false)
    guide.goTo(steps.indexOf(step))
  }
  return (
    <div className={styles.all}>
      <Button
        size="small"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onPress={() => setOpen(!open)}
      >
        <ListChecks aria-hidden="true" />
        {t('guide.steps')}
      </Button>
      {open ? (
        <div className={styles.groups} id={id}>
          {groups.map((group) => (
            <section key={group.id} aria-label={group.name}>
              <h2 className={styles.group} dir="auto">
                {group.name}
              </h2>
              <ul>
                {group.steps.map((step) => (
                  <li key={step.key}>
                    <button
                      type="button"
                      className={styles.goTo}
                      aria-current={step === guide.step ? 'step' : undefined}
                      onClick={() => goTo(step)}
                    >
                      <StepLine guide={guide} step={step} />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
    </div>
  )
}

const ICONS = { filled: Check, started: CircleDashed, open: Circle, nothing: Circle } as const

function StepLine({ guide, step }: { readonly guide: Guide; readonly step: GuideStep }) {
  const t = useTranslate()
  const progress = guide.progressOf(step)
  const state = stepState(progress)
  const Icon = ICONS[state]
  return (
    <>
      <Icon className={styles.state} data-state={state} aria-hidden="true" />
      <span className={styles.stepName}>{t(`guide.${step.kind}.name`)}</span>
      <PeopleAtStep stepKey={step.key} />
      {state === 'nothing' ? null : (
        <span className={styles.stateWords}>{t(`guide.state.${state}`, { ...progress })}</span>
      )}
    </>
  )
}
