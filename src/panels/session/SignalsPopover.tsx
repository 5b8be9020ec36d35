import { useState } from 'react'
import { REACTIONS, react } from '../../store/reactions.ts'
import { useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Reactions.module.css'
import { REACTION_ICONS } from './reactionIcons.ts'

/** Reactions to show to all, and quiet for this device. */
export function SignalsPopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { preferences, change } = usePreferences()
  const [tooMany, setTooMany] = useState(false)
  const on = useSession(({ state }) => state.reactions && !state.quiet)
  return (
    <Popover title={t('bar.react')} trigger={trigger} onClose={onClose}>
      {on ? (
        <div className={styles.choices}>
          {REACTIONS.map((kind) => {
            const Icon = REACTION_ICONS[kind]
            return (
              <IconButton
                key={kind}
                label={t(`bar.react.${kind}`)}
                icon={<Icon />}
                onPress={() => {
                  if (react(workshop, kind)) onClose()
                  else setTooMany(true)
                }}
              />
            )
          })}
        </div>
      ) : (
        <p>{t('bar.react.off')}</p>
      )}
      <p role="status">{tooMany ? t('bar.react.wait') : ''}</p>
      <SwitchField
        label={t('bar.quiet')}
        hint={t('bar.quiet.hint')}
        isOn={preferences.quiet}
        onChange={(quiet) => change({ quiet })}
      />
    </Popover>
  )
}
