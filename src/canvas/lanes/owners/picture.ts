import { ownersBySubjectOf, subjectsByActionOf } from '../../../store/laneReadings.ts'
import type { ReadPicture } from '../lanePictures.ts'

/** Who answers at each action, and a question mark where nobody does for something. */
export const picture: ReadPicture = (records) => [
  {
    name: '',
    cells: [...subjectsByActionOf(records)].map(([at, subjects]) => {
      const owners = subjects.map(({ id }) => ownersBySubjectOf(records).get(id) ?? [])
      const names = [...new Set(owners.flat().map((owner) => owner.name))]
      const gap = owners.some((list) => list.length === 0)
      return { at, sign: gap ? ('question' as const) : null, words: names, wordsFrom: 0 }
    }),
  },
]
