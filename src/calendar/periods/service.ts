import { workdays } from '../duration.ts'
import type { Period } from './period.ts'

const special = '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在内，应当书面告知（第四十五条）'

/** 行政许可与便民服务：期限为工作日（行政许可法第八十二条）。 */
export const servicePeriods = {
  'ZW-01': {
    name: '一次告知补正',
    kind: 'S',
    basis: '《行政许可法》第三十二条、第八十二条',
    starts: '收到申请材料',
    within: workdays(5),
    note: '能够当场告知的当场告知；逾期不告知的，自收到材料之日起即为受理。',
  },
  'ZW-02': {
    name: '作出行政许可决定',
    kind: 'S',
    basis: '《行政许可法》第四十二条、第八十二条',
    starts: '受理申请之日',
    within: workdays(20),
    extension: { upTo: workdays(10), approver: '本行政机关负责人', notice: '将延长的理由告知申请人' },
    pause: special,
  },
  'ZW-03': {
    name: '统一、联合或集中办理许可',
    kind: 'S',
    basis: '《行政许可法》第四十二条第二款、第八十二条',
    starts: '受理申请之日',
    within: workdays(45),
    extension: { upTo: workdays(15), approver: '本级人民政府负责人', notice: '将延长的理由告知申请人' },
    pause: special,
  },
  'ZW-04': {
    name: '颁发、送达许可证件',
    kind: 'S',
    basis: '《行政许可法》第四十四条、第八十二条',
    starts: '作出准予许可决定之日',
    within: workdays(10),
  },
  'ZW-05': {
    name: '许可听证的申请、组织和通知',
    kind: 'S',
    basis: '《行政许可法》第四十七条、第四十八条、第八十二条',
    starts: '申请为被告知之日；组织为提出听证申请；通知为举行听证之日（倒推）',
    within: { apply: workdays(5), hold: workdays(20), notice: workdays(7) },
    default: 'apply',
    variants: { apply: '申请听证', hold: '组织听证', notice: '通知听证' },
    direction: { notice: 'backward' },
  },
  'ZW-06': {
    name: '差评整改闭环',
    kind: 'L',
    basis: '各地经验（全国没有统一天数；15个工作日为默认，未核实，可由管理员设定）',
    starts: '差评登记',
    within: workdays(15),
  },
} as const satisfies Record<string, Period>
