import { durationInWords } from '#calendar/duration.ts'
import { isCountable, type Period, type PeriodKind } from '#calendar/periods/period.ts'

export const kindNames: Record<PeriodKind, string> = { S: '法定', N: '国家文件', L: '本地规定', I: '内部时限' }

/** The length of a rule: one, or one a case. */
export function lengthWords(period: Period): string {
  if (!isCountable(period)) return period.reason
  if (period.default === undefined) return durationInWords(period.within)
  return Object.entries(period.within)
    .map(([key, within]) => `${period.variants[key] ?? key}：${durationInWords(within)}`)
    .join('；')
}

/** What the rule says of extending it, or undefined when it says nothing. */
export function extensionWords(period: Period): string | undefined {
  const { extension } = period
  if (!extension) return undefined
  const most = extension.upTo
    ? `${extension.each ? '每次' : '合计'}不超过${durationInWords(extension.upTo)}`
    : '未规定长度'
  const basis = extension.needsBasis ? '；须写明另有规定的依据' : ''
  return `可延长，${most}；由${extension.approver}批准；${extension.notice}${basis}`
}
