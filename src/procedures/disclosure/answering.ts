import type { AnyFacts, Step } from '#procedures/define.ts'
import { needsReconsiderationFirst } from './answers.ts'
import { answerOf, whyNotAnswer, whyTooShort } from './bars.ts'
import { disclosureForms as forms } from './forms.ts'
import { whyNotSilent } from './receipt.ts'
import {
  type disclosureStates,
  type disclosureTracks,
  disclosureLeaders as leaders,
  disclosureOfficers as officers,
} from './states.ts'

type AnsweringStep = Step<keyof typeof disclosureStates, keyof typeof disclosureTracks, AnyFacts>

const activeStates = ['registered', 'drafted'] as const

/** 检索、征求意见、保密审查、延长 (条例17、32–34条). */
const preparing = {
  search: {
    name: '检索',
    from: activeStates,
    by: officers,
    form: forms.search,
    papers: { searchRecord: { name: '检索记录' } },
    basis: '政府信息公开条例第三十六条四项',
  },
  reviewSecrecy: {
    name: '保密审查',
    from: ['received', ...activeStates],
    by: officers,
    form: forms.reviewSecrecy,
    papers: { secrecyForm: { name: '保密审查表' } },
    track: { id: 'secrecy', from: ['none', 'reviewed'], to: 'reviewed' },
    basis: '政府信息公开条例第十七条',
  },
  consultThirdParty: {
    name: '书面征求第三方意见',
    from: 'registered',
    by: officers,
    form: forms.consultThirdParty,
    papers: { thirdPartyLetter: { name: '征求第三方意见书', required: true } },
    track: { id: 'thirdParty', from: ['none', 'answered'], to: 'asked' },
    basis: '政府信息公开条例第三十二条',
    barredBy: (_, act) => whyTooShort('XX-04', act, '政府信息公开条例第三十二条'),
  },
  recordThirdParty: {
    name: '登记第三方意见',
    from: 'registered',
    by: officers,
    form: forms.recordThirdParty,
    papers: { thirdPartyReply: { name: '第三方意见', required: true } },
    track: { id: 'thirdParty', from: ['asked'], to: 'answered' },
    basis: '政府信息公开条例第三十二条',
  },
  thirdPartySilent: {
    name: '第三方逾期未提出意见',
    from: 'registered',
    by: officers,
    form: forms.silence,
    track: { id: 'thirdParty', from: ['asked'], to: 'answered' },
    basis: '政府信息公开条例第三十二条（由行政机关依法决定是否公开）',
    barredBy: ({ given }, { on }) =>
      whyNotSilent(given.consultThirdParty, on, '第三方提出意见的期限', '政府信息公开条例第三十二条'),
  },
  consultOrgan: {
    name: '征求其他机关意见',
    from: 'registered',
    by: officers,
    form: forms.consultOrgan,
    papers: { organLetter: { name: '征求意见函', required: true } },
    track: { id: 'otherOrgan', from: ['none', 'answered'], to: 'asked' },
    basis: '政府信息公开条例第三十三条三款、第三十四条',
    barredBy: (_, act) => whyTooShort('XX-05', act, '政府信息公开条例第三十四条'),
  },
  recordOrgan: {
    name: '登记其他机关意见',
    from: 'registered',
    by: officers,
    form: forms.recordOrgan,
    papers: { organReply: { name: '复函', required: true } },
    track: { id: 'otherOrgan', from: ['asked'], to: 'answered' },
    basis: '政府信息公开条例第三十四条',
  },
  organSilent: {
    name: '其他机关逾期未提出意见',
    from: 'registered',
    by: officers,
    form: forms.silence,
    track: { id: 'otherOrgan', from: ['asked'], to: 'answered' },
    basis: '政府信息公开条例第三十四条（共同制作机关逾期视为同意公开）',
    barredBy: ({ given }, { on }) =>
      whyNotSilent(given.consultOrgan, on, '其他机关提出意见的期限', '政府信息公开条例第三十四条'),
  },
  extend: {
    name: '延长答复期限',
    from: ['registered', 'reasoning', 'drafted', 'checked'],
    by: leaders,
    form: forms.extend,
    papers: {
      extensionNotice: { name: '延长答复期限告知书', required: true, basis: '政府信息公开条例第三十三条二款' },
    },
    basis: '政府信息公开条例第三十三条二款',
  },
} as const satisfies Record<string, AnsweringStep>

