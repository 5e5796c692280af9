import { days, months, years } from '../duration.ts'
import type { Period } from './period.ts'

/** 行政诉讼：没有工作日的规定，日为自然日。 */
export const litigationPeriods = {
  'SS-01': {
    name: '提交答辩状、证据和规范性文件',
    kind: 'S',
    basis: '《行政诉讼法》第六十七条、第三十四条、第三十六条',
    starts: '收到起诉状副本',
    within: days(15),
    note: '延期举证须在这15日内书面申请，准许的在正当事由消除后15日内提交（行政诉讼法司法解释第三十四条）。',
  },
  'SS-02': {
    name: '行政机关负责人出庭通知',
    kind: 'S',
    basis: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定第五条、第十二条',
    starts: '开庭之日（倒推）',
    within: days(3),
    direction: 'backward',
  },
  'SS-03': {
    name: '上诉',
    kind: 'S',
    basis: '《行政诉讼法》第八十五条',
    starts: '裁判文书送达',
    within: { judgment: days(15), ruling: days(10) },
    default: 'judgment',
    variants: { judgment: '判决', ruling: '裁定' },
  },
  'SS-04': {
    name: '提起行政诉讼（须印入文书）',
    kind: 'S',
    basis: '《行政诉讼法》第四十五条、第四十六条',
    starts: '知道或者应当知道作出行政行为；经复议的为收到复议决定书；最长期限自行为作出',
    within: { direct: months(6), reviewed: days(15), longest: years(5), realty: years(20) },
    default: 'direct',
    variants: {
      direct: '直接起诉',
      reviewed: '经过复议',
      longest: '自行为作出起最长',
      realty: '不动产，自行为作出起最长',
    },
  },
  'SS-05': {
    name: '第一审审理期限',
    kind: 'S',
    basis: '《行政诉讼法》第八十一条、第八十三条',
    starts: '立案之日',
    within: { ordinary: months(6), summary: days(45) },
    default: 'ordinary',
    variants: { ordinary: '普通程序', summary: '简易程序' },
    extension: { approver: '高级人民法院', notice: '由人民法院通知', only: ['ordinary'] },
  },
  'SS-06': {
    name: '履行法定职责申请的办理',
    kind: 'S',
    basis: '《行政诉讼法》第四十七条',
    starts: '接到申请',
    within: months(2),
    note: '法律、法规另有规定的从其规定；紧急情况不受此限。',
  },
  'SS-07': {
    name: '书面回复司法建议',
    kind: 'N',
    basis: '法释〔2023〕11号（条文未核实，可由管理员设定）',
    starts: '收到司法建议',
    within: months(2),
  },
  'SS-08': {
    name: '回复行政公益诉讼诉前检察建议',
    kind: 'N',
    basis: '检察公益诉讼司法解释（两个月据转载，紧急15日未核实，可由管理员设定）',
    starts: '收到检察建议书',
    within: { ordinary: months(2), urgent: days(15) },
    default: 'ordinary',
    variants: { ordinary: '一般', urgent: '紧急情形' },
  },
} as const satisfies Record<string, Period>
