export type Picture = { bytes: Uint8Array; extension: 'jpg' | 'png' }

/** Bytes of a picture at most. */
export const pictureLimit = 3 * 1024 * 1024

/** The picture in a message (base64, with or without a data: head), or in words why there is none. */
export function readPicture(text: string): Picture | { problem: string } {
  if (/^https?:\/\//i.test(text)) return { problem: '消息只给了图片地址；系统不到外部地址取图，请改为随消息传图' }
  const plain = text.replace(/^data:[^,]*,/, '').replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/_-]+=*$/.test(plain)) return { problem: '图片不是有效的 Base64' }
  if (plain.length * 0.75 > pictureLimit) return { problem: '图片超过 3 MB' }
  const bytes = Uint8Array.from(atob(plain.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')), (char) =>
    char.charCodeAt(0),
  )
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return isWholeJpeg(bytes) ? { bytes, extension: 'jpg' } : cut
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return isWholePng(bytes) ? { bytes, extension: 'png' } : cut
  return { problem: '图片既不是 JPEG 也不是 PNG' }
}

const cut = { problem: '图片损坏：没有传完整' }

// 有的摄像机在结束标记后补零。
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = bytes.length - 1
  while (at > 2 && bytes[at] === 0) at--
  return bytes[at] === 0xd9 && bytes[at - 1] === 0xff
}

function isWholePng(bytes: Uint8Array): boolean {
  const end = [0x49, 0x45, 0x4e, 0x44]
  return bytes.length > 45 && end.every((byte, index) => bytes[bytes.length - 8 + index] === byte)
}
