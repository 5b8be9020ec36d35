// The outline of each template, for its drawing on the home page: without it the page would load all their texts.
// test/panels/home/templateShapes.test.ts compares it with the templates themselves.
import type { Moment } from '../../model/schema/sequence.ts'
import type { TemplateKey } from '../../model/templates/templateKeys.ts'

export interface TemplateShape {
  readonly sequences: readonly { readonly actions: number; readonly moment: Moment }[]
  /** Levels from 1 to 7 in the order of the actions, 0 where there is no mark. Empty for the templates to fill in. */
  readonly levels: {
    readonly competitor: readonly number[]
    readonly usToday: readonly number[]
    readonly usIntended: readonly number[]
  }
  /** How many frictions each action has, in the order of the actions. */
  readonly frictions: readonly number[]
}

const UNRATED = { competitor: [], usToday: [], usIntended: [] } as const

export const TEMPLATE_SHAPES: Readonly<Record<TemplateKey, TemplateShape>> = {
  consumers: { sequences: sequences([4, 4], [4], [4, 4]), levels: UNRATED, frictions: [] },
  companies: { sequences: sequences([4, 4, 4], [4], [4, 4]), levels: UNRATED, frictions: [] },
  tender: { sequences: sequences([4, 3, 4], [3], [4, 4]), levels: UNRATED, frictions: [] },
  jewellery: {
    sequences: sequences([5, 5], [6, 4], [6]),
    levels: {
      competitor: digits('53346 44524 550345 0355 233224'),
      usToday: digits('53402 44430 522344 3456 440204'),
      usIntended: digits('66765 65566 746665 7767 665666'),
    },
    frictions: digits('00001 00010 010100 1000 000100'),
  },
  itSecurity: {
    sequences: sequences([4, 4, 3], [3], [4, 4]),
    levels: {
      competitor: digits('3444 3325 244 453 4243 2243'),
      usToday: digits('3432 5534 044 434 5354 3243'),
      usIntended: digits('4556 6665 556 555 6665 6766'),
    },
    frictions: digits('0001 0010 000 010 0100 0100'),
  },
}

/** How many actions each sequence has, before, at and after the purchase. */
function sequences(
  before: readonly number[],
  purchase: readonly number[],
  memory: readonly number[],
): TemplateShape['sequences'] {
  return [
    ...before.map((actions) => ({ actions, moment: 'before' as const })),
    ...purchase.map((actions) => ({ actions, moment: 'purchase' as const })),
    ...memory.map((actions) => ({ actions, moment: 'memory' as const })),
  ]
}

/** One number per digit; the spaces only show the sequences. */
function digits(text: string): readonly number[] {
  return [...text.replaceAll(' ', '')].map(Number)
}
