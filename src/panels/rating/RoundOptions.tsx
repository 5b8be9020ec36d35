import { useId, useState } from 'react'
import { ANONYMITIES, type Anonymity } from '../../model/facilitation/round.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { useSession } from '../../store/useSession.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './NewRound.module.css'

interface OptionsValue {
  readonly title: string
  readonly anonymity: Anonymity
  readonly leadersAnswer: boolean
  readonly revealWithTimer: boolean
}

export interface RoundOptionsState {
  readonly value: OptionsValue
  set(fields: Partial<OptionsValue>): void
}

/** What every kind of round has in common, as the settings of the session say at first. */
export function useRoundOptions(): RoundOptionsState {
  const anonymity = useSession((s) => s.state.anonymity)
  const [value, setValue] = useState<OptionsValue>({
    title: '',
    anonymity,
    leadersAnswer: false,
    revealWithTimer: false,
  })
  return { value, set: (fields) => setValue((before) => ({ ...before, ...fields })) }
}

export interface RoundOptionsProps {
  readonly options: RoundOptionsState
  /** Of cards: what is said of them is other than of levels. */
  readonly isWriting: boolean
}

export function RoundOptions({ options: { value, set }, isWriting }: RoundOptionsProps) {
  const t = useTranslate()
  const id = useId()
  const minGroup = useSession((s) => s.state.minGroup)
  return (
    <>
      <fieldset className={styles.secrecy}>
        <legend className={styles.label}>
          {t(isWriting ? 'rounds.anonymity.writing' : 'rounds.anonymity')}
        </legend>
        {ANONYMITIES.map((anonymity) => (
          <label key={anonymity} className={styles.level}>
            <input
              type="radio"
              name={id}
              checked={value.anonymity === anonymity}
              onChange={() => set({ anonymity })}
            />
            <span>
              <strong>{t(`rounds.anonymity.${anonymity}`)}</strong>
              <span className={styles.hint}>
                {t(
                  isWriting
                    ? `rounds.anonymity.writing.${anonymity}.hint`
                    : `rounds.anonymity.${anonymity}.hint`,
                  { count: minGroup },
                )}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <ChoiceField
        label={t('rounds.reveal.when')}
        choices={[
          { value: 'hand', text: t('rounds.reveal.hand') },
          { value: 'timer', text: t('rounds.reveal.timer') },
        ]}
        value={value.revealWithTimer ? 'timer' : 'hand'}
        onChange={(when) => set({ revealWithTimer: when === 'timer' })}
      />
      <SwitchField
        label={t(isWriting ? 'rounds.leadersAnswer.writing' : 'rounds.leadersAnswer')}
        isOn={value.leadersAnswer}
        onChange={(leadersAnswer) => set({ leadersAnswer })}
      />
      <TextField
        label={t('rounds.name')}
        hint={t('rounds.name.hint')}
        maxLength={NAME_MAX}
        value={value.title}
        onChange={(e) => set({ title: e.target.value })}
      />
    </>
  )
}
