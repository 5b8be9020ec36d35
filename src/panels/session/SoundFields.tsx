import { useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { playTone } from '../../ui/tone.ts'
import styles from './Timer.module.css'

/** Whether this device sounds when the time runs out, and how loud. */
export function SoundFields() {
  const t = useTranslate()
  const id = useId()
  const { preferences, change } = usePreferences()
  const { sound, volume } = preferences
  return (
    <div className={styles.sound}>
      <SwitchField
        label={t('bar.sound')}
        hint={t('bar.sound.hint')}
        isOn={sound}
        onChange={(on) => change({ sound: on })}
      />
      {sound ? (
        <div className={styles.volume}>
          <label htmlFor={id}>
            {t('bar.volume')}
            <input
              id={id}
              type="range"
              min="0.1"
              max="1"
              step="0.1"
              value={volume}
              onChange={(e) => change({ volume: Number(e.target.value) })}
            />
          </label>
          <Button size="small" onPress={() => void playTone('over', volume)}>
            {t('bar.sound.try')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