/** 答复、核对、签发、送达、办结与救济 (条例36–41、51条). */
const answering = {
  draftAnswer: {
    name: '拟定答复',
    from: activeStates,
    to: 'drafted',
    by: officers,
    form: forms.draftAnswer,
    needsTracks: ['thirdParty', 'otherOrgan'],
    basis: '政府信息公开条例第三十六条至第三十九条、第四十一条',
    barredBy: (facts, { form, around }) => whyNotAnswer(facts, form, around),
  },
  returnDraft: {
    name: '退回修改答复',
    from: ['drafted', 'checked'],
    to: 'registered',
    by: [...leaders, 'legal_reviewer', 'judicial_office', 'legal_counsel'],
    form: forms.returnDraft,
  },
  checkAnswer: {
    name: '合法性核对',
    from: 'drafted',
    to: 'checked',
    by: ['legal_reviewer', 'judicial_office', 'legal_counsel'],
    form: forms.checkAnswer,
    basis: '政府信息公开条例第十七条；本地规定（可由管理员设定）',
  },
  sign: {
    name: '签发答复书',
    from: 'checked',
    to: 'signed',
    by: ['deputy_in_charge', 'director'],
    form: forms.sign,
    papers: { answer: { name: '政府信息公开申请答复书', required: true, basis: '政府信息公开条例第三十六条' } },
    basis: '政府信息公开条例第三十六条',
  },
  informThirdParty: {
    name: '书面告知第三方决定公开',
    from: ['drafted', 'checked', 'signed'],
    by: officers,
    form: forms.informThirdParty,
    papers: { thirdPartyNotice: { name: '告知第三方书', required: true } },
    basis: '政府信息公开条例第三十二条',
  },
  serve: {
    name: '送达答复书',
    from: 'signed',
    to: 'served',
    by: officers,
    form: forms.serve,
    papers: { serviceReceipt: { name: '送达回证', required: true } },
    basis: '政府信息公开条例第三十三条、第四十条、第五十一条',
    barredBy: (facts, { form }) =>
      answerOf(facts).publicInterest === true && !facts.times.informThirdParty
        ? '为公共利益决定公开的，须先书面告知第三方公开的内容和理由（政府信息公开条例第三十二条）。'
        : form.asPetition === true && answerOf(facts).type !== 'not_request'
          ? '只有不作为政府信息公开申请处理的，才可以转为信访登记（政府信息公开条例第三十九条一款）。'
          : undefined,
    handOff: {
      to: 'petition',
      link: 'derived-from',
      name: '转信访登记',
      basis: '政府信息公开条例第三十九条一款',
      when: (facts) => facts.given.serve?.asPetition === true,
      carry: ({ intake }) => ({ request: intake.information }),
    },
  },
  answerOnSpot: {
    name: '当场答复',
    from: ['received', 'registered'],
    to: 'served',
    by: officers,
    form: forms.answerOnSpot,
    needsTracks: ['thirdParty', 'otherOrgan'],
    papers: { answer: { name: '政府信息公开申请答复书或者当场答复记录', required: true } },
    basis: '政府信息公开条例第三十三条一款',
    barredBy: (facts, { form, around }) =>
      needsReconsiderationFirst(form.type)
        ? '不予公开、部分公开须拟定答复书并经核对签发，不能当场答复（政府信息公开条例第三十六条三项、第三十七条）。'
        : whyNotAnswer(facts, form, around),
  },
  close: {
    name: '办结归档',
    from: 'served',
    to: 'closed',
    by: [...officers, 'archivist'],
    form: forms.close,
    basis: '档案法第十三条',
  },
} as const satisfies Record<string, AnsweringStep>

export const disclosureAnsweringSteps = { ...preparing, ...answering }
