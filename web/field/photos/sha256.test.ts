import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reckonSha256, sha256Of } from './sha256.ts'

const standard = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('自己算的摘要与标准实现相同', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(reckonSha256(bytes)).toString('hex')).toBe(standard(bytes))
    }),
  )
})

test('摘要写成六十四位十六进制小写', async () => {
  const bytes = new Uint8Array([1, 2, 3])
  expect(await sha256Of(bytes)).toBe(standard(bytes))
})
