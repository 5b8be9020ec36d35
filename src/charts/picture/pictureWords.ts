// What a picture says, in words.
import type { Translate } from '../../i18n/translate.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import type { LevelNumbers } from '../levelNumbers.ts'
import { type CurveName, curveWords, gapWords, type WordsOfPlot } from '../plotWords.ts'
import type { PictureCurve, PictureData } from './pictureData.ts'

/** All of it, for programs that read pictures out. */
export function pictureWords(data: PictureData, t: Translate, numbers: LevelNumbers): string {
  const words = wordsOf(data, t, numbers)
  const curves = data.curves.map((curve) => curveWords(nameOf(curve), curve.series, words))
  const gap = gapSentence(data, t, numbers)
  return [...curves, ...(gap === null ? [] : [gap])].join(' ')
}

/** The gap between the two curves that are compared; null where none are. */
export function gapSentence(data: PictureData, t: Translate, numbers: LevelNumbers): string | null {
  if (data.compared === null) return null
  const { curves, gap } = data.compared
  return gapWords([nameOf(curves[0]), nameOf(curves[1])], gap, wordsOf(data, t, numbers))
}

function wordsOf(data: PictureData, t: Translate, numbers: LevelNumbers): WordsOfPlot {
  const titles = new Map(data.journey.sequences.flatMap((s) => s.actions.map((a) => [a.id, a.title])))
  return { t, numbers, titleOf: (id: ActionId) => titles.get(id) ?? '' }
}

function nameOf({ offer, persona, personaNumber, series }: PictureCurve): CurveName {
  return {
    offer: offer.name,
    persona: personaNumber === null ? null : persona.name,
    evidence: series.choice.evidence === 'verified' ? 'verified' : 'apriori',
  }
}
