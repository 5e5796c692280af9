import { workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { disclosureAnsweringSteps } from './answering.ts'
import { needsReconsiderationFirst } from './answers.ts'
import { disclosureIntake } from './forms.ts'
import { disclosureReceiptSteps } from './receipt.ts'
import { disclosureRemedySteps } from './remedies.ts'
import { disclosureStates, disclosureTracks } from './states.ts'

const superiors = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]
const answered = ['serve', 'answerOnSpot'] as const
const abandoned = ['abandonCorrection', 'abandonFee', 'withdraw'] as const

/** 征求意见所需时间，自发出征求意见书至收到意见或者期满 (条例33条三款). */
const consultations = [
  {
    from: 'consultThirdParty',
    until: ['recordThirdParty', 'thirdPartySilent'],
    reason: '征求第三方意见',
    basis: '政府信息公开条例第三十二条、第三十三条三款',
  },
  {
    from: 'consultOrgan',
    until: ['recordOrgan', 'organSilent'],
    reason: '征求其他机关意见',
    basis: '政府信息公开条例第三十四条、第三十三条三款',
  },
] as const
const charge = {
  from: 'chargeFee',
  until: ['pay', 'abandonFee'],
  reason: '等候缴纳信息处理费',
  basis: '国办函〔2020〕109号（未核实，可由管理员设定）',
} as const

export const disclosure = defineProcedure({
  id: 'disclosure',
  area: 'openness',
  name: '政府信息依申请公开',
  mark: '公',
  basis: '《中华人民共和国政府信息公开条例》第二十七条至第四十二条、第五十一条',
  inForce: { from: '2019-05-15' },
  purpose: '您可以申请获取街道制作、保存的政府信息，街道在二十个工作日内书面答复；不公开的说明理由和救济途径。',
  filedBy: ['disclosure_officer', 'gen_office', 'window_clerk', 'service_clerk'],
  remedies: [
    '对不予公开的答复不服，应当先在六十日内申请行政复议，对复议决定仍不服的再提起诉讼（行政复议法第二十条、第二十三条一款四项）',
    '对其他答复或者逾期不答复不服，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼（行政复议法第二十条、行政诉讼法第四十六条）',
    '认为行政机关未按要求主动公开或者答复的，可以向其上一级行政机关或者政府信息公开工作主管部门投诉、举报（政府信息公开条例第五十一条）',
    '有证据证明与自身相关的信息记录不准确的，可以要求更正（政府信息公开条例第四十一条）',
  ],
  cues: {
    words: [
      [3, '信息公开 依申请公开 申请公开 公开申请 政府信息'],
      [2, '索取文件 查阅文件 公开文件'],
    ],
    channels: { letter: 1, online: 1 },
  },
  intake: disclosureIntake,

  states: disclosureStates,
  initial: 'received',
  tracks: disclosureTracks,
  steps: { ...disclosureReceiptSteps, ...disclosureAnsweringSteps, ...disclosureRemedySteps },

  deadlines: {
    correctionNotice: {
      name: '一次性告知补正',
      period: 'XX-02',
      starts: 'filed',
      ends: 'requestCorrection',
      endsWithout: ['register', 'askReason', 'answerOnSpot', 'withdraw'],
      escalatesTo: superiors,
    },
    // 第三十三条只管公开申请；更正记录（第四十一条）没有法定天数，按履行法定职责的两个月。
    reply: {
      name: '答复政府信息公开申请',
      period: 'XX-03',
      when: ({ intake }) => intake.kind === 'access',
      starts: 'filed',
      ends: answered,
      extendedBy: 'extend',
      // 补正、缴费以后都从头计算，等候期间不走。
      restartedBy: ['receiveCorrection', 'pay'],
      endsWithout: [...abandoned, 'setDelay'],
      pauses: [
        {
          from: 'requestCorrection',
          until: ['receiveCorrection', 'abandonCorrection'],
          reason: '等候申请人补正',
          basis: '政府信息公开条例第三十条',
        },
        ...consultations,
        charge,
      ],
      escalatesTo: superiors,
    },
    recordReply: {
      name: '处理更正信息记录的申请',
      period: 'SS-06',
      when: ({ intake }) => intake.kind === 'record',
      starts: 'filed',
      ends: answered,
      endsWithout: abandoned,
      escalatesTo: superiors,
    },
    delayedReply: {
      name: '延迟答复',
      period: 'XX-03',
      within: ({ given }) => workdays(given.setDelay?.days ?? 20),
      starts: 'setDelay',
      ends: answered,
      restartedBy: 'pay',
      endsWithout: abandoned,
      pauses: [...consultations, charge],
      escalatesTo: superiors,
    },
    thirdParty: {
      name: '第三方提出意见',
      period: 'XX-04',
      starts: 'consultThirdParty',
      ends: 'recordThirdParty',
      endsWithout: ['thirdPartySilent', 'withdraw'],
      bears: 'party',
    },
    otherOrgan: {
      name: '其他机关提出意见',
      period: 'XX-05',
      starts: 'consultOrgan',
      ends: 'recordOrgan',
      endsWithout: ['organSilent', 'withdraw'],
      bears: 'party',
    },
    payment: {
      name: '缴纳信息处理费',
      period: 'XX-07',
      starts: 'chargeFee',
      ends: 'pay',
      endsWithout: ['abandonFee', 'withdraw'],
      bears: 'party',
    },
    reconsideration: {
      name: '申请行政复议',
      period: 'FY-01',
      starts: answered,
      ends: 'receiveReconsideration',
      bears: 'party',
      outlives: true,
    },
    // 不予公开的须先复议，起诉期限自收到复议决定起算，不在此计。
    suit: {
      name: '提起行政诉讼',
      period: 'SS-04',
      when: ({ given }) => !needsReconsiderationFirst((given.answerOnSpot ?? given.draftAnswer)?.type),
      starts: answered,
      ends: 'receiveSuit',
      endsWithout: 'receiveReconsideration',
      bears: 'party',
      outlives: true,
    },
  },
})
