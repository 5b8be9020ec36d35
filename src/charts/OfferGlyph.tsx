import type { Evidence } from '../model/schema/mark.ts'
import type { Offer } from '../model/schema/offer.ts'
import { dashOf, glyphPath } from './glyphPath.ts'
import { offerColour } from './offerColour.ts'

export interface OfferGlyphProps {
  readonly offer: Pick<Offer, 'role' | 'colour'>
  /** With a piece of its curve on both sides. */
  readonly line?: boolean
  /** Guessed is hollow on a broken line, measured is full on a solid one. */
  readonly evidence?: Evidence
  /** Diameter of the mark in px. */
  readonly size?: number
}

/** The mark of an offer as the map draws it. Only a picture: the name beside it says whose it is. */
export function OfferGlyph({ offer, line = false, evidence = 'apriori', size = 9 }: OfferGlyphProps) {
  const half = line ? 2 * size : 0.75 * size
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
        d={glyphPath(offer.role, size)}
        fill={evidence === 'verified' ? colour : 'var(--surface)'}
        stroke={evidence === 'verified' ? 'var(--surface)' : colour}
        strokeWidth={evidence === 'verified' ? (line ? 1.5 : 0) : 1.75}
      />
    </svg>
  )
}
