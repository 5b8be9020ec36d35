/** A sign for each colour of a sticky note, so that colour is not all that tells them apart. */
export const NOTE_SIGNS = {
  yellow: '★',
  pink: '♥',
  blue: '●',
  green: '▲',
  violet: '◆',
  grey: '■',
} as const
