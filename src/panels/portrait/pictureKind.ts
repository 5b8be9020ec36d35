// What a file is, by its first bytes: names and types that come with a file can be anything.

/** The pictures that browsers draw and the document may hold. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif'
/** Why a file is no portrait. */
export type PictureProblem = 'heic' | 'svg' | 'other'

/** As many bytes as it takes to tell. */
export const HEAD_BYTES = 256

export function pictureKind(head: Uint8Array): PictureKind | PictureProblem {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to))
  if (text(1, 4) === 'PNG') return 'png'
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(0, 4) === 'GIF8') return 'gif'
  if (text(4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1)/.test(text(8, 12))) return 'heic'
  // Not drawn: an SVG can hold scripts and addresses.
  if (/<svg[\s>]/i.test(text(0, HEAD_BYTES))) return 'svg'
  return 'other'
}
