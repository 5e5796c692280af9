import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step, Track } from '#procedures/define.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { leaders, officers } from './desk.ts'
import { petitionLineSteps } from './line.ts'

type TrackStep = Step<'investigating', keyof typeof petitionTracks, AnyFacts>

/** What may run beside the investigation: 调解和解、听证、救助、领导包案, and the answer to 三项建议. */
export const petitionTracks = {
  mediation: {
    name: '调解、和解',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'waiting' },
      mediating: { name: '调解中', phase: 'working' },
      settled: { name: '已达成协议', phase: 'done', final: true },
      failed: { name: '未达成', phase: 'done', final: true },
    },
    basis: '信访工作条例第三十三条',
  },
  hearing: {
    name: '听证',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'waiting' },
      noticed: { name: '已通知听证', phase: 'waiting' },
      held: { name: '已听证', phase: 'done', final: true },
      cancelled: { name: '已取消', phase: 'done', final: true },
    },
    basis: '信访工作条例第三十一条六项',
  },
  assistance: {
    name: '救助',
    initial: 'none',
    states: {
      none: { name: '未启动', phase: 'waiting' },
      applied: { name: '已告知或协助申请', phase: 'waiting' },
      answered: { name: '已有结果', phase: 'done', final: true },
    },
    basis: '信访工作条例第三十七条二款',
  },
  leadCase: {
    name: '领导包案',
    initial: 'none',
    states: {
      none: { name: '未包案', phase: 'waiting' },
      led: { name: '包案中', phase: 'working' },
      concluded: { name: '包案已结', phase: 'done', final: true },
    },
    basis: '信访工作条例第十八条二款',
  },
  lineLead: {
    name: '专线领办',
    initial: 'none',
    states: {
      none: { name: '未领办', phase: 'waiting' },
      led: { name: '领办中', phase: 'working' },
      concluded: { name: '领办已结', phase: 'done', final: true },
    },
    basis: '专线问题领办（本地规定，未核实，可由管理员设定）',
  },
  proposal: {
    name: '督办、三项建议',
    initial: 'none',
    states: {
      none: { name: '无', phase: 'waiting' },
      received: { name: '待书面反馈', phase: 'working' },
      answered: { name: '已书面反馈', phase: 'done', final: true },
    },
    basis: '信访工作条例第四十条',
  },
} as const satisfies Record<string, Track>

export const petitionTrackSteps = {
  ...petitionLineSteps,
  startMediation: {
    name: '组织调解',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'mediation', from: ['none', 'failed'], to: 'mediating' },
    form: z
      .object({
        way: choice('方式', { here: '本单位主持调解', committee: '转人民调解委员会', reconcile: '引导自愿和解' }),
        consent: z.boolean().meta({ title: '争议双方均同意' }),
        dispute: passage('争议要点'),
      })
      .refine((form) => form.consent, { path: ['consent'], error: '须经争议双方当事人同意（信访工作条例第三十三条）' }),
    basis: '信访工作条例第三十三条',
    handOff: {
      to: 'mediation',
      link: 'derived-from',
      name: '转人民调解',
      basis: '信访工作条例第三十三条、第三十七条；人民调解法第十七条',
      when: (facts) => facts.given.startMediation?.way === 'committee',
      carry: () => ({ medType: 'petition_linked', medSource: 'petition' }),
    },
  },
  settle: {
    name: '达成调解、和解协议',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'mediation', from: ['mediating'], to: 'settled' },
    form: z.object({ terms: passage('协议要点') }),
    papers: { settlement: { name: '调解协议书或者和解协议书', required: true, basis: '信访工作条例第三十三条' } },
    basis: '信访工作条例第三十三条',
  },
  failMediation: {
    name: '调解、和解未成',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'mediation', from: ['mediating'], to: 'failed' },
    form: z.object({ reason: passage('原因') }),
    basis: '信访工作条例第三十三条',
  },
  noticeHearing: {
    name: '通知听证',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'hearing', from: ['none', 'cancelled'], to: 'noticed' },
    form: z.object({
      why: choice('听证理由', { major: '重大', complex: '复杂', difficult: '疑难' }),
      on: day('听证日期'),
      place: text('地点'),
    }),
    papers: { hearingNotice: { name: '听证通知书', required: true } },
    basis: '信访工作条例第三十一条六项',
  },
  holdHearing: {
    name: '举行听证',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'hearing', from: ['noticed'], to: 'held' },
    form: z.object({ conclusion: passage('听证意见') }),
    papers: { hearingRecord: { name: '听证笔录', required: true }, hearingReport: { name: '听证报告' } },
    basis: '信访工作条例第三十一条六项',
  },
  cancelHearing: {
    name: '取消听证',
    from: 'investigating',
    by: [...officers, 'judicial_office'],
    track: { id: 'hearing', from: ['noticed'], to: 'cancelled' },
    form: z.object({ reason: passage('理由') }),
    basis: '信访工作条例第三十一条六项',
  },
  assist: {
    name: '告知或协助申请救助',
    from: '*',
    by: [...officers, 'judicial_office'],
    track: { id: 'assistance', from: ['none', 'answered'], to: 'applied' },
    form: z.object({
      kind: choice('救助种类', { social: '社会救助', judicial: '国家司法救助' }),
      helped: yes('已帮助提出申请', '未勾选即仅作告知'),
      organ: text('受理救助的机关'),
    }),
    basis: '信访工作条例第三十七条二款',
  },
  recordAssistance: {
    name: '登记救助结果',
    from: '*',
    by: [...officers, 'judicial_office'],
    track: { id: 'assistance', from: ['applied'], to: 'answered' },
    form: z.object({ granted: z.boolean().meta({ title: '已获救助' }), result: passage('结果') }),
    basis: '信访工作条例第三十七条二款',
  },
  leadCase: {
    name: '领导包案',
    from: '*',
    by: ['party_secretary', ...leaders],
    track: { id: 'leadCase', from: ['none', 'concluded'], to: 'led' },
    form: z.object({
      post: text('包案领导职务'),
      team: text('工作专班').optional(),
      plan: passage('化解方案'),
      target: passage('化解目标和销案标准'),
    }),
    basis: '信访工作条例第十八条二款',
  },
  concludeLeadCase: {
    name: '包案销案',
    from: '*',
    by: ['party_secretary', ...leaders],
    track: { id: 'leadCase', from: ['led'], to: 'concluded' },
    form: z.object({ resolved: z.boolean().meta({ title: '已化解' }), result: passage('化解情况') }),
    basis: '信访工作条例第十八条二款',
  },
  receiveProposal: {
    name: '收到督办或三项建议',
    from: '*',
    by: [...officers, 'judicial_office'],
    track: { id: 'proposal', from: ['none', 'answered'], to: 'received' },
    form: z.object({
      kind: choice('建议种类', {
        improve: '改进工作',
        policy: '完善政策',
        accountability: '追究责任',
        supervise: '督办',
      }),
      sender: text('提出单位'),
      content: passage('建议内容'),
    }),
    papers: { proposal: { name: '督办单或建议书' } },
    basis: '信访工作条例第四十条',
  },
  answerProposal: {
    name: '书面反馈采纳情况',
    from: '*',
    by: [...officers, 'party_secretary', ...leaders],
    track: { id: 'proposal', from: ['received'], to: 'answered' },
    form: z.object({
      adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '未采纳' }),
      reason: passage('采纳情况说明'),
    }),
    papers: { proposalAnswer: { name: '三项建议书面反馈', required: true, basis: '信访工作条例第四十条四款' } },
    basis: '信访工作条例第四十条四款',
  },
} as const satisfies Record<string, TrackStep>
