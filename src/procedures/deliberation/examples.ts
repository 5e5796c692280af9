import type { Example } from '#procedures/example.ts'

const intake = { body: 'committee', field: 'facility', topic: '闲置地改停车场' }
const accept = { scope: '本社区', parties: ['居民', '业委会', '物业'], noticedOn: '2026-03-03' }
const options = [
  { name: '方案一', content: '全部停车' },
  { name: '方案二', content: '停车兼休闲' },
]
const begun: Example['acts'] = [
  { step: 'accept', on: '2026-03-03', by: 'governance_office', form: accept },
  { step: 'collect', on: '2026-03-10', by: 'grid_worker', form: { households: 120, ideas: '增设公厕' } },
  { step: 'propose', on: '2026-03-16', by: 'governance_office', form: { options } },
]
const meet = {
  on: '2026-03-20',
  form: 'council',
  present: 26,
  parties: 3,
  agreed: true,
  chosen: '方案二',
  result: '停车兼休闲',
}

export const deliberationExamples: readonly Example[] = [
  {
    name: '入户听意见、拟两个方案、各方到会商定；须会议决定的先决定再公开，实施评价后办结',
    filed: '2026-03-02',
    intake,
    acts: [
      {
        step: 'accept',
        on: '2026-03-03',
        by: 'governance_office',
        form: { ...accept, parties: ['居民'] },
        refused: 'input-invalid',
      },
      { step: 'accept', on: '2026-03-03', by: 'governance_office', form: accept },
      { step: 'propose', on: '2026-03-04', by: 'governance_office', form: { options }, refused: 'step-barred' },
      { step: 'collect', on: '2026-03-10', by: 'grid_worker', form: { households: 120, ideas: '增设公厕' } },
      { step: 'propose', on: '2026-03-16', by: 'governance_office', form: { options } },
      {
        step: 'meet',
        on: '2026-03-20',
        by: 'governance_office',
        form: { ...meet, parties: 2 },
        papers: ['minutes'],
        refused: 'step-barred',
      },
      {
        step: 'meet',
        on: '2026-03-20',
        by: 'governance_office',
        form: { ...meet, chosen: '方案三' },
        papers: ['minutes'],
        refused: 'step-barred',
      },
      { step: 'revise', on: '2026-03-20', by: 'governance_office' },
      { step: 'propose', on: '2026-03-24', by: 'governance_office', form: { options } },
      {
        step: 'meet',
        on: '2026-03-27',
        by: 'governance_office',
        form: { ...meet, assembly: true },
        papers: ['minutes'],
      },
      {
        step: 'publish',
        on: '2026-03-30',
        by: 'governance_office',
        form: { where: '居务公开栏', from: '2026-03-30' },
        refused: 'step-barred',
      },
      {
        step: 'resolve',
        on: '2026-04-02',
        by: 'governance_office',
        form: { on: '2026-04-02', entitled: 60, present: 30, agreed: 30 },
        papers: ['resolution'],
        refused: 'step-barred',
      },
      {
        step: 'resolve',
        on: '2026-04-02',
        by: 'governance_office',
        form: { on: '2026-04-02', entitled: 60, present: 40, agreed: 20 },
        papers: ['resolution'],
        refused: 'step-barred',
      },
      {
        step: 'resolve',
        on: '2026-04-02',
        by: 'governance_office',
        form: { meeting: 'representatives', on: '2026-04-02', entitled: 60, present: 39, agreed: 39 },
        papers: ['resolution'],
        refused: 'step-barred',
      },
      {
        step: 'resolve',
        on: '2026-04-08',
        by: 'governance_office',
        form: { on: '2026-04-08', entitled: 60, present: 45, agreed: 40 },
        papers: ['resolution'],
      },
      { step: 'publish', on: '2026-04-09', by: 'governance_office', form: { where: '居务公开栏', from: '2026-04-09' } },
      { step: 'execute', on: '2026-04-20', by: 'governance_office', form: { unit: '居民委员会', dueOn: '2026-09-30' } },
      { step: 'complete', on: '2026-09-21', by: 'grid_leader', form: { result: '已建成', completedOn: '2026-09-18' } },
      { step: 'close', on: '2026-09-22', by: 'governance_office', form: { reported: true }, refused: 'step-barred' },
      { step: 'evaluate', on: '2026-09-28', by: 'grid_leader', form: { asked: 80, satisfied: 'satisfied' } },
      { step: 'close', on: '2026-09-29', by: 'governance_office', form: { reported: true } },
    ],
    expect: { state: 'closed', handedOff: [] },
  },
  {
    name: '邻里纠纷协商未成，转人民调解',
    filed: '2026-03-02',
    intake: { body: 'grid', field: 'dispute', topic: '楼道堆物' },
    acts: [
      ...begun,
      {
        step: 'meet',
        on: '2026-03-20',
        by: 'governance_office',
        form: { ...meet, agreed: false },
        papers: ['minutes'],
        refused: 'step-barred',
      },
      { step: 'fail', on: '2026-03-20', by: 'governance_office', form: { reason: '各执一词', toMediation: true } },
    ],
    expect: { state: 'failed', handedOff: ['mediation'] },
  },
  {
    name: '个人诉求不列入协商，说明另走办理渠道',
    filed: '2026-03-02',
    intake: { body: 'committee', field: 'other', topic: '个人补助' },
    acts: [
      {
        step: 'refuse',
        on: '2026-03-03',
        by: 'governance_office',
        form: { ground: 'single', told: '已告知到便民服务窗口办理' },
      },
    ],
    expect: { state: 'refused' },
  },
]
