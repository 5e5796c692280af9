import type { Example } from '#procedures/example.ts'
import { appeal } from './opinion.examples.ts'

/** 转送、交办、专线领办、一人一单、重复信访, worked by hand from the regulation and the 2026 calendar. */
export const petitionLineExamples: readonly Example[] = [
  {
    name: '上级转来的初信不属本街道的：作为信访部门登记后转送',
    filed: '2026-03-02',
    channel: 'letter',
    intake: { receivedAs: 'bureau' },
    acts: [
      { step: 'classify', on: '2026-03-02', by: 'petition_officer', form: appeal },
      {
        step: 'transfer',
        on: '2026-03-04',
        by: 'petition_officer',
        form: { organ: '示例区住房和城乡建设局', reason: '属该局职责' },
        papers: ['transferSheet', 'directionNotice'],
      },
    ],
    expect: { state: 'transferred', deadlines: { forward: { due: '2026-03-17', status: 'met', late: false } } },
  },
  {
    name: '交办下级限期反馈，没有办结报告不能办结',
    filed: '2026-03-02',
    intake: {},
    acts: [
      { step: 'classify', on: '2026-03-02', by: 'petition_officer', form: appeal },
      {
        step: 'assign',
        on: '2026-03-04',
        by: 'petition_officer',
        form: { organ: '示例社区', reason: '属社区职责', reportBy: '2026-04-10' },
        papers: ['assignmentSheet'],
        refused: 'step-needs-paper',
      },
      {
        step: 'assign',
        on: '2026-03-04',
        by: 'petition_officer',
        form: { organ: '示例社区', reason: '属社区职责', on: '2026-03-04', reportBy: '2026-04-10' },
        papers: ['assignmentSheet', 'directionNotice'],
      },
      {
        step: 'recordFeedback',
        on: '2026-04-08',
        by: 'petition_officer',
        form: { result: '已清理' },
        refused: 'step-needs-paper',
      },
      {
        step: 'recordFeedback',
        on: '2026-04-08',
        by: 'petition_officer',
        form: { result: '已清理' },
        papers: ['completionReport'],
      },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        noticeDirect: { due: '2026-03-17', status: 'met', late: false },
        feedback: { due: '2026-04-10', status: 'met', late: false },
      },
    },
  },
  {
    name: '妇联专线领办、一人一单代办；领办未结不能办结信访件，未列入一人一单的不登记代办',
    filed: '2026-03-02',
    intake: { oneList: true, agent: '张某某（网格员）' },
    acts: [
      { step: 'classify', on: '2026-03-02', by: 'petition_officer', form: appeal },
      { step: 'accept', on: '2026-03-03', by: 'petition_officer', form: {}, papers: ['acceptance'] },
      { step: 'takeLine', on: '2026-03-03', by: 'petition_officer', form: { line: 'women', by: '街道妇联' } },
      {
        step: 'runErrand',
        on: '2026-03-05',
        by: 'grid_worker',
        form: { on: '2026-03-06', where: '区社保中心', outcome: '已代交材料' },
        refused: 'step-barred',
      },
      {
        step: 'runErrand',
        on: '2026-03-05',
        by: 'grid_worker',
        form: { on: '2026-03-05', where: '区社保中心', outcome: '已代交材料，已告知本人' },
      },
      {
        step: 'issueOpinion',
        on: '2026-04-01',
        by: 'director',
        form: {
          request: '请求落实待遇',
          facts: '材料不全',
          conclusion: 'explain',
          opinion: '补齐后办理',
          basis: '有关社保规定',
          reviewOrgan: '示例区人民政府',
        },
        papers: ['opinion'],
      },
      { step: 'serve', on: '2026-04-02', by: 'petition_officer', form: { way: 'direct' }, papers: ['serviceReceipt'] },
      {
        step: 'close',
        on: '2026-04-03',
        by: 'petition_officer',
        form: { result: '已解释' },
        refused: 'step-needs-track',
      },
      {
        step: 'concludeLine',
        on: '2026-04-03',
        by: 'petition_officer',
        form: { resolved: true, result: '已陪同补齐材料' },
      },
      { step: 'close', on: '2026-04-03', by: 'petition_officer', form: { result: '已解释', resolved: true } },
    ],
    expect: { state: 'closed', deadlines: { handling: { due: '2026-05-06', status: 'met', late: false } } },
  },
  {
    name: '原件已复核终结的重复信访不得受理，不再受理',
    filed: '2026-03-02',
    intake: { first: false, repeatOf: '信〔2025〕000003' },
    around: { matters: [{ number: '信〔2025〕000003', procedure: 'petition', state: 'finalised' }] },
    acts: [
      { step: 'classify', on: '2026-03-02', by: 'petition_officer', form: appeal },
      {
        step: 'accept',
        on: '2026-03-03',
        by: 'petition_officer',
        form: {},
        papers: ['acceptance'],
        refused: 'step-barred',
      },
      {
        step: 'runErrand',
        on: '2026-03-03',
        by: 'grid_worker',
        form: { on: '2026-03-03', where: '区社保中心', outcome: '代交材料' },
        refused: 'step-barred',
      },
      {
        step: 'noLongerAccept',
        on: '2026-03-03',
        by: 'petition_officer',
        form: { ground: 'finalized', recheckNumber: '示例复核〔2025〕3号', reason: '三级终结' },
        papers: ['refusalNotice'],
      },
    ],
    expect: {
      state: 'noLongerAccepted',
      deadlines: { noticeDirect: { due: '2026-03-17', status: 'met', late: false } },
    },
  },
]
