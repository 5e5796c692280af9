import type { Example } from '#procedures/example.ts'

type Review = NonNullable<NonNullable<Example['around']>['matters']>[number]

const review = (number: string, state: string, reviewKind: string, opinion?: string): Review => ({
  number,
  procedure: 'legality-review',
  state,
  closed: false,
  intake: { reviewKind, submittedBy: '党政综合办公室' },
  ...(opinion === undefined ? {} : { given: { giveOpinion: { opinion } } }),
})

const around = {
  matters: [
    review('审〔2026〕000001', 'reviewing', 'agreement'),
    review('审〔2026〕000002', 'opined', 'agreement', 'pass'),
    review('审〔2026〕000003', 'opined', 'major_decision', 'not_pass'),
    review('审〔2026〕000004', 'opined', 'major_decision', 'pass'),
  ],
}

const contract = { subject: 'agreement', title: '物业服务合同' }
const adopted = { ...contract, result: 'adopted', conclusion: '同意签订' }
const decision = { subject: 'major_decision', title: '菜场改造', result: 'adopted', conclusion: '同意实施' }

/** 按2026年日历手算；清明节4月4日至6日放假. */
export const meetingExamples: readonly Example[] = [
  {
    name: '未经合法性审查的合同不得列入议题、不得通过；半数以上到会；会后五个工作日印发纪要，交办落实',
    filed: '2026-03-02',
    intake: { kind: 'party', plannedOn: '2026-03-06', chair: '党工委书记' },
    around,
    acts: [
      {
        step: 'addTopic',
        on: '2026-03-03',
        by: 'gen_office',
        form: { ...contract, reporter: '经济发展办' },
        refused: 'step-barred',
      },
      {
        step: 'addTopic',
        on: '2026-03-03',
        by: 'gen_office',
        form: { ...contract, reporter: '经济发展办', review: '审〔2026〕000001' },
        refused: 'step-barred',
      },
      {
        step: 'addTopic',
        on: '2026-03-03',
        by: 'gen_office',
        form: { ...contract, reporter: '经济发展办', review: '审〔2026〕000004' },
        refused: 'step-barred',
      },
      {
        step: 'addTopic',
        on: '2026-03-04',
        by: 'gen_office',
        form: { ...contract, reporter: '经济发展办', review: '审〔2026〕000002' },
      },
      {
        step: 'hold',
        on: '2026-03-06',
        by: 'gen_office',
        form: { heldOn: '2026-03-06', due: 8, present: 4 },
        refused: 'step-barred',
      },
      { step: 'hold', on: '2026-03-06', by: 'gen_office', form: { heldOn: '2026-03-06', due: 8, present: 7 } },
      { step: 'decide', on: '2026-03-06', by: 'gen_office', form: adopted, refused: 'step-barred' },
      { step: 'decide', on: '2026-03-06', by: 'gen_office', form: { ...adopted, review: '审〔2026〕000002' } },
      {
        step: 'decide',
        on: '2026-03-06',
        by: 'gen_office',
        form: { subject: 'norm_doc', title: '停车管理办法', result: 'deferred', conclusion: '送审后再议' },
      },
      {
        step: 'minute',
        on: '2026-03-13',
        by: 'gen_office',
        form: { number: '会纪1号', issuedOn: '2026-03-13' },
        refused: 'step-needs-paper',
      },
      {
        step: 'minute',
        on: '2026-03-13',
        by: 'gen_office',
        form: { number: '会纪1号', issuedOn: '2026-03-13' },
        papers: ['minutes'],
      },
      {
        step: 'entrust',
        on: '2026-03-13',
        by: 'gen_office',
        form: { task: '签订合同', unit: '经济发展办', dueOn: '2026-03-01' },
        refused: 'step-barred',
      },
      {
        step: 'entrust',
        on: '2026-03-13',
        by: 'gen_office',
        form: { task: '签订合同', unit: '经济发展办', dueOn: '2026-03-31' },
      },
      { step: 'archive', on: '2026-03-31', by: 'archivist' },
    ],
    expect: {
      state: 'archived',
      deadlines: { minutes: { due: '2026-03-13', status: 'met', late: false } },
      handedOff: ['follow-up'],
    },
  },
  {
    name: '重大行政决策：审查未通过的不得通过，主要负责人末位发言，与多数人意见不一致的说明理由；纪要迟发',
    filed: '2026-04-01',
    intake: { kind: 'director', plannedOn: '2026-04-03', chair: '办事处主任' },
    around,
    acts: [
      { step: 'hold', on: '2026-04-03', by: 'gen_office', form: { heldOn: '2026-04-03', due: 7, present: 6 } },
      {
        step: 'decide',
        on: '2026-04-03',
        by: 'gen_office',
        form: { ...decision, review: '审〔2026〕000003', principalLast: true },
        refused: 'step-barred',
      },
      {
        step: 'decide',
        on: '2026-04-03',
        by: 'gen_office',
        form: { ...decision, review: '审〔2026〕000004' },
        refused: 'step-barred',
      },
      {
        step: 'decide',
        on: '2026-04-03',
        by: 'gen_office',
        form: { ...decision, review: '审〔2026〕000004', principalLast: true, againstMajority: true },
        refused: 'step-barred',
      },
      {
        step: 'minute',
        on: '2026-04-08',
        by: 'gen_office',
        form: { number: '会纪2号', issuedOn: '2026-04-08' },
        papers: ['minutes'],
        refused: 'step-barred',
      },
      {
        step: 'decide',
        on: '2026-04-08',
        by: 'gen_office',
        form: {
          ...decision,
          review: '审〔2026〕000004',
          principalLast: true,
          againstMajority: true,
          reason: '群众呼声强烈',
          dissent: '一人建议缓建',
        },
      },
      {
        step: 'minute',
        on: '2026-04-14',
        by: 'gen_office',
        form: { number: '会纪2号', issuedOn: '2026-04-14' },
        papers: ['minutes'],
      },
    ],
    expect: { state: 'minuted', deadlines: { minutes: { due: '2026-04-13', status: 'met', late: true } } },
  },
  {
    name: '法治建设专题会，法律顾问列席',
    filed: '2026-06-01',
    intake: { kind: 'rule_of_law', plannedOn: '2026-06-03', chair: '党工委书记' },
    acts: [
      {
        step: 'hold',
        on: '2026-06-02',
        by: 'judicial_office',
        form: { heldOn: '2026-06-03', due: 9, present: 9 },
        refused: 'step-barred',
      },
      {
        step: 'hold',
        on: '2026-06-03',
        by: 'judicial_office',
        form: { heldOn: '2026-06-03', due: 9, present: 9, ruleOfLaw: true, counsel: true },
      },
      {
        step: 'decide',
        on: '2026-06-03',
        by: 'judicial_office',
        form: { subject: 'rule_of_law', title: '年度法治建设要点', result: 'adopted', conclusion: '印发执行' },
      },
    ],
    expect: { state: 'held', deadlines: { minutes: { due: '2026-06-10', status: 'running' } } },
  },
  {
    name: '没有议题的会议取消，取消后不能再开会',
    filed: '2026-05-06',
    intake: { kind: 'joint', plannedOn: '2026-05-08', chair: '分管负责人' },
    acts: [
      { step: 'cancel', on: '2026-05-07', by: 'gen_office', form: { reason: '没有议题' } },
      {
        step: 'hold',
        on: '2026-05-08',
        by: 'gen_office',
        form: { heldOn: '2026-05-08', due: 5, present: 5 },
        refused: 'state-final',
      },
    ],
    expect: { state: 'cancelled' },
  },
]
