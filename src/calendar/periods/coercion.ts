import { days, hours, months, workdays, years } from '../duration.ts'
import type { Period } from './period.ts'

/** 行政强制：十日以内为工作日（第六十九条），三十日为自然日。 */
export const coercionPeriods = {
  'QZ-01': {
    name: '当场实施强制措施后补办批准',
    kind: 'S',
    basis: '《行政强制法》第十九条',
    starts: '实施之时',
    within: hours(24),
    note: '认为不应当采取的，应当立即解除。',
  },
  'QZ-02': {
    name: '查封、扣押',
    kind: 'S',
    basis: '《行政强制法》第二十五条',
    starts: '实施之日',
    within: days(30),
    extension: { upTo: days(30), approver: '行政机关负责人', notice: '延长决定书面告知当事人并说明理由' },
    pause: '检测、检验、检疫或者技术鉴定的期间不包括在内，该期间应当明确并书面告知当事人',
    note: '期满应当解除（第二十八条第四项）。',
  },
  'QZ-03': {
    name: '催告后申请人民法院强制执行',
    kind: 'S',
    basis: '《行政强制法》第五十四条、第六十九条',
    starts: '催告书送达',
    within: workdays(10),
    direction: 'at-least',
  },
  'QZ-04': {
    name: '申请人民法院强制执行',
    kind: 'S',
    basis: '《行政强制法》第五十三条；行政诉讼法司法解释第一百五十六条',
    starts: '当事人法定复议、起诉期限届满之日；暂缓或分期缴纳的自该期限结束之日',
    within: months(3),
  },
  'QZ-05': {
    name: '代履行前催告',
    kind: 'S',
    basis: '《行政强制法》第五十一条、第六十九条',
    starts: '代履行之日（倒推）',
    within: workdays(3),
    direction: 'backward',
    note: '需要立即清除的依第五十二条立即代履行。',
  },
  'QZ-06': {
    name: '加处罚款或滞纳金后催告并强制执行',
    kind: 'S',
    basis: '《行政强制法》第四十六条',
    starts: '加处罚款或滞纳金起算之日',
    within: days(30),
    direction: 'at-least',
    note: '须超过三十日：届满日的次日起方可。',
  },
  'QZ-07': {
    name: '人民法院受理和裁定',
    kind: 'S',
    basis: '《行政强制法》第五十六条、第五十七条、第五十八条',
    starts: '人民法院接到申请；裁定为受理之日；复议为收到裁定',
    within: { accept: workdays(5), ruling: workdays(7), 'manifestly-unlawful': days(30), reconsideration: days(15) },
    default: 'accept',
    variants: {
      accept: '受理',
      ruling: '书面审查裁定',
      'manifestly-unlawful': '明显违法的裁定',
      reconsideration: '行政机关向上一级人民法院申请复议',
    },
  },
  'QZ-08': {
    name: '中止执行满三年不再执行',
    kind: 'S',
    basis: '《行政强制法》第三十九条',
    starts: '中止执行之日',
    within: years(3),
    direction: 'at-least',
  },
} as const satisfies Record<string, Period>
