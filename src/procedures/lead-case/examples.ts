import type { Example } from '#procedures/example.ts'

const plan = {
  post: '党工委书记',
  team: '征迁、司法所、所在村',
  plan: '核账、会商、分期兑现',
  target: '六月底前达成协议',
  criteria: '书面协议签订并首期兑现',
}
const around = {
  matters: [{ number: '信〔2026〕000021', procedure: 'petition', state: 'investigating', closed: false }],
}

/** 包案到销案, worked by hand from the 2026 calendar. */
export const leadCaseExamples: readonly Example[] = [
  {
    name: '积案包案：利害关系人回避，没有进展记录不得销案，退回后再化解',
    filed: '2026-03-02',
    intake: { case: '信〔2026〕000021', kind: 'backlog' },
    around,
    acts: [
      {
        step: 'takeOn',
        on: '2026-03-03',
        by: 'party_secretary',
        form: { ...plan, interest: true },
        refused: 'step-barred',
      },
      { step: 'takeOn', on: '2026-03-03', by: 'party_secretary', form: plan },
      {
        step: 'submit',
        on: '2026-04-01',
        by: 'petition_officer',
        form: { met: true, result: '已签协议' },
        papers: ['closing'],
        refused: 'step-barred',
      },
      {
        step: 'recordProgress',
        on: '2026-04-02',
        by: 'petition_officer',
        form: { on: '2026-04-01', way: 'meet', progress: '约访一次，核对账目' },
      },
      {
        step: 'submit',
        on: '2026-05-08',
        by: 'petition_officer',
        form: { met: false, result: '尚未签订' },
        papers: ['closing'],
        refused: 'input-invalid',
      },
      {
        step: 'submit',
        on: '2026-05-08',
        by: 'petition_officer',
        form: { met: true, result: '已签协议并兑现首期' },
        papers: ['closing'],
      },
      { step: 'close', on: '2026-05-11', by: 'director', form: { resolved: true, opinion: '同意销案' } },
    ],
    // 三月三日起九十日，末日为六月一日星期一。
    expect: { state: 'closed', deadlines: { resolve: { due: '2026-06-01', status: 'met', late: false } } },
  },
  {
    name: '销案审核不通过，退回继续化解，时限重新起算',
    filed: '2026-03-02',
    intake: { case: '信〔2026〕000021', kind: 'repeated' },
    around,
    acts: [
      { step: 'takeOn', on: '2026-03-03', by: 'director', form: { ...plan, limit: 30 } },
      {
        step: 'recordProgress',
        on: '2026-03-10',
        by: 'director',
        form: { on: '2026-03-10', way: 'council', progress: '会商一次' },
      },
      {
        step: 'submit',
        on: '2026-04-02',
        by: 'petition_officer',
        form: { met: true, result: '口头表示满意' },
        papers: ['closing'],
      },
      { step: 'sendBack', on: '2026-04-03', by: 'party_secretary', form: { reason: '没有书面协议' } },
    ],
    // 四月三日起三十日，末日五月三日在劳动节假期内，顺延至五月六日。
    expect: { state: 'led', deadlines: { resolve: { due: '2026-05-06', status: 'running' } } },
  },
  {
    name: '包案期间导入法定途径的，解除包案，时限不再计算',
    filed: '2026-06-01',
    intake: { case: '信〔2026〕000021', kind: 'complex' },
    around,
    acts: [
      { step: 'takeOn', on: '2026-06-01', by: 'director', form: plan },
      {
        step: 'changeLeader',
        on: '2026-06-10',
        by: 'party_secretary',
        form: { post: '分管负责人', team: '司法所', reason: '分工调整' },
      },
      { step: 'release', on: '2026-06-15', by: 'director', form: { ground: 'statutory', note: '已申请仲裁' } },
    ],
    expect: { state: 'released', deadlines: { resolve: { status: 'void' } } },
  },
]
