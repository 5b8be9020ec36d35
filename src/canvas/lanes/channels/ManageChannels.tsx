import { Plus, Settings2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'

const ChannelsDialog = lazyPart(
  ['lanes', 'fields'],
  async () => (await import('./ChannelsDialog.tsx')).ChannelsDialog,
)

export interface ManageChannelsProps {
  /** True where there is no channel yet. */
  readonly first?: boolean
  /** On the sheet, which has one tab stop: the details and the table have this button for the keyboard. */
  readonly excludeFromTabOrder?: boolean
}

/** Opens the list of channels. */
export function ManageChannels({ first = false, excludeFromTabOrder = false }: ManageChannelsProps) {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="quiet"
        size="small"
        excludeFromTabOrder={excludeFromTabOrder}
        onPress={() => setOpen(true)}
      >
        {first ? <Plus aria-hidden="true" /> : <Settings2 aria-hidden="true" />}
        {t(first ? 'lanes.channels.add' : 'lanes.channels.manage')}
      </Button>
      {open ? (
        <Suspense>
          <ChannelsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
