import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { passage, yes } from '#procedures/fields.ts'
import { handlers, officers } from './desk.ts'
import { acceptForm, whyNotSimple } from './forms.ts'
import type { petitionTracks } from './tracks.ts'

type SimpleStep = Step<'triaged' | 'simple' | 'investigating' | 'closed', keyof typeof petitionTracks, AnyFacts>

const rules = '《信访事项简易办理办法》（国信办发〔2022〕17号；答复形式和转换规则未核实，可由管理员设定）'

/** 简易办理: answered by telephone, online or face to face, without an opinion on paper unless the petitioner asks for one. */
export const petitionSimpleSteps = {
  acceptSimple: {
    name: '受理（简易办理）',
    from: 'triaged',
    to: 'simple',
    by: officers,
    assigns: true,
    form: acceptForm,
    papers: { acceptance: { name: '受理告知书', basis: '国信办发〔2022〕17号；当即答复的不另出具' } },
    basis: '《信访事项简易办理办法》（国信办发〔2022〕17号）',
    barredBy: whyNotSimple,
  },
  answerSimple: {
    name: '简易答复并办结',
    from: 'simple',
    to: 'closed',
    by: handlers,
    form: z
      .object({
        way: choice('答复方式', { meeting: '当面', phone: '电话', online: '网上、短信', letter: '书面' }),
        reply: passage('答复内容'),
        askedPaper: yes('信访人要求出具处理意见书'),
        resolved: yes('信访人已息诉'),
      })
      .refine((form) => !form.askedPaper, {
        path: ['askedPaper'],
        error: '信访人要求出具处理意见书的，请办「出具信访处理意见书」',
      }),
    papers: { simpleReply: { name: '简易答复记录' } },
    basis: rules,
    needsTracks: ['leadCase', 'lineLead', 'proposal'],
    barredBy: ({ intake }) =>
      intake.receivedAs === 'assigned'
        ? '交办件须提交办结报告，请「转普通程序」（信访工作条例第二十二条一款三项）。'
        : undefined,
  },
  toOrdinary: {
    name: '转普通程序',
    from: 'simple',
    to: 'investigating',
    by: handlers,
    form: z.object({ reason: passage('不能按简易办结的理由') }),
    papers: {
      acceptance: {
        name: '受理告知书',
        required: true,
        basis: '信访工作条例第二十三条二款、三款',
        when: ({ intake }) => intake.unnamed !== true,
      },
    },
    basis: rules,
  },
  reopenSimple: {
    name: '不服简易答复，转普通程序',
    from: 'closed',
    to: 'investigating',
    by: officers,
    assigns: true,
    form: z.object({ grounds: passage('信访人的意见') }),
    basis: '信访工作条例第三十一条六项、第三十五条：不服的须有处理意见书才能复查',
    barredBy: ({ times }) =>
      (times.answerSimple ?? 0) > (times.reopenSimple ?? 0)
        ? undefined
        : '只有以简易答复办结的才转普通程序；有处理意见书的请办「登记复查请求」（信访工作条例第三十五条）。',
  },
} as const satisfies Record<string, SimpleStep>
