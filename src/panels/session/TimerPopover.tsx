import { useLeads } from '../../store/useSession.ts'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { SoundFields } from './SoundFields.tsx'
import { TimerControls } from './TimerControls.tsx'

/** What can be done about the clock: by who leads, and by everybody for their own device. */
export function TimerPopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const leads = useLeads()
  return (
    <Popover title={t('bar.timer')} trigger={trigger} onClose={onClose}>
      {leads ? <TimerControls /> : null}
      <SoundFields />
    </Popover>
  )
}
