// Makes a small square of a picture, in this browser: the file itself goes nowhere.
import { fail, ok, type Result } from '../../model/result.ts'
import { IMAGE_MAX } from '../../model/schema/limits.ts'
import { HEAD_BYTES, type PictureProblem, pictureKind } from './pictureKind.ts'

/** Larger files are hardly photos of a person, and take long to decode on a phone. */
export const FILE_MAX_BYTES = 30 * 1024 * 1024

/** From the best that may fit to what fits always: pixels of a side, and quality. */
const TRIES = [
  [256, 0.86],
  [256, 0.7],
  [192, 0.7],
  [128, 0.6],
] as const

export type ShrinkProblem = PictureProblem | 'large' | 'unreadable'

/** The picture as a data URL of at most IMAGE_MAX letters: its middle, upright as its camera says. */
export async function shrinkPicture(file: Blob): Promise<Result<string, ShrinkProblem>> {
  if (file.size > FILE_MAX_BYTES) return fail('large')
  const kind = pictureKind(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (kind === 'heic' || kind === 'svg' || kind === 'other') return fail(kind)
  let picture: ImageBitmap
  try {
    // Decoded beside the page, which goes on meanwhile.
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return fail('unreadable') // the browser gives no other reason
  }
  try {
    for (const [side, quality] of TRIES) {
      const url = await drawn(picture, side, quality)
      if (url !== null && url.length <= IMAGE_MAX) return ok(url)
    }
    return fail('unreadable')
  } finally {
    picture.close()
  }
}

/** The middle of the picture in a square; null when the browser cannot write it. */
async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<string | null> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  const edge = Math.min(picture.width, picture.height)
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2]
  pen.imageSmoothingQuality = 'high'
  // What is transparent would be black in a JPEG.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, side, side)
  pen.drawImage(picture, left, top, edge, edge, 0, 0, side, side)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob === null ? null : dataUrl(blob)
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
