import { workdays } from '../duration.ts'
import type { Period } from './period.ts'

/** 政府信息公开：条例明写工作日。 */
export const disclosurePeriods = {
  'XX-01': {
    name: '主动公开政府信息',
    kind: 'S',
    basis: '《政府信息公开条例》第二十六条',
    starts: '政府信息形成或变更',
    within: workdays(20),
    note: '法律、法规另有规定的从其规定。',
  },
  'XX-02': {
    name: '一次性告知补正',
    kind: 'S',
    basis: '《政府信息公开条例》第三十条',
    starts: '收到申请',
    within: workdays(7),
  },
  'XX-03': {
    name: '答复政府信息公开申请',
    kind: 'S',
    basis: '《政府信息公开条例》第三十三条',
    starts: '收到申请之日（第三十一条）；补正的，自收到补正的申请之日',
    within: workdays(20),
    extension: { upTo: workdays(20), approver: '政府信息公开工作机构负责人', notice: '告知申请人' },
    pause: '征求第三方和其他机关意见所需时间不计算在内',
    note: '能够当场答复的应当当场答复；申请数量、频次明显超过合理范围的依第三十五条确定延迟答复的合理期限。',
  },
  'XX-04': {
    name: '第三方提出意见',
    kind: 'S',
    basis: '《政府信息公开条例》第三十二条',
    starts: '收到征求意见书',
    within: workdays(15),
    note: '这段时间就是 XX-03 不计算的期间；逾期未提的由行政机关依法决定。',
  },
  'XX-05': {
    name: '共同制作机关提出意见',
    kind: 'S',
    basis: '《政府信息公开条例》第三十四条',
    starts: '收到征求意见书',
    within: workdays(15),
    note: '这段时间就是 XX-03 不计算的期间；逾期未提的视为同意公开。',
  },
  'XX-06': {
    name: '政府信息公开工作年度报告',
    kind: 'S',
    basis: '《政府信息公开条例》第四十九条（街道参照部门的1月31日，为地方实践）',
    starts: '上一年度',
    countable: false,
    reason: '这是每年的固定日期（部门和街道1月31日前，县级以上政府3月31日前），不是自某日起算的期限。',
    fixed: { month: 1, date: 31 },
  },
  'XX-07': {
    name: '缴纳信息处理费',
    kind: 'N',
    basis: '国办函〔2020〕109号（后半部分未核实，可由管理员设定）',
    starts: '收到收费通知',
    within: workdays(20),
    note: '缴费期间答复期限停计，缴费后重新计期；逾期视为放弃。',
  },
} as const satisfies Record<string, Period>
