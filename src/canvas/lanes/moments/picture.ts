import { MOMENTS } from '../../../model/schema/sequence.ts'
import type { ReadPicture } from '../lanePictures.ts'

/** Which moment each sequence is. */
export const picture: ReadPicture = ({ sequences }, t) => [
  {
    name: '',
    cells: [...sequences.values()].map(({ id, moment }) => ({
      at: id,
      sign: null,
      words: [`${MOMENTS.map((m) => (m === moment ? '●' : '○')).join(' ')}  ${t(`moment.${moment}`)}`],
      wordsFrom: 0,
    })),
  },
]
