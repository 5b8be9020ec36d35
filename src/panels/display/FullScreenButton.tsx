import { Maximize } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

/** The one thing there is to press on the wall; gone once it is done. */
export function FullScreenButton() {
  const t = useTranslate()
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    look()
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (isFull || !document.fullscreenEnabled) return null
  return (
    <Button
      look="quiet"
      // Refused outside a gesture, which this is not.
      onPress={() => void document.documentElement.requestFullscreen().catch(() => setFull(false))}
    >
      <Maximize aria-hidden="true" />
      {t('display.fullScreen')}
    </Button>
  )
}
