import { type Day, formatDay } from '#calendar/date.ts'
import type { Block } from '#documents/official-blocks.ts'
import type { FormSpec } from '#documents/official-form.ts'
import type { FindingMade, ReportChecked } from './check-contract.ts'
import { countsInWords, inOrder, severities, severityNames } from './check-table.ts'
import { excerpt, paragraphAt } from './check-task.ts'

export type SheetOf = {
  /** Name of the file, or 粘贴的文字. */
  name: string
  text: string
  year?: number
  /** What it was checked against besides itself: 上年报告, 本街道台账. */
  against: readonly string[]
  checked: ReportChecked
  on: Day
  organ?: string
}

/** 核查单: each finding with its place, to be answered and signed by hand. */
export function reviewSheet({ name, text, year, against, checked, on, organ }: SheetOf): FormSpec {
  const { claims, findings } = checked
  const known = [
    `核查对象：${name}${year === undefined ? '' : `（${year}年度）`}。`,
    `核查日期：${formatDay(on)}。`,
    `读出数字${claims.length}处；${countsInWords(findings).replaceAll(' ', '')}。`,
    ...(against.length > 0 ? [`另与${against.join('、')}核对。`] : []),
  ]
  return {
    organ: organ ?? '',
    title: '核查单',
    blocks: [
      { kind: 'paragraph', text: known.join('\n') },
      ...severities.flatMap((severity) => groupOf(severity, findings, text)),
      ...(findings.length === 0 ? [{ kind: 'paragraph' as const, text: '没有发现数字或引用上的问题。' }] : []),
    ],
    signLines: [{ label: '核查人' }, { label: '复核人' }, { label: '日期' }],
    notes: '错误：自相矛盾或者不可能；疑问：请人看一看；提示：知道即可，不一定有错。',
  }
}

// 手写处理情况的地方：列宽按内容分配，以空格占位。
const room = '\u3000'.repeat(12)

function groupOf(severity: FindingMade['severity'], findings: readonly FindingMade[], text: string): Block[] {
  const group = inOrder(findings.filter((finding) => finding.severity === severity))
  if (group.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: `${severityNames[severity]}（${group.length}处）` },
    {
      kind: 'table',
      columns: ['序号', '段', '报告所写', '应为或建议', '说明', '处理情况'],
      rows: group.map((finding, index) => [
        String(index + 1),
        String(paragraphAt(text, finding.start)),
        finding.stated || excerpt(text, finding),
        finding.expected || '—',
        finding.message,
        room,
      ]),
    },
  ]
}
