// When what others did is read: at once after a pause, and then no more than once a frame.

/** A frame of a common screen. */
const FRAME_MS = 16
/** A hidden tab has no frames: there a timer keeps the read models going. */
const HIDDEN_MS = 100

/**
 * A way to run a callback, at most once a frame. The first one after a pause runs before this returns: asking for a frame
 * costs more than reading a single edit, and whoever waits sees it a frame sooner.
 */
export function onceAFrame(): (callback: () => void) => void {
  let lastMs = Number.NEGATIVE_INFINITY
  const run = (callback: () => void) => {
    lastMs = performance.now()
    callback()
  }
  return (callback) => {
    if (document.hidden) setTimeout(run, HIDDEN_MS, callback)
    else if (performance.now() - lastMs >= FRAME_MS) run(callback)
    else requestAnimationFrame(() => run(callback))
  }
}
