import { Plus } from 'lucide-react'
import { memo } from 'react'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { addSequenceAfter } from './addToSheet.ts'

/** Where the journey ends: the place for one more sequence. */
export const AddSequence = memo(function AddSequence() {
  const t = useTranslate()
  const workshop = useWorkshop()
  return (
    <div className="nodrag nopan">
      <IconButton
        look="plain"
        label={t('map.addSequence')}
        icon={<Plus />}
        excludeFromTabOrder
        onPress={() => addSequenceAfter(workshop, null, t('map.newSequence'))}
      />
    </div>
  )
})
