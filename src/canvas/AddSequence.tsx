import { Plus } from 'lucide-react'
import { memo } from 'react'
import { addSequenceAfter } from '../editing/add.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'

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
        onPress={() => addSequenceAfter({ workshop, t }, null)}
      />
    </div>
  )
})
