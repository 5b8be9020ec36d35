import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { usePeopleHere } from '../frame/PeopleContext.ts'
import { Claim } from './Claim.tsx'
import { PeopleList } from './PeopleList.tsx'

/** Who is in the workshop, where they are, and one's own name. */
export function PeoplePopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const { people, onRename } = usePeopleHere()
  return (
    <Popover title={t('workshop.people')} trigger={trigger} onClose={onClose}>
      <PeopleList people={people} onRename={onRename} />
      <Claim />
    </Popover>
  )
}
