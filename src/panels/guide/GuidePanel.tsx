import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { stepState } from '../../model/guide/stepProgress.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { useCanWrite, useRecord, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'
import { GuideSteps } from './GuideSteps.tsx'
import { PeopleAtStep } from './PeopleAtStep.tsx'
import { StepBody } from './StepBody.tsx'
import { StepExample } from './StepExample.tsx'
import { type Guide, type GuideStart, useGuide } from './useGuide.ts'

export interface GuidePanelProps extends GuideStart {
  readonly onClose: () => void
  readonly onOpenInsights: () => void
}

/**
 * Fills the sheet step by step (J17), for a team without a facilitator. Everybody has a step of their own, and what they
 * write is the shared map. Takes the keyboard when it opens and at each step.
 */
export function GuidePanel({ onClose, onOpenInsights, ...start }: GuidePanelProps) {
  const t = useTranslate()
  const guide = useGuide(start)
  const canWrite = useCanWrite()
  const heading = useRef<HTMLHeadingElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { step } = guide
  useShownOnMap(step.sequenceId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top, with the keyboard there
  useEffect(() => {
    if (content.current !== null) content.current.scrollTop = 0
    heading.current?.focus({ preventScroll: true })
  }, [step.key, guide.arrival])
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here
    <div className={styles.panel} onKeyDown={handleKey}>
      <div className={styles.head}>
        <div className={styles.where}>
          <p className={styles.position}>
            {t('guide.position', { step: guide.index + 1, steps: guide.steps.length })}
            {step.sequenceId === null ? null : <SequenceName guide={guide} sequenceId={step.sequenceId} />}
          </p>
          <progress
            className={styles.progress}
            aria-label={t('guide.title')}
            value={guide.index + 1}
            max={guide.steps.length}
          />
        </div>
        <IconButton label={t('guide.close')} icon={<X />} onPress={onClose} />
      </div>
      <div className={styles.content} ref={content}>
        <GuideSteps guide={guide} />
        <div className={styles.step} key={step.key}>
          {guide.displaced ? <p role="status">{t('guide.displaced')}</p> : null}
          <h2 className={styles.title} tabIndex={-1} ref={heading}>
            {t(`guide.${step.kind}.title`)}
          </h2>
          <PeopleAtStep stepKey={step.key} inWords />
          <p>{t(`guide.${step.kind}.do`)}</p>
          <StepExample guide={guide} />
          {canWrite ? (
            <StepBody guide={guide} onOpenInsights={onOpenInsights} />
          ) : (
            <p className={styles.note}>{t('guide.readOnly')}</p>
          )}
        </div>
      </div>
      <Turns guide={guide} onFinish={onClose} />
    </div>
  )
}

function SequenceName({ guide, sequenceId }: { readonly guide: Guide; readonly sequenceId: SequenceId }) {
  const t = useTranslate()
  const sequence = useRecord('sequences', sequenceId)
  const position = guide.journey.sequences.findIndex((s) => s.sequence.id === sequenceId) + 1
  return (
    <>
      <span className={styles.apart}>
        {t('guide.sequence', { position, count: guide.journey.sequences.length })}
      </span>
      <strong className={styles.sequenceName} dir="auto">
        {sequence?.name}
      </strong>
    </>
  )
}

function Turns({ guide, onFinish }: { readonly guide: Guide; readonly onFinish: () => void }) {
  const t = useTranslate()
  const { index, steps, step, progressOf, goTo } = guide
  const last = index === steps.length - 1
  const state = stepState(progressOf(step))
  return (
    <div className={styles.turns}>
      <Button onPress={() => goTo(index - 1)} isDisabled={index === 0}>
        {t('guide.back')}
      </Button>
      {last ? (
        <Button look="primary" onPress={onFinish}>
          {t('guide.finish')}
        </Button>
      ) : (
        <Button look={state === 'open' ? 'plain' : 'primary'} onPress={() => goTo(index + 1)}>
          {t(state === 'open' ? 'guide.skip' : 'guide.next')}
        </Button>
      )}
    </div>
  )
}

/** The sequence one fills is in view beside the guide, and others see where one is. */
function useShownOnMap(sequenceId: SequenceId | null): void {
  const { view } = useWorkshop()
  const show = useEffectEvent(() => {
    view.setState({ selection: sequenceId === null ? null : { kind: 'sequence', id: sequenceId } })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sequence; what is selected inside it stays
  useEffect(() => show(), [sequenceId])
}
