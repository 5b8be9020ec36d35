import { handoversOf } from '../../../store/laneReadings.ts'
import type { ReadPicture } from '../lanePictures.ts'
import { handoverName, worstOf } from './handoverWords.ts'

const WORDS_FROM = 104

const SIGNS = {
  broken: 'broken',
  partial: 'alert',
  open: 'alert',
  unchecked: 'question',
  continuous: 'fine',
} as const

/** How each hand-over goes: the worst, where there are several at one action. */
export const picture: ReadPicture = (records, t) => [
  {
    name: '',
    cells: [...handoversOf(records)].map(([at, handovers]) => ({
      at,
      sign: SIGNS[worstOf(handovers)],
      words: handovers.map((h) => handoverName(h, records.channels, t)),
      wordsFrom: WORDS_FROM,
    })),
  },
]
