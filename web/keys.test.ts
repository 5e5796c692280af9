import { expect, test } from 'vitest'
import { keyOf } from './keys.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false }

test.each([
  [{ ...plain, key: 'Enter', ctrlKey: true }, 'ctrl+enter'],
  [{ ...plain, key: '¡', code: 'Digit1', altKey: true }, 'alt+1'],
  [{ ...plain, key: '/' }, '/'],
  [{ ...plain, key: '?' }, '?'],
])('按键 %j 读作 %s', (event, key) => {
  expect(keyOf(event)).toBe(key)
})
