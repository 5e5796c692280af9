import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { actKind, agentsShape, statedLimit } from '#procedures/respondent-forms.ts'
import { reconsiderationForms } from './forms.ts'

/** What came with the copy of the application under the act of 1999 (行政复议法第十条、第二十三条). */
export const intake1999 = z.object({
  organ: text('行政复议机关', '街道办事处为设立它的区政府（第十五条一款一项）'),
  number: text('复议案号').optional(),
  receivedOn: day('收到申请书副本日期').optional(),
  actKind,
  actNumber: text('行政行为文号').optional(),
  actOn: day('行政行为作出日期').optional(),
  request: passage('复议请求'),
  reasons: passage('申请人的事实和理由').optional(),
  reviewsNorm: yes('一并申请审查所依据的规定（第七条、第二十六条）'),
  compensation: yes('一并请求行政赔偿（第二十九条）'),
  doubleTold: yes('已书面告知重复受理', '同一案件人民法院已经受理的（第十六条二款）'),
})

/** 复议结论，键与现行版相同，条文依当时的法律. */
const outcomes = {
  upheld: '维持（第二十八条一款一项）',
  changed: '变更（第二十八条一款三项）',
  revoked: '撤销（第二十八条一款三项）',
  part_revoked: '部分撤销（第二十八条一款三项）',
  unlawful: '确认违法（第二十八条一款三项）',
  ordered: '责令履行（第二十八条一款二项）',
  rejected: '驳回（实施条例第四十八条）',
  ended: '终止（第二十五条、实施条例第四十二条）',
  mediated: '调解书（实施条例第五十条）',
} as const

const redone = ['revoked', 'part_revoked', 'unlawful']
const {
  receiveOpinion,
  answerOpinion,
  suit,
  openFile,
  opinion,
  noticeHearing,
  settle,
  failMediation,
  restart,
  resume,
} = reconsiderationForms

export const forms1999 = {
  receiveOpinion,
  answerOpinion,
  suit,
  openFile,
  opinion,
  noticeHearing,
  settle,
  failMediation,
  restart,
  resume,
  startMediation: reconsiderationForms.startMediation,
  notRespondent: reconsiderationForms.notRespondent,
  submitReply: z.object({
    ...agentsShape,
    submittedBy: reconsiderationForms.submitReply.shape.submittedBy,
  }),
  attendHearing: z.object({ on: day('日期'), principal: yes('负责人参加'), ...agentsShape }),
  suspend: z.object({ ground: passage('中止事由（实施条例第四十一条）') }),
  stop: z.object({
    ground: choice('停止执行事由（第二十一条）', {
      ours: '本机关认为需要',
      organ: '复议机关认为需要',
      request: '申请人申请，复议机关决定',
      law: '法律规定',
    }),
    measures: passage('停止执行的内容'),
  }),
  decision: z
    .object({
      outcome: choice('结论', outcomes),
      decidedOn: day('决定日期'),
      redo: yes('责令重新作出行政行为'),
      limitDays: statedLimit,
      noAnswer: yes('因未按期答复视为没有证据、依据（第二十八条一款四项）'),
      compensation: reconsiderationForms.decision.shape.compensation,
    })
    .refine((form) => !form.redo || redone.includes(form.outcome), {
      path: ['redo'],
      error: '只有撤销或者确认违法的，才责令重新作出（行政复议法第二十八条一款三项）',
    }),
}
