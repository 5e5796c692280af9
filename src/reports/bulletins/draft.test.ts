import { describe, expect, it } from 'vitest'
import { printInlines } from '#reports/chips.ts'
import { clauseEvenZero, sentence } from '#reports/sentence.ts'
import { type Bulletin, compared } from './bulletin.ts'
import { draftBulletin } from './draft.ts'

const bulletin = (quiet?: true): Bulletin => ({
  id: 'try',
  name: '试拟通报',
  basis: '本地规定',
  periods: ['month'],
  title: '{街道}{期间}{种}报',
  opening: '现将{期间}情况通报如下。',
  ...(quiet ? { quiet } : {}),
  sections: [
    {
      title: '信访',
      paragraphs: [
        [sentence('本期', compared('登记信访', 'petition.handled'), clauseEvenZero`按期率${'petition.on-time-rate'}`)],
      ],
    },
    { title: '处罚', paragraphs: [[sentence('本期', compared('处罚', 'penalty.decided'))]] },
  ],
})

function textOf(one: Bulletin, values: Record<string, number | null>): string[] {
  const known = new Map(
    Object.entries(values).map(([code, value]) => [
      code,
      { value, unit: code.includes('rate') ? '%' : '件', records: 1 },
    ]),
  )
  const ground = { street: '试验街道', period: '2026年3月', kind: '月', known, sheets: new Map() } as const
  return draftBulletin(one, ground).map((block) =>
    block.kind === 'paragraph' ? printInlines(block.content) : block.kind === 'heading' ? `#${block.text}` : '',
  )
}

describe('通报的文字', () => {
  const values = {
    'petition.handled': 3,
    'petition.handled~before': 0,
    'petition.on-time-rate': null,
    'penalty.decided': 0,
    'penalty.decided~before': 0,
  }

  it('写出本期和上年同期，没有可除的率不写', () => {
    expect(textOf(bulletin(), values)).toEqual([
      '现将2026年3月情况通报如下。',
      '#信访',
      '本期登记信访3件（上年同期0件）。',
      '#处罚',
      '本期处罚0件（上年同期0件）。',
    ])
  })

  it('月报里两年都是零的比较不写，只剩标题的一节也不写', () => {
    expect(textOf(bulletin(true), values)).toEqual([
      '现将2026年3月情况通报如下。',
      '#信访',
      '本期登记信访3件（上年同期0件）。',
    ])
  })
})
