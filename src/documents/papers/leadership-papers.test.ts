import { describe, expect, it } from 'vitest'
import { describeEvent } from '#matters/describe.ts'
import { exampleInstant } from '#matters/rehearse.ts'
import { procedures } from '#procedures/index.ts'
import { drafted, exampleFile, takenActs } from '../example-file.ts'
import type { MatterFile } from '../paper.ts'

/** A matter after its worked example, with the timeline that the ledger would give. */
function fileOf(id: string, at: number): MatterFile {
  const one = procedures.find(({ procedure }) => procedure.id === id)
  const example = one?.examples[at]
  if (!one || !example) throw new Error(`没有示例 ${id}`)
  const { procedure } = one
  const timeline = takenActs(example).map(({ step, on, form = {} }, index) => ({
    ...describeEvent(
      procedure,
      {
        kind: 'step' as const,
        body: { step, form, papers: [], lengths: {} },
        position: index + 2,
        at: exampleInstant(on),
        happenedAt: exampleInstant(on),
        actor: 'a',
        actId: `${index}`,
      },
      (_, text) => text,
    ),
    actorName: '经办人',
  }))
  return exampleFile({ procedure, example }, { clocks: [], timeline })
}

const wordsOf = (id: string, at: number, key: string) => JSON.stringify(drafted(fileOf(id, at), key))

describe('会议、述法、考核、培训与考试的文书', () => {
  it.each([
    [
      '会议纪要逐项写明结论、审查编号和落实事项',
      'meeting',
      0,
      'minutes',
      ['物业服务合同', '审〔2026〕000002', '停车管理办法', '暂缓', '经济发展办', '2026年3月31日'],
    ],
    ['会议纪要如实记录不同意见和说明的理由', 'meeting', 1, 'minutes', ['一人建议缓建', '群众呼声强烈', '第三十条']],
    ['述法评议表有各等次票数和等次', 'law-report', 0, 'assessment', ['党工委书记', '"30"', '"20"', '好']],
    [
      '考核表逐项有得分、依据和异议的途径',
      'goal',
      0,
      'sheet',
      ['执法规范化', '案卷评查结果', '五个工作日', '变更', '94'],
    ],
    ['签到表一人一行', 'training', 0, 'attendance', ['"001"', '"002"', '甲村调委会', '婚姻家庭纠纷调解']],
    ['成绩表缺考的也在其中', 'exam', 0, 'results', ['"86"', '不合格', '缺考', '应考3人，参考2人，合格1人']],
  ] as const)('文书载明应有的内容：%s', (_, id, at, key, wanted) => {
    const words = wordsOf(id, at, key)
    for (const part of wanted) expect(words).toContain(part)
  })
})
