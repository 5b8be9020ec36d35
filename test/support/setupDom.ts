// Runs before each unit test file. Does nothing in Node; in jsdom it unmounts what a test rendered and adds the
// browser interfaces that jsdom lacks and our components or their libraries call while they mount.
import { afterEach } from 'vitest'
import { PATIENCE_MS } from './patience.ts'

class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: PATIENCE_MS })
  afterEach(cleanup)

  globalThis.ResizeObserver ??= SilentObserver as unknown as typeof ResizeObserver
  globalThis.IntersectionObserver ??= SilentObserver as unknown as typeof IntersectionObserver
  // React Aria looks for its configuration in the page by an escaped name.
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as unknown as typeof CSS
  // jsdom lays nothing out, so no media query matches and nothing can scroll.
  window.matchMedia ??= (media) =>
    Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as unknown as MediaQueryList
  Element.prototype.scrollIntoView ??= () => {}
}
