import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import type { FrameHandle } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

// Only when they are opened: the map is there before.
const Palette = lazyPart(['commands'], async () => (await import('./Palette.tsx')).Palette)
const Shortcuts = lazyPart(['commands'], async () => (await import('./Shortcuts.tsx')).Shortcuts)

/** Where the list of commands and the page of shortcuts open, for whoever asks; `show…` is what the page can do. */
export function CommandsHost(props: Pick<FrameHandle, 'show' | 'showInsights'>) {
  const { view } = useWorkshop()
  const [asked, ask] = useState<'palette' | 'shortcuts' | null>(null)
  const [chosen, choose] = useState<(() => void) | null>(null)
  const show = useEffectEvent(props.show)
  const showInsights = useEffectEvent(props.showInsights)
  useEffect(() => {
    const frame: FrameHandle = { show: (v) => show(v), showInsights: () => showInsights(), ask }
    view.setState({ frame })
    return () => view.setState({ frame: null })
  }, [view])
  // Once the palette is off the page and the keyboard is back where it was: what is run may take it elsewhere.
  useEffect(() => {
    if (chosen === null) return
    const frame = requestAnimationFrame(chosen)
    return () => cancelAnimationFrame(frame)
  }, [chosen])
  const close = () => ask(null)
  if (asked === null) return null
  return (
    <Suspense>
      {asked === 'shortcuts' ? (
        <Shortcuts onClose={close} />
      ) : (
        <Palette
          onClose={close}
          onRun={(run) => {
            close()
            choose(() => run)
          }}
        />
      )}
    </Suspense>
  )
}
