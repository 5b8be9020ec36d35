import { measuresByActionOf } from '../../../store/laneReadings.ts'
import type { ReadPicture } from '../lanePictures.ts'

/** The measures that answer each action. */
export const picture: ReadPicture = (records) => [
  {
    name: '',
    cells: [...measuresByActionOf(records)].map(([at, measures]) => ({
      at,
      sign: null,
      words: measures.map((m) => m.title),
      wordsFrom: 0,
    })),
  },
]
