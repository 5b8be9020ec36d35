import { Settings } from 'lucide-react'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverIconButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

const SettingsPopover = lazyPart(
  ['announce'],
  async () => (await import('./SettingsPopover.tsx')).SettingsPopover,
)

/** Opens what a person chooses for this window. */
export function SettingsMenu() {
  const t = useTranslate()
  return <PopoverIconButton label={t('workshop.settings')} icon={<Settings />} Popover={SettingsPopover} />
}
