import { useEffect, useState } from 'react'

/** The picture with its fonts in it; null while they are on their way. Without them when they do not come. */
export function useWholePicture(
  bare: string,
  withFont: (fontCss: string) => string,
  loadFontCss: (text: string) => Promise<string>,
): string | null {
  const [made, setMade] = useState<{ readonly of: string; readonly xml: string } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `bare` changes with everything that `withFont` reads
  useEffect(() => {
    let wanted = true
    loadFontCss(bare).then(
      (css) => (wanted ? setMade({ of: bare, xml: withFont(css) }) : null),
      () => (wanted ? setMade({ of: bare, xml: bare }) : null),
    )
    return () => {
      wanted = false
    }
  }, [bare])
  return made?.of === bare ? made.xml : null
}
