import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Around, Step } from '#procedures/define.ts'
import { unlessBetween } from '#procedures/enforcement-time.ts'
import { day, extensionForm, passage, text, yes } from '#procedures/fields.ts'
import { filedAs, retentionHint } from '#procedures/retention.ts'
import { handlers, leaders, officers } from './desk.ts'
import { opinionForm, satisfactionForm } from './forms.ts'
import type { petitionTracks } from './tracks.ts'

type OpinionState =
  | 'simple'
  | 'investigating'
  | 'opinionIssued'
  | 'served'
  | 'executing'
  | 'closed'
  | 'replied'
  | 'diverted'
  | 'finalised'
  | 'accusationForwarded'
  | 'accusationAnswered'
type OpinionStep = Step<OpinionState, keyof typeof petitionTracks, AnyFacts>

const executeForm = z
  .object({
    duty: passage('执行事项'),
    unit: text('责任单位', '填写后立一件落实任务，到期催办、督办').optional(),
    orderedOn: day('交办日期').optional(),
    dueOn: day('要求完成日期').optional(),
  })
  .refine((form) => form.unit === undefined || (form.orderedOn !== undefined && form.dueOn !== undefined), {
    path: ['dueOn'],
    error: '交责任单位执行的，须写明交办日期和要求完成日期',
  })

/** 延期、意见书、送达、执行、办结、评价、归档 (条例32、34条). */
export const petitionOpinionSteps = {
  extend: {
    name: '延长办理期限',
    from: 'investigating',
    by: leaders,
    form: extensionForm,
    papers: { extensionNotice: { name: '延长办理期限告知书', required: true, basis: '信访工作条例第三十四条' } },
    basis: '信访工作条例第三十四条',
  },
  issueOpinion: {
    name: '出具信访处理意见书',
    from: ['investigating', 'simple'],
    to: 'opinionIssued',
    by: leaders,
    form: opinionForm,
    papers: { opinion: { name: '信访处理意见书', required: true, basis: '信访工作条例第三十一条六项、第三十二条' } },
    basis: '信访工作条例第三十一条六项、第三十二条',
    needsTracks: ['mediation', 'hearing'],
  },
  serve: {
    name: '送达意见书',
    from: 'opinionIssued',
    to: 'served',
    by: handlers,
    form: z.object({
      way: choice(
        '送达方式',
        { direct: '直接送达', post: '邮寄', electronic: '电子送达', lien: '留置', announce: '公告' },
        '办理时间填信访人收到之日，请求复查的30日自该日起算',
      ),
    }),
    papers: { serviceReceipt: { name: '送达回证', required: true } },
    basis: '信访工作条例第三十五条（收到书面答复之日起算）',
  },
  execute: {
    name: '督促执行',
    from: 'served',
    to: 'executing',
    by: [...officers, ...leaders],
    assigns: true,
    form: executeForm,
    basis: '信访工作条例第三十二条二款',
    barredBy: (facts, { form, on }) =>
      facts.given.issueOpinion?.conclusion === 'support'
        ? unlessBetween('交办日期', form.orderedOn, on)
        : '只有支持信访请求的意见才须督促执行（信访工作条例第三十二条二款）。',
    handOff: {
      to: 'follow-up',
      link: 'derived-from',
      name: '责任单位执行处理意见',
      basis: '信访工作条例第三十二条二款；拒不执行的督办（第四十条）',
      when: ({ given }) => given.execute?.unit !== undefined,
      carry: ({ given }) => ({
        source: 'petition',
        task: given.execute?.duty,
        unit: given.execute?.unit,
        agreedOn: given.execute?.orderedOn,
        dueOn: given.execute?.dueOn,
      }),
    },
  },
  close: {
    name: '办结',
    from: ['served', 'executing'],
    to: 'closed',
    by: [...officers, ...leaders],
    form: z.object({
      result: passage('办结情况', '支持的写执行结果，不予支持的写疏导教育情况'),
      resolved: yes('信访人已息诉'),
    }),
    papers: { completionReport: { name: '办结报告' }, closingApproval: { name: '信访事项办结审批表' } },
    basis: '信访工作条例第三十二条二款、第三十四条',
    needsTracks: ['leadCase', 'lineLead', 'proposal'],
    barredBy: (facts, { around }) => whyNotClosed(facts) ?? whyNotExecuted(around),
  },
  reportCompletion: {
    name: '提交办结报告',
    from: ['opinionIssued', 'served', 'executing'],
    by: officers,
    form: z.object({ organ: text('报送单位'), result: passage('办理结果') }),
    papers: { completionReport: { name: '办结报告', required: true, basis: '信访工作条例第二十二条一款三项' } },
    basis: '信访工作条例第二十二条一款三项',
    barredBy: (facts) => (facts.intake.receivedAs === 'assigned' ? undefined : '只有交办件须提交办结报告。'),
  },
  evaluate: {
    name: '满意度评价',
    from: ['served', 'executing', 'closed', 'replied', 'finalised', 'diverted'],
    by: [...officers, 'window_clerk', 'hotline_officer'],
    form: satisfactionForm,
    basis: '信访工作条例第二十一条二款；国信发〔2022〕11号，评价期限未核实，可由管理员设定',
  },
  archive: {
    name: '归档',
    from: ['closed', 'finalised', 'replied', 'diverted', 'accusationForwarded', 'accusationAnswered'],
    by: ['archivist', ...officers],
    form: z.object({
      file: text('案卷号'),
      filedAs: filedAs('volume'),
      retention: choice('保管期限', { '10': '10年', '30': '30年', forever: '永久' }, retentionHint).default('10'),
    }),
    basis: '档案法第十三条',
  },
} as const satisfies Record<string, OpinionStep>

function whyNotExecuted({ sameCase }: Around): string | undefined {
  const open = sameCase.find(
    ({ procedure, closed, intake }) => procedure === 'follow-up' && !closed && intake.source === 'petition',
  )
  return open
    ? `责任单位的执行任务${open.number}尚未核实销号，应当督促执行，拒不执行的督办（信访工作条例第三十二条二款、第四十条）。`
    : undefined
}

function whyNotClosed(facts: AnyFacts): string | undefined {
  if (facts.intake.receivedAs === 'assigned' && facts.given.reportCompletion === undefined) {
    return '交办件须先提交办结报告（信访工作条例第二十二条一款三项）。'
  }
  const supported = facts.given.issueOpinion?.conclusion === 'support'
  return supported && facts.given.execute === undefined
    ? '支持信访请求的，应当先督促执行再办结（信访工作条例第三十二条二款）。'
    : undefined
}
