import { LOBBIES } from '../../model/facilitation/sessionState.ts'
import type { SessionSettings } from '../../protocol/session.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { BringToMe } from './BringToMe.tsx'
import { Locks } from './Locks.tsx'
import { Moments } from './Moments.tsx'
import styles from './SessionPanel.module.css'

const CURSORS = ['auto', 'on', 'off'] as const
const SUCCESSIONS = ['anyone', 'cofacilitators'] as const
const MINUTES = [0, 1, 3, 5, 10, 30]

/** The rules of the room: who comes in, what is shown of one another, what is locked, what is kept. */
export function RoomTab() {
  const t = useTranslate()
  const ask = useAsk()
  const state = useSession((s) => s.state)
  const set = (settings: SessionSettings) => void ask((api) => api.changeSettings(settings))
  return (
    <>
      <BringToMe />
      <section className={styles.section}>
        <SelectField
          label={t('room.lobby')}
          hint={t('room.lobby.hint')}
          value={state.lobby}
          onChange={(e) => set({ lobby: LOBBIES.find((each) => each === e.target.value) ?? state.lobby })}
        >
          {LOBBIES.map((each) => (
            <option key={each} value={each}>
              {t(`room.lobby.${each}`)}
            </option>
          ))}
        </SelectField>
      </section>
      <section className={styles.section} aria-label={t('room.calm')}>
        <ChoiceField
          label={t('room.cursors')}
          hint={`${t('room.cursors.hint')} ${t(state.cursorsShown ? 'room.cursors.now.on' : 'room.cursors.now.off')}`}
          choices={CURSORS.map((value) => ({ value, text: t(`room.cursors.${value}`) }))}
          value={state.cursors}
          onChange={(cursors) => set({ cursors })}
        />
        <SwitchField
          label={t('room.reactions')}
          hint={t('room.reactions.hint')}
          isOn={state.reactions}
          onChange={(reactions) => set({ reactions })}
        />
        <SwitchField
          label={t('room.quiet')}
          hint={t('room.quiet.hint')}
          isOn={state.quiet}
          onChange={(quiet) => set({ quiet })}
        />
      </section>
      <Locks />
      <section className={styles.section}>
        <SelectField
          label={t('room.succession')}
          value={state.succession}
          onChange={(e) =>
            set({ succession: SUCCESSIONS.find((each) => each === e.target.value) ?? state.succession })
          }
        >
          {SUCCESSIONS.map((each) => (
            <option key={each} value={each}>
              {t(`room.succession.${each}`)}
            </option>
          ))}
        </SelectField>
        {state.succession === 'anyone' ? (
          <SelectField
            label={t('room.succession.minutes')}
            value={state.successionMinutes}
            onChange={(e) => set({ successionMinutes: Number(e.target.value) })}
          >
            {[...new Set([...MINUTES, state.successionMinutes])]
              .sort((a, b) => a - b)
              .map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minutes}
                </option>
              ))}
          </SelectField>
        ) : null}
      </section>
      <Moments />
    </>
  )
}
