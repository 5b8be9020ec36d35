import { EXPERIENCE_COMPONENTS } from '../../../model/schema/action.ts'
import type { ReadPicture } from '../lanePictures.ts'

/** Narrower cells have a sign instead of the words. */
const WORDS_FROM = 84

const SIGNS = { expectation: 'ring', unexpectedPlus: 'diamond' } as const

/** What was said of each component at each action. */
export const picture: ReadPicture = ({ actions }, t) =>
  EXPERIENCE_COMPONENTS.map((component) => ({
    name: t(`lanes.component.${component}.short`),
    cells: [...actions.values()].flatMap((action) => {
      const text = action[component].trim()
      const sign = component in SIGNS ? SIGNS[component as keyof typeof SIGNS] : ('dot' as const)
      return text === '' ? [] : [{ at: action.id, sign, words: [text], wordsFrom: WORDS_FROM }]
    }),
  }))
