import type { AnyFacts, Step } from '#procedures/define.ts'
import { disclosureForms as forms } from './forms.ts'
import {
  type disclosureStates,
  type disclosureTracks,
  disclosureLeaders as leaders,
  disclosureOfficers as officers,
} from './states.ts'

type ReceiptStep = Step<keyof typeof disclosureStates, keyof typeof disclosureTracks, AnyFacts>

/** Why a party's own time is not over yet; `dueOn` is the last day that was printed on the paper. */
export function whyNotOver(form: Record<string, unknown> | undefined, on: string, what: string, basis: string) {
  const dueOn = form?.dueOn
  return typeof dueOn === 'string' && on <= dueOn
    ? `${what}至${dueOn}届满，届满前不能按逾期处理（${basis}）。`
    : undefined
}

/** As {@link whyNotOver}, but on the last day itself it may be said, so that the pause ends with that day. */
export function whyNotSilent(form: Record<string, unknown> | undefined, on: string, what: string, basis: string) {
  return form?.dueOn === on ? undefined : whyNotOver(form, on, what, basis)
}

/** Why a limit set for a party is none: it ends on the day it is set, or before. */
function whyNotLater(dueOn: unknown, on: string, what: string, basis: string): string | undefined {
  return typeof dueOn === 'string' && dueOn <= on ? `${what}应当合理，届满日须在告知之日以后（${basis}）。` : undefined
}

/** 收到、补正、登记、超量说明理由、收费 (条例29–31、35、42条). */
export const disclosureReceiptSteps = {
  requestCorrection: {
    name: '一次性告知补正',
    from: 'received',
    to: 'correcting',
    by: officers,
    form: forms.requestCorrection,
    papers: { correctionNotice: { name: '补正告知书', required: true, basis: '政府信息公开条例第三十条' } },
    basis: '政府信息公开条例第三十条',
    barredBy: ({ times }, { form, on }) =>
      times.requestCorrection
        ? '补正只能一次性告知；补正后内容仍不明确的，请登记后作出「补正后内容仍不明确」的答复（政府信息公开条例第三十条）。'
        : whyNotLater(form.dueOn, on, '补正期限', '政府信息公开条例第三十条'),
  },
  receiveCorrection: {
    name: '收到补正的申请',
    from: 'correcting',
    to: 'received',
    by: officers,
    form: forms.receiveCorrection,
    basis: '政府信息公开条例第三十条（答复期限自收到补正的申请之日起计算）',
  },
  abandonCorrection: {
    name: '逾期不补正，视为放弃',
    from: 'correcting',
    to: 'abandoned',
    by: officers,
    form: forms.abandon,
    papers: { abandonNotice: { name: '不再处理的记录或者告知书' } },
    basis: '政府信息公开条例第三十条',
    barredBy: ({ given }, { on }) => whyNotOver(given.requestCorrection, on, '补正期限', '政府信息公开条例第三十条'),
  },
  register: {
    name: '登记受理',
    from: 'received',
    to: 'registered',
    by: officers,
    assigns: true,
    signs: true,
    form: forms.register,
    papers: {
      application: { name: '政府信息公开申请（表）', required: true, basis: '政府信息公开条例第二十九条' },
      receipt: { name: '政府信息公开申请登记回执', basis: '政府信息公开条例第三十一条、第三十三条' },
    },
    basis: '政府信息公开条例第二十九条、第三十一条',
  },
  askReason: {
    name: '要求说明理由',
    from: ['received', 'registered'],
    to: 'reasoning',
    by: officers,
    form: forms.askReason,
    papers: { reasonNotice: { name: '说明理由通知书', required: true } },
    basis: '政府信息公开条例第三十五条',
  },
  receiveReason: {
    name: '登记申请人说明的理由',
    from: 'reasoning',
    to: 'registered',
    by: officers,
    form: forms.receiveReason,
    basis: '政府信息公开条例第三十五条',
  },
  setDelay: {
    name: '确定延迟答复的合理期限',
    from: 'registered',
    by: leaders,
    form: forms.setDelay,
    papers: { delayNotice: { name: '延迟答复告知书', required: true } },
    basis: '政府信息公开条例第三十五条',
    barredBy: ({ given, times }) =>
      given.receiveReason?.reasonable !== true
        ? '只有数量、频次明显超过合理范围且理由合理的，才可以确定延迟答复期限；其他情形请办「延长答复期限」（政府信息公开条例第三十五条）。'
        : times.setDelay
          ? '延迟答复期限只确定一次（政府信息公开条例第三十五条）。'
          : undefined,
  },
  chargeFee: {
    name: '通知缴纳信息处理费',
    from: 'registered',
    to: 'charging',
    by: leaders,
    form: forms.chargeFee,
    papers: { feeNotice: { name: '信息处理费收费通知', required: true } },
    basis: '政府信息公开条例第四十二条；国办函〔2020〕109号（缴费期限未核实，可由管理员设定）',
    barredBy: ({ times }, { form, on }) =>
      times.chargeFee
        ? '一件申请只能按一种标准收取一次信息处理费（国办函〔2020〕109号）。'
        : whyNotLater(form.dueOn, on, '缴费期限', '国办函〔2020〕109号'),
  },
  pay: {
    name: '登记缴费',
    from: 'charging',
    to: 'registered',
    by: officers,
    form: forms.pay,
    basis: '国办函〔2020〕109号（缴费后重新计期，未核实，可由管理员设定）',
  },
  abandonFee: {
    name: '逾期未缴费，视为放弃',
    from: 'charging',
    to: 'abandoned',
    by: officers,
    form: forms.abandon,
    basis: '国办函〔2020〕109号（未核实，可由管理员设定）',
    barredBy: ({ given }, { on }) => whyNotOver(given.chargeFee, on, '缴费期限', '国办函〔2020〕109号'),
  },
  withdraw: {
    name: '申请人撤回申请',
    from: ['received', 'correcting', 'reasoning', 'registered', 'charging', 'drafted', 'checked', 'signed'],
    to: 'withdrawn',
    by: officers,
    form: forms.withdraw,
    papers: { withdrawal: { name: '撤回申请书', required: true } },
    basis: '计入表三「其他处理」（口径未核实，可由管理员设定）',
  },
} as const satisfies Record<string, ReceiptStep>
