import { type FormEvent, useState } from 'react'
import type { TimerOrder } from '../../protocol/session.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Timer.module.css'
import { usePlace } from './usePhase.ts'

const STEPS = [
  { minutes: 5, key: 'bar.timer.add5' },
  { minutes: 1, key: 'bar.timer.add1' },
  { minutes: -1, key: 'bar.timer.less1' },
] as const

/** Starts the clock, lengthens, shortens and pauses it. */
export function TimerControls() {
  const t = useTranslate()
  const ask = useAsk()
  const timer = useSession((s) => s.state.timer)
  const { current } = usePlace()
  const planned = current === null || current.minutes === 0 ? 5 : current.minutes
  const [typed, setTyped] = useState<string | null>(null)
  const minutes = Number((typed ?? String(planned)).replace(',', '.'))
  const valid = Number.isFinite(minutes) && minutes > 0 && minutes <= 720
  const order = (what: TimerOrder) => void ask((api) => api.orderTimer(what))
  function handleStart(event: FormEvent): void {
    event.preventDefault()
    if (valid) order({ do: 'start', minutes })
  }
  const runs = timer !== null && timer.endedAt === null
  if (timer !== null && runs)
    return (
      <div className={styles.ways}>
        {STEPS.map(({ minutes, key }) => (
          <Button key={key} onPress={() => order({ do: 'add', minutes })}>
            {t(key)}
          </Button>
        ))}
        <Button onPress={() => order({ do: timer.pausedAt === null ? 'pause' : 'resume' })}>
          {t(timer.pausedAt === null ? 'bar.timer.pause' : 'bar.timer.resume')}
        </Button>
        <Button onPress={() => order({ do: 'end' })}>{t('bar.timer.end')}</Button>
      </div>
    )
  return (
    <form className={styles.start} onSubmit={handleStart} noValidate>
      <TextField
        label={t('bar.timer.minutes')}
        inputMode="decimal"
        value={typed ?? String(planned)}
        onChange={(e) => setTyped(e.target.value)}
      />
      <Button type="submit" look="primary" isDisabled={!valid}>
        {t('bar.timer.start')}
      </Button>
      {timer === null ? null : (
        <>
          <Button onPress={() => order({ do: 'add', minutes: 1 })}>{t('bar.timer.add1')}</Button>
          <Button look="quiet" onPress={() => order({ do: 'clear' })}>
            {t('bar.timer.clear')}
          </Button>
        </>
      )}
    </form>
  )
}
