import { days, months } from '../duration.ts'
import type { Period } from './period.ts'

/** 社区矫正：法律没有写工作日，日按自然日计，本地司法所另有口径的从其口径。 */
export const correctionPeriods = {
  'JZ-01': {
    name: '决定机关通知社区矫正机构和送达文书',
    kind: 'S',
    basis: '《社区矫正法》第二十条',
    starts: '判决、裁定或者决定生效之日',
    within: { notify: days(5), deliver: days(10) },
    default: 'notify',
    variants: { notify: '通知执行地社区矫正机构', deliver: '送达法律文书' },
  },
  'JZ-02': {
    name: '社区矫正对象报到',
    kind: 'S',
    basis: '《社区矫正法》第二十一条',
    starts: '判决、裁定生效之日',
    within: days(10),
    note: '未报到的及时查找，并依法训诫、警告。',
  },
  'JZ-03': {
    name: '使用电子定位装置',
    kind: 'S',
    basis: '《社区矫正法》第二十九条',
    starts: '批准使用',
    within: months(3),
    extension: {
      upTo: months(3),
      each: true,
      approver: '县级司法行政部门负责人',
      notice: '告知社区矫正对象',
    },
    note: '不需要继续使用的及时解除。',
  },
  'JZ-04': {
    name: '减刑、撤销缓刑假释、收监执行的裁决',
    kind: 'S',
    basis: '《社区矫正法》第三十三条、第四十八条、第四十九条',
    starts: '人民法院或决定机关收到建议书',
    within: days(30),
  },
  'JZ-05': {
    name: '请假外出',
    kind: 'N',
    basis: '社区矫正实施办法（2012年办法第十三条；2020年办法条文未核实）',
    starts: '申请',
    countable: false,
    reason: '这是外出天数的审批权限（7日以内司法所、7日以上县级机构、单次不超过30日），不是自申请起算的办理期限。',
  },
} as const satisfies Record<string, Period>
