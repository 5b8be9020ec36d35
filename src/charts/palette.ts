// The colours a drawing needs. On the page they are the tokens, which follow the theme; in a picture they are fixed.
import type { OfferColour } from '../model/schema/offer.ts'

export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly line: string
  readonly lineStrong: string
  readonly friction: string
  readonly frictionSoft: string
  readonly offers: Readonly<Record<OfferColour, string>>
}

/** The tokens of src/ui/tokens.css. */
export const PAGE_PALETTE: Palette = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  inkFaint: 'var(--ink-faint)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  friction: 'var(--friction)',
  frictionSoft: 'var(--friction-soft)',
  offers: {
    blue: 'var(--offer-blue)',
    orange: 'var(--offer-orange)',
    green: 'var(--offer-green)',
    violet: 'var(--offer-violet)',
    rose: 'var(--offer-rose)',
    teal: 'var(--offer-teal)',
    amber: 'var(--offer-amber)',
    slate: 'var(--offer-slate)',
  },
}
