import { Rows3 } from 'lucide-react'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

const LanesMenu = lazyPart(['lanes'], async () => (await import('./LanesMenu.tsx')).LanesMenu)

/** Opens the choice of lanes. */
export function LanesButton({ wordClass }: { readonly wordClass: string }) {
  const t = useTranslate()
  return (
    <PopoverButton look="quiet" Popover={LanesMenu}>
      <Rows3 aria-hidden="true" />
      <span className={wordClass}>{t('map.lanes')}</span>
    </PopoverButton>
  )
}
