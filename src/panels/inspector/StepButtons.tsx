import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { Step } from '../../model/journeySteps.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Inspector.module.css'

export interface StepButtonsProps {
  readonly canStep: (by: Step) => boolean
  readonly onStep: (by: Step) => void
}

/** One place earlier or later in the journey. */
export function StepButtons({ canStep, onStep }: StepButtonsProps) {
  const t = useTranslate()
  return (
    <div className={styles.buttons}>
      <Button onPress={() => onStep(-1)} isDisabled={!canStep(-1)}>
        <ArrowLeft aria-hidden="true" />
        {t('action.earlier')}
      </Button>
      <Button onPress={() => onStep(1)} isDisabled={!canStep(1)}>
        {t('action.later')}
        <ArrowRight aria-hidden="true" />
      </Button>
    </div>
  )
}
