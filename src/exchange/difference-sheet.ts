import type { SheetSpec } from '#documents/sheet.ts'
import { answerNames, type ComparisonSummary, type DifferenceLine, kindNames } from './difference.ts'

export type AnsweredLine = DifferenceLine & {
  answer: { answer: keyof typeof answerNames; reason: string; person: string; at: string } | null
}

type About = { name: string; system: string; file: string; period: string; person: string; at: string }

/** The differences of a comparison with their answers, to be handed on. */
export function differenceSheet(
  about: About,
  summary: ComparisonSummary,
  lines: readonly AnsweredLine[],
  clockOf: (at: string) => string,
): SheetSpec {
  return {
    title: '差异清单',
    columns: [
      { key: 'kind', title: '差异', width: 12 },
      { key: 'key', title: '编号或代码', width: 22 },
      { key: 'title', title: '事项或指标', width: 36 },
      { key: 'field', title: '栏目', width: 18 },
      { key: 'ours', title: '本地', width: 30 },
      { key: 'theirs', title: '上级', width: 30 },
      { key: 'note', title: '说明', width: 30 },
      { key: 'row', title: '上级表行号', kind: 'number' },
      { key: 'answer', title: '答复', width: 12 },
      { key: 'reason', title: '理由', width: 36 },
      { key: 'person', title: '答复人', width: 12 },
      { key: 'at', title: '答复时间', width: 20 },
    ],
    rows: lines.map(({ answer, kind, row, ...line }) => ({
      ...line,
      kind: kindNames[kind],
      row: row ?? '',
      answer: answer ? answerNames[answer.answer] : '未答复',
      reason: answer?.reason ?? '',
      person: answer?.person ?? '',
      at: answer ? clockOf(answer.at) : '',
    })),
    note: [
      `${about.system}：${about.name}`,
      `上级文件：${about.file}；期间：${about.period}`,
      ...summaryLines(summary),
      `导出人：${about.person}；比对时间：${clockOf(about.at)}`,
      '个人信息已遮盖，仅供内部核对。',
    ].join('\n'),
  }
}

/** The figures of a comparison in sentences. */
export function summaryLines(summary: ComparisonSummary): string[] {
  const { theirs, ours, same, different, onlyTheirs, onlyOurs, bad, fields, tallies, notes } = summary
  return [
    `上级 ${theirs} 条，本地 ${ours} 条；相同 ${same}，不同 ${different}，仅上级有 ${onlyTheirs}，仅本地有 ${onlyOurs}，未能比对 ${bad} 行`,
    ...fields
      .filter((one) => one.different > 0)
      .map((one) => `「${one.title}」比对 ${one.compared} 条，不同 ${one.different} 条`),
    ...tallies.flatMap(({ title, values }) =>
      values
        .filter((one) => one.ours !== one.theirs)
        .map((one) => `按「${title}」计：${one.value || '（空）'} 上级 ${one.theirs}，本地 ${one.ours}`),
    ),
    ...notes,
  ]
}
