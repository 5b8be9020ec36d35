// A picture as a file of the person: SVG as it is, PNG drawn by the browser at twice the size.

/** Browsers refuse canvases beyond; a picture of a long map is drawn smaller instead. */
const SIDE_MAX = 8000
const AREA_MAX = 60_000_000
const SCALE = 2

export interface PictureSource {
  readonly xml: string
  readonly width: number
  readonly height: number
}

export function svgBlob({ xml }: Pick<PictureSource, 'xml'>): Blob {
  return new Blob([xml], { type: 'image/svg+xml' })
}

/** Null when the browser could not draw it. */
export async function pngBlob(picture: PictureSource): Promise<Blob | null> {
  const { width, height } = picture
  const scale = pngScale(width, height)
  const url = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    const pen = canvas.getContext('2d')
    if (pen === null) return null
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob(done, 'image/png'))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Twice the size, or as much as fits a canvas. */
export function pngScale(width: number, height: number): number {
  return Math.min(SCALE, SIDE_MAX / Math.max(width, height), Math.sqrt(AREA_MAX / (width * height)))
}
