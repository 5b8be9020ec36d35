// Reads a QR code from the pixels of the screen, as a phone does: with a reader that has nothing in common with what drew it.
import type { Locator } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'

/** What the code says that is shown at this place of the page. Throws where nothing can be read. */
export async function readQr(shown: Locator): Promise<string> {
  const png = (await shown.screenshot()).toString('base64')
  const { width, height, data } = await shown.page().evaluate(async (picture) => {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no canvas')
    pen.drawImage(image, 0, 0)
    const pixels = pen.getImageData(0, 0, image.width, image.height)
    return { width: pixels.width, height: pixels.height, data: [...pixels.data] }
  }, png)
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}
