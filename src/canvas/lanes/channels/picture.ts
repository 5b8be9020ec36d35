import { channelsByActionOf, channelsOf } from '../../../store/laneReadings.ts'
import type { ReadPicture } from '../lanePictures.ts'

/** A tick where an action happens at a channel. */
export const picture: ReadPicture = (records) =>
  channelsOf(records).map(({ id, name }) => ({
    name,
    cells: [...channelsByActionOf(records)].flatMap(([at, channels]) =>
      channels.includes(id) ? [{ at, sign: 'tick' as const, words: [], wordsFrom: 0 }] : [],
    ),
  }))
