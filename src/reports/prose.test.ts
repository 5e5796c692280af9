import { describe, expect, it } from 'vitest'
import { proseMessages, readProse } from './prose.ts'

const codes = ['mediation.handled', 'mediation.success-rate']
const read = (answer: string) => readProse(answer, { codes })

describe('语言模型拟的文字', () => {
  it('只把标题、指标名称和占位符交出去，标题里的长号码去掉', () => {
    const sent = JSON.stringify(proseMessages({ year: 2025, heading: '做实人民调解13800000001', codes }))
    expect(sent).toContain('{{mediation.handled}}：')
    expect(sent).toContain('调处成功率')
    expect(sent).not.toContain('13800000001')
  })

  it('占位符变成活指标，文字照收', () => {
    expect(read('街道做实人民调解，\n全年办理案件{{mediation.handled}}，成功率{{ mediation.success-rate }}。')).toEqual(
      {
        content: [
          { kind: 'text', text: '街道做实人民调解，全年办理案件' },
          { kind: 'figure', code: 'mediation.handled', value: null, unit: '件' },
          { kind: 'text', text: '，成功率' },
          { kind: 'figure', code: 'mediation.success-rate', value: null, unit: '%' },
          { kind: 'text', text: '。' },
        ],
      },
    )
  })

  it('序数和固定说法不是数', () => {
    expect(read('一是压实第一责任人职责，二是办好每一件{{mediation.handled}}。')).toHaveProperty('content')
  })

  it.each([
    ['全年办理案件{{mediation.handled}}，成功率99.5%。', ['99.5%']],
    ['全年召开专题会议四次。', ['四次']],
    ['化解了三分之二的纠纷。', ['三分之二']],
    ['办理{{mediation.handled}}，于3月1日报送。', ['3', '1']],
    ['办理１２起。', ['１２起']],
    ['办理{{mediation.village}}。', ['{{mediation.village}}']],
  ])('自带的数都找出来：%s', (answer, numbers) => {
    expect(read(answer)).toEqual({ numbers })
  })
})
