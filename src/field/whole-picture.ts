import { isWholePng } from '#documents/png-picture.ts'

/** Why a picture cannot be shown whole, or undefined. Looks into JPEG, PNG and WebP, by the content and not the name. */
export function whyBroken(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return whyBrokenJpeg(bytes)
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return isWholePng(bytes) ? undefined : '内容不完整'
  if (textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP') {
    const declared = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
    return declared + 8 > bytes.length ? '内容不完整' : undefined
  }
  return undefined
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

// 一段一段走到影像数据：要有画面尺寸、有数据、有结尾标记。
function whyBrokenJpeg(bytes: Uint8Array): string | undefined {
  let sized = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return '内容错乱'
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (length < 2) return '内容错乱'
    if (frames.has(marker)) {
      const pixels = [5, 7].map((from) => (bytes[at + from] ?? 0) * 256 + (bytes[at + from + 1] ?? 0))
      if (pixels.some((size) => size === 0)) return '没有画面'
      sized = true
    }
    if (marker === 0xda) return sized ? whyCutShort(bytes, at + 2 + length) : '没有画面尺寸'
    at += 2 + length
  }
  return '内容不完整'
}

// 有的手机在结尾标记后还写几个字节。
function whyCutShort(bytes: Uint8Array, from: number): string | undefined {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return undefined
  return '内容不完整'
}
