import { months } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { proposalForms as forms, proposalIntake } from './forms.ts'

const office = ['gen_office', 'command_center'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const handlers = [
  'gen_office',
  'governance_office',
  'service_clerk',
  'enforcer',
  'petition_officer',
  'judicial_office',
  'grid_leader',
] as const satisfies RoleId[]
const superiors = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]

const article = '地方组织法第四十二条'
const lengthBasis = '代表法第四十二条（三个月、六个月，未核实，可由管理员设定）'
const local = '本地办理办法，未核实，可由管理员设定'
const left = ['refuse', 'returnUp', 'withdraw'] as const

/** Why the reply may not be drafted yet: 办前、办中须与提出人沟通. */
function whyNotDraft(given: Record<string, Record<string, unknown> | undefined>): string | undefined {
  return given.contact ? undefined : `答复前须与提出人沟通、听取意见，请先办「与提出人沟通」（${local}）。`
}

export const proposal = defineProcedure({
  id: 'proposal',
  area: 'supervision',
  name: '建议提案办理',
  mark: '提',
  basis:
    '《地方各级人民代表大会和地方各级人民政府组织法》第四十二条；代表法第四十二条（三个月、六个月，未核实，可由管理员设定）；政协提案和居民议事会建议案参照办理（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '人大代表、政协委员和居民议事会提出的建议，街道逐件研究办理、当面沟通、书面答复，并跟踪承诺落实。',
  filedBy: ['gen_office', 'command_center', 'governance_office', 'party_secretary', 'director', 'deputy_in_charge'],
  remedies: [
    '对办理结果不满意的，可以要求重新办理（未核实，可由管理员设定）',
    '办理情况向人大、政协报告，并按规定公开',
  ],
  intake: proposalIntake,

  states: {
    received: { name: '已收到，待交办', phase: 'pending' },
    refused: { name: '不予立案', phase: 'done', final: true },
    returned: { name: '已退回交办机关', phase: 'done', final: true },
    assigned: { name: '待承办单位签收', phase: 'unsigned' },
    handling: { name: '办理中', phase: 'working' },
    drafted: { name: '答复已拟', phase: 'working' },
    signed: { name: '答复已签发', phase: 'working' },
    replied: { name: '已答复，待反馈', phase: 'waiting' },
    followed: { name: '承诺事项跟踪', phase: 'working' },
    closed: { name: '已办结', phase: 'done', final: true },
    withdrawn: { name: '提出人已撤回', phase: 'done', final: true },
  },
  initial: 'received',
  tracks: {
    joint: {
      name: '会办',
      initial: 'none',
      states: {
        none: { name: '未会办', phase: 'pending' },
        asked: { name: '待会办意见', phase: 'waiting' },
        answered: { name: '已收到会办意见', phase: 'done', final: true },
      },
      basis: local,
    },
  },

  steps: {
    refuse: { name: '不予立案', from: 'received', to: 'refused', by: office, form: forms.refuse, basis: local },
    returnUp: {
      name: '退回交办机关',
      from: 'received',
      to: 'returned',
      by: [...office, ...leaders],
      form: forms.returnUp,
      papers: { returnLetter: { name: '退回函', required: true } },
      basis: local,
    },
    assign: {
      name: '交办',
      from: 'received',
      to: 'assigned',
      by: [...office, ...leaders],
      assigns: true,
      form: forms.assign,
      papers: { assignment: { name: '交办单', required: true } },
      basis: article,
    },
    sign: { name: '签收', from: 'assigned', to: 'handling', by: handlers, signs: true },
    object: {
      name: '提出异议，退回重新交办',
      from: 'assigned',
      to: 'received',
      by: handlers,
      form: forms.object,
      basis: local,
    },
    askJoint: {
      name: '征求会办意见',
      from: 'handling',
      by: handlers,
      form: forms.askJoint,
      track: { id: 'joint', from: ['none', 'answered'], to: 'asked' },
    },
    recordJoint: {
      name: '登记会办意见',
      from: 'handling',
      by: [...handlers, 'district_dept'],
      form: forms.recordJoint,
      track: { id: 'joint', from: ['asked'], to: 'answered' },
    },
    contact: {
      name: '与提出人沟通',
      from: ['handling', 'drafted', 'signed', 'replied', 'followed'],
      by: [...handlers, ...leaders],
      form: forms.contact,
      papers: { contactRecord: { name: '沟通记录' } },
      basis: local,
    },
    survey: { name: '调研', from: 'handling', by: [...handlers, ...leaders], form: forms.survey, basis: article },
    draftReply: {
      name: '拟定答复',
      from: ['handling', 'drafted'],
      to: 'drafted',
      by: handlers,
      form: forms.draft,
      needsTracks: ['joint'],
      basis: article,
      barredBy: ({ given }) => whyNotDraft(given),
    },
    returnDraft: { name: '退回修改', from: 'drafted', to: 'handling', by: leaders, form: forms.returnDraft },
    signReply: {
      name: '签发答复',
      from: 'drafted',
      to: 'signed',
      by: leaders,
      form: forms.sign,
      papers: { reply: { name: '建议、提案答复函', required: true } },
      basis: article,
    },
    reply: {
      name: '答复提出人',
      from: 'signed',
      to: 'replied',
      by: handlers,
      form: forms.reply,
      papers: { receipt: { name: '送达回证或者系统回执' } },
      basis: `${article}；${lengthBasis}`,
    },
    feedback: {
      name: '登记反馈意见',
      from: 'replied',
      by: [...office, ...handlers],
      form: forms.feedback,
      papers: { opinionForm: { name: '征询意见表' } },
      basis: local,
    },
    redo: {
      name: '重新办理',
      from: 'replied',
      to: 'handling',
      by: [...office, ...leaders],
      form: forms.redo,
      basis: local,
      barredBy: ({ given, times }) =>
        !String(given.feedback?.result ?? '').endsWith('dissatisfied')
          ? '提出人对办理结果不满意的，才重新办理，请先办「登记反馈意见」。'
          : times.redo
            ? '已经重新办理一次，请当面沟通说明后办结（未核实，可由管理员设定）。'
            : undefined,
    },
    follow: {
      name: '转入承诺跟踪',
      from: 'replied',
      to: 'followed',
      by: [...office, ...handlers],
      barredBy: ({ given }) =>
        given.draftReply?.grade === 'B' ? undefined : '只有B类（列入计划）的答复才有承诺事项须跟踪。',
    },
    fulfil: {
      name: '承诺已落实',
      from: 'followed',
      to: 'closed',
      by: [...office, ...handlers],
      form: forms.fulfil,
      papers: { proof: { name: '落实情况证明', required: true } },
      basis: local,
    },
    close: {
      name: '办结',
      from: 'replied',
      to: 'closed',
      by: office,
      form: forms.close,
      basis: article,
      barredBy: ({ given, times }) =>
        given.draftReply?.grade === 'B'
          ? '列入计划的须先转入承诺跟踪，落实后办结。'
          : !given.feedback
            ? '须先征询提出人的意见，请先办「登记反馈意见」。'
            : String(given.feedback.result).endsWith('dissatisfied') && !times.redo
              ? '提出人不满意的，须先重新办理（未核实，可由管理员设定）。'
              : undefined,
    },
    withdraw: {
      name: '提出人撤回',
      from: ['received', 'assigned', 'handling', 'drafted', 'signed'],
      to: 'withdrawn',
      by: office,
      form: forms.withdraw,
      papers: { withdrawal: { name: '撤回申请', required: true } },
      basis: local,
    },
  },

  deadlines: {
    reply: {
      name: '答复建议、提案',
      own: { kind: 'S', basis: '代表法：三个月内答复，内容复杂的六个月（条号未核实，可由管理员设定）' },
      within: ({ intake }) => months(intake.complex ? 6 : 3),
      starts: 'filed',
      ends: 'reply',
      endsWithout: left,
      escalatesTo: superiors,
    },
    replyAgain: {
      name: '重新办理后答复',
      own: { kind: 'L', basis: '本地建议办理规定：重新办理一个月（未核实，可由管理员设定）' },
      within: () => months(1),
      starts: 'redo',
      ends: 'reply',
      endsWithout: 'withdraw',
      escalatesTo: superiors,
    },
  },
})
