import { Settings } from 'lucide-react'
import { Suspense } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { PreferencesFields } from '../../ui/PreferencesFields.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

const AnnounceField = lazyPart(
  ['announce'],
  async () => (await import('../announce/AnnounceField.tsx')).AnnounceField,
)

/** What a person chooses for this window. */
export function SettingsMenu() {
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
    <DialogTrigger>
      <IconButton label={t('workshop.settings')} icon={<Settings />} />
      <Popover title={t('workshop.settings')}>
        <PreferencesFields />
        <SwitchField
          label={t('workshop.cursors')}
          hint={t('workshop.cursors.hint')}
          isOn={cursors}
          onChange={handleCursors}
        />
        <Suspense>
          <AnnounceField />
        </Suspense>
      </Popover>
    </DialogTrigger>
  )
}
