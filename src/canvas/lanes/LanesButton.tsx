import { Rows3 } from 'lucide-react'
import { Suspense } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

const LanesMenu = lazyPart(['lanes'], async () => (await import('./LanesMenu.tsx')).LanesMenu)

/** Opens the choice of lanes. */
export function LanesButton({ wordClass }: { readonly wordClass: string }) {
  const t = useTranslate()
  return (
    <DialogTrigger>
      <Button look="quiet">
        <Rows3 aria-hidden="true" />
        <span className={wordClass}>{t('map.lanes')}</span>
      </Button>
      <Suspense>
        <LanesMenu />
      </Suspense>
    </DialogTrigger>
  )
}
