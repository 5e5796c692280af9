import { minutes } from '../duration.ts'
import type { Period } from './period.ts'

/** 网格事件。1-5-10 没有查到任何规范性出处，只是内部时限。 */
export const gridPeriods = {
  'WG-01': {
    name: '指挥中心 1-5-10 调度',
    kind: 'I',
    basis: '内部服务时限（未核实，可由管理员设定）',
    starts: '事件上报',
    within: { acknowledge: minutes(1), dispatch: minutes(5), 'on-site': minutes(10) },
    default: 'acknowledge',
    variants: { acknowledge: '响应', dispatch: '派出', 'on-site': '到场' },
  },
  'WG-02': {
    name: '网格事件流转办结',
    kind: 'L',
    basis: '参照滨州网格条例第十一条（只规定“规定时间内办结并反馈”）',
    starts: '承办单位接收',
    countable: false,
    extension: { approver: '综合信息指挥室', notice: '将延长的理由告知反映人（未核实，可由管理员设定）' },
    reason: '办结时限由本地事项清单逐项规定，没有统一天数；请在事项清单中设定后按该项计算。',
  },
} as const satisfies Record<string, Period>
