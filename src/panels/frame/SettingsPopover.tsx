import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { PreferencesFields } from '../../ui/PreferencesFields.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AnnounceField } from '../announce/AnnounceField.tsx'

/** What a person chooses for this window. */
export function SettingsPopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { change } = usePreferences()
  const cursors = useView((v) => v.cursors)
  function handleCursors(shown: boolean): void {
    workshop.view.setState({ cursors: shown })
    if (!shown) workshop.showPresence({ cursor: null })
    change({ cursors: shown })
  }
  return (
    <Popover title={t('workshop.settings')} trigger={trigger} onClose={onClose}>
      <PreferencesFields />
      <SwitchField
        label={t('workshop.cursors')}
        hint={t('workshop.cursors.hint')}
        isOn={cursors}
        onChange={handleCursors}
      />
      <AnnounceField />
    </Popover>
  )
}
