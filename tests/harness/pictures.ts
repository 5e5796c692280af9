import type { Page } from 'playwright-core'

/** What the camera of a phone gives: a JPEG of so many pixels with noise, so that its bytes are many. `turned`: held upright. */
export async function cameraPicture(
  page: Page,
  { width, height, seed, turned = false }: { width: number; height: number; seed: number; turned?: boolean },
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const text = await page.evaluate(`new Promise((resolve) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} })
    const pen = canvas.getContext('2d')
    const pixels = pen.createImageData(${width}, ${height})
    let state = ${seed} + 1
    for (let at = 0; at < pixels.data.length; at++) {
      state = (state * 1103515245 + 12345) % 2147483648
      pixels.data[at] = at % 4 === 3 ? 255 : 96 + (state >> 16) % 64
    }
    pen.putImageData(pixels, 0, 0)
    resolve(canvas.toDataURL('image/jpeg', 0.9).split(',')[1])
  })`)
  const plain = Buffer.from(String(text), 'base64')
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: turned ? turnedRight(plain) : plain }
}

/** The same with the mark of a camera held upright (EXIF orientation 6: to be turned right by 90°). */
function turnedRight(jpeg: Buffer): Buffer {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  const segment = [0xff, 0xe1, 0, body.length + 2, ...body]
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(segment), jpeg.subarray(2)])
}

/** Width and height that a JPEG says it has. */
export function sizeOfJpeg(bytes: Buffer): [number, number] {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if ([0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
  return [0, 0]
}
