import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { passage, refer, referMany, satisfaction, text, yes } from '#procedures/fields.ts'

/** What a camera or sensor calls out (天眼告警). */
export const alarmClasses = {
  smoke: '烟火',
  land: '国土（违法占地）',
  building: '违法建设',
  water: '水位、溺水',
  crowd: '人员聚集',
  rubbish: '垃圾、渣土',
  other: '其他',
} as const

const admission = refer('准入事项', 'grid-items', '部门交办网格的，须在网格事项准入清单内').optional()

/** 事件上报单; 地点、当事人、网格 are in the common intake. Codes of GB/T 31000 未核实，可由管理员设定. */
export const gridEventIntake = z.object({
  category: choice('事件类别', {
    dispute: '矛盾纠纷',
    hazard: '安全隐患',
    order: '社会治安',
    environment: '环境卫生',
    construction: '违法建设',
    market: '市场监管',
    service: '公共服务代办',
    opinion: '社情民意',
    emergency: '突发事件',
    other: '其他',
  }).default('other'),
  scale: choice('规模', { '01': '个体性', '02': '一般群体性', '03': '重大群体性' }).default('01'),
  level: choice('级别', { '01': '特别重大', '02': '重大', '03': '较大', '04': '一般' }).default('04'),
  headcount: z.int().min(0).max(1_000_000).optional().meta({ title: '涉及人数' }),
  organisations: text('涉及单位').optional(),
  rapid: yes('快呼（1-5-10）', '登记即视为上报，一、五、十分钟起算'),
  collected: choice('发现方式', {
    found: '主动发现',
    assisted: '协助采集',
    reported: '群众反映',
    device: '设备告警',
    petition: '信访转来',
    delegated: '部门交办',
  }).default('found'),
  alarm: choice('告警类别', alarmClasses, '设备告警的填写').optional(),
  point: refer('告警点位', 'monitoring-points').optional(),
  admission,
})

export const platforms = {
  governance: '综治工作',
  supervision: '监管执法',
  emergency: '应急管理',
  service: '公共服务',
  general: '党政综合',
} as const

const limit = z.int().min(1).max(365).default(5).meta({
  title: '办结时限（工作日）',
  hint: '按事项清单配置；清单没有规定的默认5个工作日，未核实，可由管理员设定',
})

export const routeForm = z
  .object({
    platform: choice('平台', platforms).default('governance'),
    item: z.string().max(40).optional().meta({ title: '事项编码', register: 'power-list' }),
    list: choice('履职清单', { basic: '基本履职', assist: '配合履职', withdrawn: '上级收回' }).default('basic'),
    admission,
    limit,
    instruction: passage('处置要求').optional(),
  })
  .refine((form) => form.list !== 'withdrawn', {
    path: ['list'],
    error: '上级收回事项不得派给街道，请办「退回上级」（乡镇街道履职事项清单）',
  })

export const rerouteForm = z.object({ reason: passage('审核意见'), limit })
export const reworkForm = z.object({ reason: passage('重新处置的要求'), limit })

export const referForm = z.object({
  to: choice('去向', {
    district: '上报区级',
    department: '吹哨部门处置',
    enforcement: '行政执法',
    emergency: '应急处置',
  }),
  organ: text('接收单位'),
  reason: passage('移送理由'),
})

export const whistleForm = z.object({
  kind: choice(
    '吹哨类型',
    { daily: '日常管理哨', joint: '综合执法哨', emergency: '重大应急哨' },
    '分类未核实，可由管理员设定',
  ),
  departments: passage('需报到的单位'),
  units: referMany('需报到的单位（单位清单内）', 'units', '写在这里的，该单位的账号即可看到并报到'),
  matter: passage('吹哨事项'),
})

export const feedbackForm = z.object({
  result: passage('处置结果'),
  resolved: z.boolean().default(true).meta({ title: '已化解或消除' }),
  way: text('化解方式').optional(),
})

export const verifyForm = z.object({
  onSite: yes('已现场复核'),
  passed: z.boolean().default(true).meta({ title: '核查通过' }),
  findings: passage('核查情况'),
})

export const finishWhistleForm = z.object({
  result: passage('处置结果'),
  appraisal: satisfaction('街道对报到单位的评价').optional(),
})

export const evaluateForm = z.object({
  by: choice('评价人', { reporter: '上报人', resident: '群众', centre: '指挥室' }),
  level: satisfaction('满意度'),
  words: passage('评价意见').optional(),
})
