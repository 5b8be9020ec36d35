import { useEffect } from 'react'
import { renameAction } from '../../model/commands/action.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { TitleInput } from './TitleInput.tsx'

/** The title of an action being typed over. */
export function CardTitle({ actionId, title }: { readonly actionId: ActionId; readonly title: string }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  useEffect(() => {
    workshop.showPresence({ editing: `${actionId}/title` })
    return () => workshop.showPresence({ editing: null })
  }, [workshop, actionId])
  function close(): void {
    workshop.view.setState(({ renamingId }) => (renamingId === actionId ? { renamingId: null } : {}))
  }
  return (
    <TitleInput
      label={t('map.rename')}
      initial={title}
      maxLength={TITLE_MAX}
      onShare={(words) => {
        // Refused, the words stay, and the notice says what is wrong.
        const refused = workshop.run((r) => renameAction(r, actionId, words))
        if (refused === null) close()
        return refused
      }}
      onLeave={close}
    />
  )
}
