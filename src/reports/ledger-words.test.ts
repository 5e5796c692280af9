import { expect, it, test } from 'vitest'
import { mayName, wordsFor } from './ledger-words.ts'

test.each([
  ['受理热线工单', ['受理热线工单']],
  ['述法人数', ['述法人数', '述法']],
  ['烟火报警（上年同期）', ['烟火报警（上年同期）', '烟火报警']],
  ['接收处置信访、12345投诉件', ['接收处置信访、12345投诉件', '接收处置信访', '12345投诉件']],
])('报告可能把「%s」叫作 %j', (name, words) => {
  expect(wordsFor(name)).toEqual(words)
})

it('文中写到的指标才去算：空格、全角、的不碍', () => {
  const isNamed = mayName('全年受理的热线 工单500件，处置１２３４５投诉件20件。')
  expect(['受理热线工单', '接收处置信访、12345投诉件', '办理调解案件'].map(isNamed)).toEqual([true, true, false])
})
