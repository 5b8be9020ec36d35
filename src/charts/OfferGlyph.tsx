import type { Evidence } from '../model/schema/mark.ts'
import type { Offer } from '../model/schema/offer.ts'
import { dashOf, markPath } from './glyphPath.ts'
import { offerColour } from './offerColour.ts'

export interface OfferGlyphProps {
  readonly offer: Pick<Offer, 'role' | 'colour'>
  /** With a piece of its curve on both sides. */
  readonly line?: boolean
  /** Guessed is open with a cross on a broken line, measured is solid with a tick on a solid one. */
  readonly evidence?: Evidence
  /** Diameter of the mark in px. */
  readonly size?: number
}

/** The mark of an offer as the map draws it. Only a picture: the name beside it says whose it is. */
export function OfferGlyph({ offer, line = false, evidence = 'apriori', size = 12 }: OfferGlyphProps) {
  const half = line ? Math.max(18, 1.75 * size) : 0.75 * size
  const scale = Math.max(1, size / 13)
  const colour = offerColour(offer.colour)
  return (
    <svg
      aria-hidden="true"
      width={2 * half}
      height={1.5 * size}
      viewBox={`${-half} ${-0.75 * size} ${2 * half} ${1.5 * size}`}
      style={{ flex: 'none' }}
    >
      {line ? (
        <path
          d={`M0,0H${half - 1}M0,0H${1 - half}`}
          fill="none"
          stroke={colour}
          strokeWidth={2}
          strokeLinecap="round"
          strokeDasharray={dashOf(offer.role, evidence)}
        />
      ) : null}
      <path
        d={markPath(offer.role, evidence, size)}
        fill={evidence === 'verified' ? colour : 'var(--surface)'}
        stroke={evidence === 'verified' ? 'var(--surface)' : colour}
        strokeWidth={evidence === 'verified' ? 1.5 * scale : 1.75 * scale}
      />
    </svg>
  )
}
