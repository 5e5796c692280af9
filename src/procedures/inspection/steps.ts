import type * as z from 'zod'
import type { Facts, State, Step } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import type { RoleId } from '#procedures/roles.ts'
import { inspectionForms as forms, type inspectionIntake } from './forms.ts'

export const inspectionStates = {
  planned: { name: '待制定方案', phase: 'pending' },
  drafted: { name: '待审批', phase: 'waiting' },
  approved: { name: '已批准', phase: 'working' },
  coded: { name: '已生成检查码', phase: 'working' },
  notified: { name: '已通知', phase: 'working' },
  onSite: { name: '检查中', phase: 'working' },
  recorded: { name: '已记录', phase: 'working' },
  informed: { name: '已告知结果', phase: 'working' },
  correcting: { name: '责令改正中', phase: 'waiting' },
  concluded: { name: '已处理待公示', phase: 'working' },
  published: { name: '已公示', phase: 'working' },
  cancelled: { name: '已取消', phase: 'done', final: true },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

type InspectionFacts = Facts<z.infer<typeof inspectionIntake>, Record<string, Record<string, unknown>>>
type InspectionStep = Step<keyof typeof inspectionStates, never, InspectionFacts>

const enforcers = ['enforcer'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
const guo54 = '国办发〔2024〕54号（未核实，可由管理员设定）'
const codesFrom = '2025-01-03'

/** 日常、双随机受年度频次上限约束，投诉举报、转办、专项、复查不受（54号文，未核实）. */
function overCap({ intake }: InspectionFacts, form: Record<string, unknown>): string | undefined {
  const capped = intake.target === 'enterprise' && (intake.kind === 'routine' || intake.kind === 'random')
  const [done, cap] = [Number(form.done), Number(form.cap)]
  return capped && cap > 0 && done >= cap
    ? `本年度已检查${done}次，达到公布的频次上限${cap}次，不得再安排日常检查（${guo54}）。`
    : undefined
}

/** 检查码自54号文公布起：此前的检查补登时没有. */
function withoutCode(
  { intake, times }: InspectionFacts,
  form: Record<string, unknown>,
  on: string,
): string | undefined {
  if (intake.target !== 'enterprise' || intake.kind === 'offsite' || on < codesFrom) return undefined
  if (!times.issueCode) return `入企检查须先生成检查码（${guo54}）。`
  return form.codeShown === true || form.codeShown === undefined
    ? undefined
    : `入企检查应当扫码亮码，请亮码后再检查（${guo54}）。`
}

export const inspectionSteps = {
  plan: {
    name: '制定检查方案',
    from: ['planned', 'drafted'],
    to: 'drafted',
    by: enforcers,
    form: forms.plan,
    basis: guo54,
    barredBy: (facts, { form, on, around }) =>
      withoutPower(around, form.itemCode, 'inspection') ??
      overCap(facts, form) ??
      (String(form.on) < on ? '拟检查日期不能早于制定方案之日，检查须事前报批。' : undefined),
  },
  merge: {
    name: '合并为综合查一次',
    from: ['drafted', 'approved'],
    by: [...enforcers, 'command_center'],
    form: forms.merge,
    papers: { joint: { name: '联合检查方案' } },
    basis: '参照浙江省综合行政执法条例第十三条（本地规定，可由管理员设定）',
  },
  approve: {
    name: '批准检查',
    from: 'drafted',
    to: 'approved',
    by: leaders,
    form: forms.approve,
    papers: { approval: { name: '行政检查审批表', required: true } },
    basis: guo54,
    barredBy: ({ intake, times }) =>
      intake.organs > 1 && !times.merge
        ? '两个以上部门检查的，应当合并进行，请先办理「合并为综合查一次」。'
        : undefined,
  },
  reject: { name: '不批准', from: 'drafted', to: 'planned', by: leaders, form: forms.reject },
  issueCode: {
    name: '生成检查码',
    from: 'approved',
    to: 'coded',
    by: [...enforcers, 'command_center'],
    form: forms.issueCode,
    basis: guo54,
  },
  notify: {
    name: '检查通知',
    from: ['approved', 'coded'],
    to: 'notified',
    by: enforcers,
    form: forms.notify,
    papers: { notice: { name: '行政检查通知书' } },
    basis: '行政检查文书基本格式文本（试行）（未核实，可由管理员设定）',
  },
  enter: {
    name: '进场亮码亮证',
    from: ['approved', 'coded', 'notified'],
    to: 'onSite',
    by: enforcers,
    signs: true,
    form: forms.enter,
    basis: `行政处罚法第四十二条、第五十五条；${guo54}`,
    barredBy: (facts, { form, on }) =>
      on < String(facts.given.plan?.on) ? '未到批准的检查日期，不得提前检查。' : withoutCode(facts, form, on),
  },
  inspect: {
    name: '检查记录',
    from: ['onSite', 'recorded'],
    to: 'recorded',
    by: enforcers,
    form: forms.inspect,
    papers: {
      record: { name: '现场检查笔录', required: true },
      video: { name: '音像记录' },
      samples: { name: '抽样、勘验、询问笔录' },
    },
    basis: '行政处罚法第四十七条、第五十五条',
  },
  inform: {
    name: '告知检查结果',
    from: 'recorded',
    to: 'informed',
    by: enforcers,
    form: forms.inform,
    papers: { result: { name: '检查结果告知书' } },
    basis: guo54,
  },
  order: {
    name: '责令改正',
    from: 'informed',
    to: 'correcting',
    by: enforcers,
    form: forms.order,
    papers: { order: { name: '责令改正通知书', required: true } },
    basis: '行政处罚法第二十八条',
    barredBy: ({ given }) => (given.inform?.result === 'clean' ? '未发现问题，不得责令改正。' : undefined),
  },
  recheck: {
    name: '复查',
    from: 'correcting',
    to: 'informed',
    by: enforcers,
    form: forms.recheck,
    papers: { recheckRecord: { name: '复查笔录', required: true } },
    basis: '行政处罚法第二十八条',
  },
  toPenalty: {
    name: '转行政处罚',
    from: ['informed', 'correcting'],
    to: 'concluded',
    by: enforcers,
    form: forms.toPenalty,
    basis: '行政处罚法第五十四条',
    barredBy: ({ given }, { form, around }) =>
      given.inform?.result === 'clean' ? '未发现问题，不转行政处罚。' : withoutPower(around, form.itemCode, 'penalty'),
    handOff: {
      to: 'penalty',
      link: 'derived-from',
      name: '转行政处罚',
      basis: '行政处罚法第五十四条',
      carry: ({ given }) => ({
        source: 'inspection',
        itemCode: given.toPenalty?.itemCode,
        offence: given.toPenalty?.offence,
      }),
    },
  },
  toOrgan: {
    name: '移交、抄告线索',
    from: 'informed',
    to: 'concluded',
    by: enforcers,
    form: forms.toOrgan,
    papers: { letter: { name: '线索移交函', required: true } },
    basis: '参照浙江省综合行政执法条例第十八条（本地规定，可由管理员设定）',
    handOff: {
      to: 'transfer',
      link: 'derived-from',
      name: '移交线索',
      basis: '参照浙江省综合行政执法条例第十八条（本地规定）',
      carry: ({ given }) => ({
        kind: 'notice',
        organ: given.toOrgan?.organ,
        reason: given.toOrgan?.reason,
        source: 'inspection',
      }),
    },
  },
  conclude: {
    name: '检查结论',
    from: 'informed',
    to: 'concluded',
    by: enforcers,
    barredBy: ({ given }) =>
      given.inform?.result === 'problems' && given.recheck?.corrected !== true
        ? '发现问题的，须责令改正并复查合格，或者转处罚、移交。'
        : undefined,
  },
  publish: {
    name: '公示检查结果',
    from: 'concluded',
    to: 'published',
    by: [...enforcers, 'disclosure_officer'],
    form: forms.publish,
    basis: '国办发〔2018〕118号（未核实，可由管理员设定）',
  },
  cancel: {
    name: '取消检查',
    from: ['planned', 'drafted', 'approved', 'coded', 'notified'],
    to: 'cancelled',
    by: leaders,
    form: forms.cancel,
  },
  close: {
    name: '办结归档',
    from: 'published',
    to: 'closed',
    by: [...enforcers, 'archivist'],
    form: forms.close,
    basis: '行政处罚法第四十七条',
  },
} as const satisfies Record<string, InspectionStep>
