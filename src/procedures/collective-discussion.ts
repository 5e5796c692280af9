import * as z from 'zod'
import { choice } from './choice.ts'
import { day, passage, text, yes } from './fields.ts'

const article30 = '重大行政决策程序暂行条例第三十条'

/** 集体讨论：发言按先后逐人记录，不同意见如实载明。 */
export const discussionForm = z.object({
  meeting: choice('会议', { director: '主任办公会', party_government: '党政联席会议', full: '全体会议' }),
  heldOn: day('会议日期'),
  statements: z
    .array(
      z.object({
        speaker: text('发言人'),
        principal: yes('主要负责人（行政首长）'),
        view: choice('意见', {
          agree: '同意',
          modify: '修改后同意',
          disagree: '不同意',
          abstain: '弃权',
        }),
        words: passage('发言要点').optional(),
      }),
    )
    .min(2, '至少记录二人发言')
    .max(100)
    .meta({ title: '发言（按先后）' }),
  result: choice('讨论结果', { adopt: '通过', modify: '修改后通过', shelve: '暂缓', reject: '不予通过' }),
  reason: passage('与多数人意见不一致的理由').optional(),
})

type Statement = { principal: boolean; view: string; words?: unknown }

/** 国务院令第713号第三十条: the principal speaks last, dissent is written down, a decision against the majority is reasoned. */
export function whyNoDiscussion(form: Record<string, unknown>, article = article30): string | undefined {
  const statements = statementsOf(form.statements)
  const principals = statements.filter(({ principal }) => principal)
  if (principals.length !== 1) return `须记录一名主要负责人（行政首长）的发言（${article}）。`
  if (!statements.at(-1)?.principal) return `主要负责人（行政首长）应当最后发表意见，请按发言先后填写（${article}）。`
  if (statements.some(({ view, words }) => view === 'disagree' && words === undefined))
    return `不同意见应当如实载明，请填写不同意的发言要点（${article}）。`
  return againstMajority(statements, form.result) && form.reason === undefined
    ? `拟作出的决定与多数人意见不一致的，应当说明理由（${article}）。`
    : undefined
}

function againstMajority(statements: readonly Statement[], result: unknown): boolean {
  const passes = result === 'adopt' || result === 'modify'
  const opposed = statements.filter(({ view }) =>
    passes ? view === 'disagree' : view === 'agree' || view === 'modify',
  )
  return opposed.length * 2 > statements.length
}

function statementsOf(value: unknown): Statement[] {
  const parsed = discussionForm.shape.statements.safeParse(value)
  return parsed.success ? parsed.data : []
}
