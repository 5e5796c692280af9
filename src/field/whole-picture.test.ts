import { expect, test } from 'vitest'
import { whyBroken } from './whole-picture.ts'

const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat()])
const app0 = [0xff, 0xe0, 0, 4, 1, 2]
const frame = (height: number, width: number) => [0xff, 0xc0, 0, 11, 8, 0, height, 0, width, 1, 1, 0x11, 0]
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 4]
const end = [0xff, 0xd9]
const text = (words: string) => [...words].map((one) => one.charCodeAt(0))

test.each<[string, Uint8Array, string | undefined]>([
  ['完整的 JPEG', jpeg(app0, frame(9, 16), scan, end), undefined],
  ['结尾后多几个字节的 JPEG', jpeg(frame(9, 16), scan, end, [0, 0, 1]), undefined],
  ['段前有填充字节的 JPEG', jpeg([0xff], frame(9, 16), scan, end), undefined],
  ['只有开头的 JPEG', jpeg(app0), '内容不完整'],
  ['截去后半的 JPEG', jpeg(app0, frame(9, 16), scan), '内容不完整'],
  ['中间错乱的 JPEG', jpeg(app0, [1, 2, 3, 4, 5, 6]), '内容错乱'],
  ['高为零的 JPEG', jpeg(frame(0, 16), scan, end), '没有画面'],
  ['没有尺寸的 JPEG', jpeg(app0, scan, end), '没有画面尺寸'],
  ['截断的 PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), '内容不完整'],
  ['完整的 WebP', Uint8Array.from([...text('RIFF'), 8, 0, 0, 0, ...text('WEBPVP8 ')]), undefined],
  ['截断的 WebP', Uint8Array.from([...text('RIFF'), 200, 0, 0, 0, ...text('WEBPVP8 ')]), '内容不完整'],
  ['录音不在此列', Uint8Array.from(text('#!AMR\n12')), undefined],
])('%s', (_, bytes, reason) => {
  expect(whyBroken(bytes)).toBe(reason)
})
