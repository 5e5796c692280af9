import type { AnyFacts } from '#procedures/define.ts'

/** 条例第三十六条七种答复，加区分处理（37条）与不作为申请处理（39条）共九种；其余为 35、38、39 条二款、41 条的答复. */
export const answerTypes = {
  already_public: '（一）已主动公开，告知获取方式途径',
  provided: '（二）予以公开',
  refused: '（三）不予公开',
  nonexistent: '（四）经检索信息不存在',
  not_responsible: '（五）不属本机关负责公开',
  repeated: '（六）不予重复处理',
  special_rule: '（七）依特别规定办理',
  partial: '区分处理，部分公开（第三十七条）',
  not_request: '信访投诉举报，不作为申请处理（第三十九条一款）',
  publication: '公开出版物，告知途径（第三十九条二款）',
  no_processing: '需加工分析，不予提供（第三十八条）',
  excessive: '大量反复申请理由不合理，不予处理（第三十五条）',
  unclear: '补正后内容仍不明确',
  reissue: '要求确认或重新出具已获取信息',
  record: '信息记录更正（第四十一条）',
} as const

export type AnswerType = keyof typeof answerTypes

/** 年度报告统一格式表三「本年度办理结果」的末级行. */
export const tableThreeRows = {
  open: '（一）予以公开',
  partial: '（二）部分公开',
  secret: '（三）不予公开：属于国家秘密',
  forbidden: '（三）不予公开：其他法律行政法规禁止公开',
  safety: '（三）不予公开：危及三安全一稳定',
  third_party: '（三）不予公开：保护第三方合法权益',
  internal: '（三）不予公开：属于三类内部事务信息',
  process: '（三）不予公开：属于四类过程性信息',
  enforcement_file: '（三）不予公开：属于行政执法案卷',
  query: '（三）不予公开：属于行政查询事项',
  not_held: '（四）无法提供：本机关不掌握相关政府信息',
  no_ready_made: '（四）无法提供：没有现成信息需要另行制作',
  still_unclear: '（四）无法提供：补正后申请内容仍不明确',
  complaint: '（五）不予处理：信访举报投诉类申请',
  repeat: '（五）不予处理：重复申请',
  publication: '（五）不予处理：要求提供公开出版物',
  excessive: '（五）不予处理：无正当理由大量反复申请',
  reissue: '（五）不予处理：要求确认或重新出具已获取信息',
  uncorrected: '（六）其他处理：无正当理由逾期不补正',
  unpaid: '（六）其他处理：逾期未按收费通知要求缴纳费用',
  other: '（六）其他处理：其他',
} as const

export type TableThreeRow = keyof typeof tableThreeRows

const rowsOf: Record<AnswerType, readonly TableThreeRow[]> = {
  already_public: ['open'],
  provided: ['open'],
  refused: ['secret', 'forbidden', 'safety', 'third_party', 'internal', 'process', 'enforcement_file', 'query'],
  nonexistent: ['not_held', 'no_ready_made'],
  not_responsible: ['not_held'],
  repeated: ['repeat'],
  special_rule: ['query', 'other'],
  partial: ['partial'],
  not_request: ['complaint'],
  publication: ['publication'],
  no_processing: ['no_ready_made'],
  excessive: ['excessive'],
  unclear: ['still_unclear'],
  reissue: ['reissue'],
  record: ['other'],
}

/** Whether a row of 表三 may stand for this kind of answer. */
export function rowFits(type: AnswerType, row: TableThreeRow): boolean {
  return rowsOf[type].includes(row)
}

/** The row of 表三 in which a matter is counted, from its last forms; undefined while it has no result. */
export function tableThreeRowOf(given: AnyFacts['given']): TableThreeRow | undefined {
  if (given.abandonCorrection) return 'uncorrected'
  if (given.abandonFee) return 'unpaid'
  if (given.withdraw) return 'other'
  const row = given.answerOnSpot?.row ?? given.draftAnswer?.row
  return typeof row === 'string' && isRow(row) ? row : undefined
}

function isRow(text: string): text is TableThreeRow {
  return Object.hasOwn(tableThreeRows, text)
}

/** 复议法第二十三条一款四项：这些答复是「不予公开」，须先复议再诉讼. */
export function needsReconsiderationFirst(type: unknown): boolean {
  return type === 'refused' || type === 'partial'
}

/** 按件计收（元）：同一申请人一个自然月内已有 `before` 件，本次 `count` 件 (国办函〔2020〕109号). */
export function feeByItems(before: number, count: number): number {
  let fee = 0
  for (let item = before + 1; item <= before + count; item += 1) {
    fee += item <= 10 ? 0 : item <= 30 ? 100 : 100 * (1 + Math.ceil((item - 30) / 10))
  }
  return fee
}

/** 按量计收（元）：一件申请提供 `pages` 页，超额累进 (国办函〔2020〕109号). */
export function feeByPages(pages: number): number {
  const between = (from: number, to: number) => Math.max(0, Math.min(pages, to) - from)
  return between(30, 100) * 10 + between(100, 200) * 20 + between(200, Number.POSITIVE_INFINITY) * 40
}
