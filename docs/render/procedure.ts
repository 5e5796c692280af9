import { durationInWords } from '#calendar/duration.ts'
import { isCountable, type Period } from '#calendar/periods/period.ts'
import { listOf, type Procedure, ruleOf, statesBefore } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { askedFields } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { table } from './table.ts'

function lengthWords(period: Period): string {
  if (!isCountable(period)) return '由本地清单设定'
  if (period.default === undefined) return durationInWords(period.within)
  return Object.entries(period.within)
    .map(([variant, within]) => `${period.variants[variant] ?? variant} ${durationInWords(within)}`)
    .join('；')
}

/** A procedure as a page: what a lawyer reads to check the definition. */
export function renderProcedure(procedure: Procedure, examples: readonly Example[]): string {
  const stateName = (id: string) => procedure.states[id]?.name ?? id
  const stepName = (id: string) => (id === 'filed' ? '登记' : (procedure.steps[id]?.name ?? id))
  const names = (ids: string | readonly string[]) => listOf(ids).map(stepName).join('、')
  return `# ${procedure.name}

依据：${procedure.basis}。自 ${procedure.inForce.from} 施行${procedure.inForce.until ? `，至 ${procedure.inForce.until} 止` : ''}。编号字：${procedure.mark}。

${procedure.purpose}

## 状态

${table(
  ['状态', '终结'],
  Object.values(procedure.states).map((state) => [state.name, state.final ? '是' : '']),
)}

## 步骤

${table(
  ['步骤', '自', '至', '何人', '文书', '表单', '依据'],
  Object.values(procedure.steps).map((step) => [
    step.name,
    step.from === '*' ? '任何未终结状态' : statesBefore(procedure, step).map(stateName).join('、'),
    step.track ? `并行：${procedure.tracks[step.track.id]?.name ?? ''}` : step.to ? stateName(step.to) : '不变',
    rolesInWords(step.by),
    Object.values(step.papers ?? {})
      .map((paper) => `${paper.name}${paper.required ? '（必须）' : ''}`)
      .join('、'),
    step.form
      ? askedFields(step.form)
          .map((field) => `${field.title}${field.required ? '*' : ''}`)
          .join('、')
      : '',
    step.basis ?? '',
  ]),
)}

## 期限

${table(
  ['期限', '规则', '长度', '起', '止', '延长', '停计', '依据'],
  Object.values(procedure.deadlines).map((deadline) => {
    const period = ruleOf(deadline)
    return [
      `${deadline.name}${deadline.bears === 'party' ? '（非本街道的时限）' : ''}`,
      deadline.period ?? '—',
      lengthWords(period),
      names(deadline.starts),
      names(deadline.ends),
      deadline.extendedBy
        ? `${stepName(deadline.extendedBy)}${period.extension?.upTo ? `，至多${durationInWords(period.extension.upTo)}` : ''}`
        : '',
      (deadline.pauses ?? [])
        .map((pause) => `${pause.reason}：${stepName(pause.from)}至${names(pause.until)}`)
        .join('；'),
      period.basis,
    ]
  }),
)}

## 示例（作为测试运行）

${examples.map((example) => `- ${example.name}`).join('\n')}
`
}
