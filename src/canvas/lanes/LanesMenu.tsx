import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { LANES, shownLanes } from './registry.ts'

/** Which lanes this person looks at, on the sheet and in the table: what a `PopoverButton` opens. */
export function LanesMenu({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const lanes = useView((v) => v.lanes)
  const shown = shownLanes({ lanes }).map((lane) => lane.id)
  return (
    <Popover title={t('lanes.title')} trigger={trigger} onClose={onClose}>
      {LANES.map((lane) => (
        <SwitchField
          key={lane.id}
          label={t(lane.titleKey)}
          hint={t(lane.hintKey)}
          isOn={shown.includes(lane.id)}
          onChange={(isOn) =>
            workshop.view.setState({
              lanes: isOn ? [...shown, lane.id] : shown.filter((id) => id !== lane.id),
            })
          }
        />
      ))}
    </Popover>
  )
}
