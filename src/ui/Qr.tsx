import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './Qr.module.css'

export interface QrProps {
  /** What a phone reads: an address. */
  readonly text: string
  /** What it leads to, for everybody who cannot point a camera at it. */
  readonly label: string
}

/** Modules of light around the code, as ISO/IEC 18004 asks: without them a camera does not find its edge. */
const QUIET = 4

/** A QR code, drawn here: nothing leaves the page. As wide as what is around it, dark on light in both schemes. */
export function Qr({ text, label }: QrProps) {
  const { size, path } = useMemo(() => drawn(text), [text])
  return (
    <svg className={styles.qr} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect className={styles.light} width={size} height={size} />
      <path className={styles.dark} d={path} shapeRendering="crispEdges" />
    </svg>
  )
}

/** One path for all dark modules: a strip for each run in a row. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  // M survives a smear on the screen and stays coarse enough for the back of a room.
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const strips = data.flatMap((row, y) => {
    const inRow: string[] = []
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue
      const from = x
      while (row[x + 1] === true) x++
      inRow.push(`M${from} ${y}h${x - from + 1}v1H${from}z`)
    }
    return inRow
  })
  return { size, path: strips.join('') }
}
