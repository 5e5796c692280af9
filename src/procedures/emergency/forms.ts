import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, refer, text, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

const people = (title: string) => z.int().min(0).max(1_000_000).default(0).meta({ title, hint: '单位：人' })

const levels = {
  extreme: '特别重大',
  major: '重大',
  larger: '较大',
  general: '一般',
  unlevelled: '社会安全事件，不分级',
} as const

const kind = choice('事件类型', {
  natural: '自然灾害',
  accident: '事故灾难',
  health: '公共卫生事件',
  security: '社会安全事件',
})

export const emergencyIntake = z.object({
  kind,
  level: choice('初判级别', levels, '分级标准由国务院或者其确定的部门制定（突发事件应对法第三条）').default('general'),
  learned: choice('信息来源', {
    grid: '网格巡查',
    public: '群众报告',
    device: '监测、告警设备',
    unit: '事发单位报告',
    police: '公安、消防通报',
    superior: '上级通报',
  }),
  dead: people('死亡'),
  missing: people('失踪'),
  injured: people('受伤'),
})

/** 信息报告的内容（未核实，可由管理员设定）：时间、地点、来源、类型级别、经过、伤亡损失、措施、事态、请求. */
const report = z.object({
  organ: text('报送机关'),
  number: text('报告编号').optional(),
  situation: passage('基本经过'),
  dead: people('死亡'),
  missing: people('失踪'),
  injured: people('受伤'),
  loss: z.number().min(0).max(10_000_000_000).optional().meta({ title: '直接经济损失', hint: '单位：元' }),
  measures: passage('已采取的措施'),
  trend: passage('事态发展'),
  request: passage('请求事项').optional(),
  correction: passage('更正说明', '伤亡人数少于上次报告的，写明核减的依据').optional(),
})

const response = {
  level: choice('响应级别', { I: '一级', II: '二级', III: '三级', IV: '四级' }, '一级为最高级别'),
  scope: choice('启动主体', { street: '街道按本级预案启动', superior: '按上级命令启动' }),
  order: text('上级命令文号').optional(),
}

type Ordered = { scope: 'street' | 'superior'; order?: string | undefined }
const isOrdered = (form: Ordered) => form.scope === 'street' || form.order !== undefined
const orderMissing = { path: ['order'], error: '按上级命令启动的，须写明命令文号' }

export const emergencyForms = {
  verify: z.object({ kind, level: choice('核实级别', levels), findings: passage('核实情况') }),
  dismiss: z.object({ reason: passage('核实情况'), toGrid: yes('转网格事件处置') }),
  reportOral: z.object({ organ: text('报告对象'), content: passage('口头报告内容') }),
  report,
  relayWarning: z.object({
    colour: choice('预警级别', {
      red: '一级（红色）',
      orange: '二级（橙色）',
      yellow: '三级（黄色）',
      blue: '四级（蓝色）',
    }),
    issuedBy: choice('发布机关', { county: '县级人民政府', city: '市级人民政府', province: '省级人民政府' }),
    number: text('预警文号').optional(),
    reach: passage('传播范围与方式'),
  }),
  handleFirst: z.object({ measures: passage('先期处置措施') }),
  activate: z
    .object({
      plan: refer('启动的预案', 'emergency-plans'),
      ...response,
      matters: passage('响应事项'),
      until: text('预计期限'),
      measures: passage('应急处置措施'),
    })
    .refine(isOrdered, orderMissing),
  adjust: z.object({ ...response, reason: passage('调整理由') }).refine(isOrdered, orderMissing),
  command: z.object({
    commander: text('现场指挥长'),
    post: text('指挥部位置'),
    teams: passage('工作组分工').optional(),
  }),
  dispose: z.object({
    measures: z
      .array(
        choice('措施', {
          rescue: '营救、救治',
          evacuate: '疏散、撤离',
          cordon: '划定警戒、封控',
          resettle: '转移安置',
          repair: '抢修抢险',
          supply: '物资保障',
          traffic: '交通管制配合',
          opinion: '舆情应对',
          persuade: '劝导、疏导化解',
        }),
      )
      .min(1, '至少一项措施')
      .max(9)
      .meta({ title: '处置措施' }),
    detail: passage('处置情况'),
    moved: people('转移安置').optional(),
  }),
  support: z.object({ organ: text('请求的机关'), need: passage('请求支援事项') }),
  publish: z.object({
    where: text('发布渠道'),
    on: day('发布日期'),
    content: passage('发布内容'),
    rumour: yes('澄清虚假信息'),
  }),
  settle: z.object({ reason: passage('已控制的情况') }),
  lift: z.object({ reason: passage('威胁和危害已控制或者消除的情况'), order: text('上级解除命令文号').optional() }),
  recover: z.object({ work: passage('善后恢复工作'), helped: people('救助').optional() }),
  toDispute: z.object({ demand: passage('善后引发的诉求'), headcount: people('涉及人数') }),
  assess: z
    .object({
      cause: passage('起因'),
      losses: passage('影响和损失'),
      lessons: passage('经验教训'),
      recovery: passage('恢复重建计划').optional(),
      planRevision: yes('须修订预案'),
      revision: passage('预案修订建议').optional(),
    })
    .refine((form) => !form.planRevision || form.revision !== undefined, {
      path: ['revision'],
      error: '须修订预案的，写明修订建议（突发事件应对法第二十八条）',
    }),
  archive: z.object({
    file: text('归档号'),
    ...archiveShape('thirty', 'volume'),
    note: passage('归档说明').optional(),
  }),
}
