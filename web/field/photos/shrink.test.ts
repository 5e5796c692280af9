import { expect, test } from 'vitest'
import { keptSize } from './shrink.ts'

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [1600, 1600, 1600, 1600],
  [20_000, 1, 1600, 1],
])('%s × %s 的照片存为 %s × %s', (width, height, keptWidth, keptHeight) => {
  expect(keptSize(width, height)).toEqual({ width: keptWidth, height: keptHeight })
})
