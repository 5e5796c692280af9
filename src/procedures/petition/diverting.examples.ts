import { act, barred, invalid } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { appeal, opinionOf, paper } from './opinion.examples.ts'

const diversion = { papers: ['diversion'] }
const told = (programme: string, organ: string) => ({ programme, organ, told: '已告知途径、程序和应注意的法定期限' })
const classified = (branch: string) => act('classify', '2026-04-13', 'petition_officer', { kind: 'appeal', branch })
const notice = { noticeDirect: { due: '2026-04-28', status: 'met', late: false } } as const

/** 条例31条一至五项导入、32条督促执行, worked by hand with the 2026 calendar. */
export const petitionDivertingExamples: readonly Example[] = [
  {
    name: '要求查处违法占道：转执法举报核查，与甄别途径不符的先重新甄别',
    filed: '2026-04-13',
    intake: {},
    acts: [
      classified('statutory_duty'),
      act(
        'divertToMediation',
        '2026-04-14',
        'petition_officer',
        { ...told('调解', '调委会'), consent: true },
        {
          ...diversion,
          ...barred,
        },
      ),
      act('divertToEnforcement', '2026-04-14', 'petition_officer', told('举报核查', '综合行政执法队'), diversion),
    ],
    expect: { state: 'diverted', deadlines: notice, handedOff: ['enforcement-complaint'] },
  },
  {
    name: '欠薪应当仲裁：各方不拒绝的引导人民调解，拒绝的不得转；同时转法律援助申请',
    filed: '2026-04-13',
    intake: {},
    acts: [
      classified('arbitration'),
      act(
        'divertToMediation',
        '2026-04-14',
        'petition_officer',
        { ...told('调解', '调委会'), consent: false },
        {
          ...diversion,
          ...invalid,
        },
      ),
      act(
        'divertToMediation',
        '2026-04-14',
        'petition_officer',
        { ...told('人民调解，不成的申请劳动仲裁', '示例区劳动人事争议仲裁委员会'), consent: true },
        diversion,
      ),
      act('referToAid', '2026-04-14', 'petition_officer', {
        kind: 'labour',
        form: 'labour',
        hardship: 'exempt',
        exemption: 'migrant',
        told: true,
        wished: true,
      }),
    ],
    expect: { state: 'diverted', deadlines: notice, handedOff: ['mediation', 'legal-aid'] },
  },
  {
    name: '支持的意见交责任单位执行：写明时限才立任务，任务未销号不得办结',
    filed: '2026-04-13',
    intake: {},
    acts: [
      act('classify', '2026-04-13', 'petition_officer', appeal),
      act('accept', '2026-04-14', 'petition_officer', {}, { papers: paper.acceptance }),
      act('issueOpinion', '2026-05-18', 'director', opinionOf('support'), { papers: paper.opinion }),
      act('serve', '2026-05-19', 'petition_officer', { way: 'direct' }, { papers: paper.receipt }),
      act('execute', '2026-05-20', 'petition_officer', { duty: '维修排水管', unit: '城建办' }, invalid),
      act('execute', '2026-05-20', 'petition_officer', {
        duty: '维修排水管',
        unit: '城建办',
        orderedOn: '2026-05-20',
        dueOn: '2026-06-19',
      }),
      act('close', '2026-05-21', 'petition_officer', { result: '已交办' }, barred),
    ],
    around: {
      matters: [
        {
          number: '落〔2026〕000001',
          procedure: 'follow-up',
          state: 'working',
          closed: false,
          intake: { source: 'petition' },
        },
      ],
      sameCase: ['落〔2026〕000001'],
    },
    expect: {
      state: 'executing',
      deadlines: { handling: { due: '2026-06-15', status: 'met', late: false } },
      handedOff: ['follow-up'],
    },
  },
]
