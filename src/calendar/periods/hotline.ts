import { hours, workdays } from '../duration.ts'
import type { Period } from './period.ts'

/** 12345 热线：国家没有统一天数，均为默认值，可由管理员设定。 */
export const hotlinePeriods = {
  'RX-01': {
    name: '签收工单',
    kind: 'L',
    basis: '本地热线规定（天数未核实，可由管理员设定）',
    starts: '派单送达',
    within: { ordinary: workdays(1), urgent: hours(2) },
    default: 'ordinary',
    variants: { ordinary: '一般工单', urgent: '紧急工单' },
  },
  'RX-02': {
    name: '退单或派单异议',
    kind: 'L',
    basis: '参照潍坊热线条例第二十二条、《北京市接诉即办工作条例》第十二条（天数未核实，可由管理员设定）',
    starts: '派单送达',
    within: workdays(1),
    pause: '异议审核期间停计（可由管理员设定）',
    note: '经热线机构审核；指定承办后不得再退，逾期视为签收。',
  },
  'RX-03': {
    name: '一般工单办结并回复',
    kind: 'L',
    basis: '参照济南热线条例第二十四条（5个工作日为默认，可由管理员按类别设定）',
    starts: '派单或签收（按本地口径）',
    within: workdays(5),
    extension: { approver: '热线工作机构', notice: '向诉求人说明并通报热线机构' },
    note: '法律法规规定更长的从其规定。',
  },
  'RX-04': {
    name: '咨询类工单答复',
    kind: 'L',
    basis: '参照潍坊热线条例第十八条、《北京市接诉即办工作条例》第十一条（天数未核实，可由管理员设定）',
    starts: '受理',
    within: { longest: workdays(3), shortest: workdays(1) },
    default: 'longest',
    variants: { longest: '最长', shortest: '最短' },
    note: '能够即时答复的即时答复；不能即时的默认1至3个工作日，取外限。',
  },
  'RX-05': {
    name: '回访',
    kind: 'L',
    basis: '参照《北京市接诉即办工作条例》第二十三条、济南热线条例第二十七条（天数未核实，可由管理员设定）',
    starts: '办结反馈或办理时限届满',
    within: workdays(3),
  },
} as const satisfies Record<string, Period>
