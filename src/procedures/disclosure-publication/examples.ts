import type { Example } from '#procedures/example.ts'

type Act = Example['acts'][number]

const information = (over: Record<string, unknown> = {}) => ({
  index: 'A05-2026-0001',
  column: 'A05',
  kind: 'service',
  summary: '高龄津贴申领条件、材料和办理流程',
  formedOn: '2026-09-01',
  ...over,
})
const officer = 'disclosure_officer'
const act = (step: string, on: string, by: Act['by'] = officer, form: Record<string, unknown> = {}): Act => ({
  step,
  on,
  by,
  form,
})
const refused = (one: Act, code = 'step-barred'): Act => ({ ...one, refused: code })
const review = (on: string, form: Record<string, unknown>): Act => ({
  ...act('reviewSecrecy', on, 'legal_reviewer', { opinion: '已逐项审查', ...form }),
  papers: ['secrecyForm'],
})
const active = { attribute: 'active' }

const channelsExample: Example = {
  name: '生成之日起二十个工作日内公开，网站、公众号各计一件；变更后重新计期更新',
  filed: '2026-09-02',
  channel: 'patrol',
  intake: information(),
  acts: [
    refused(act('markAttribute', '2026-09-03', officer, { attribute: 'on_request', reason: '涉及少数人' })),
    act('markAttribute', '2026-09-03', officer, active),
    refused(act('approve', '2026-09-03', 'gen_office'), 'step-not-now'),
    refused({ ...review('2026-09-04', { conclusion: 'open' }), papers: [] }, 'step-needs-paper'),
    review('2026-09-04', { conclusion: 'open' }),
    act('approve', '2026-09-07', 'deputy_in_charge'),
    act('publishWebsite', '2026-09-08', officer, { address: '街道专栏' }),
    act('publishWechat', '2026-09-09'),
    refused(act('publishWebsite', '2026-09-10'), 'step-not-now'),
    act('recordChange', '2026-10-12', officer, { change: '申领材料减少一项', changedOn: '2026-10-10' }),
    refused(act('update', '2026-11-02', officer, { content: '已改', reviewed: false }), 'input-invalid'),
    act('update', '2026-11-03', officer, { content: '已改', reviewed: true }),
  ],
  expect: {
    state: 'published',
    deadlines: {
      publish: { due: '2026-09-29', status: 'met', late: false },
      update: { due: '2026-11-06', status: 'met', late: false },
    },
  },
}

const penaltyExample: Example = {
  name: '处罚决定迟一日公开；被撤销后三个工作日内撤回并公开说明理由，劳动节不算',
  filed: '2026-03-03',
  channel: 'patrol',
  intake: information({
    kind: 'penalty',
    summary: '行政处罚决定信息',
    formedOn: '2026-03-02',
    thirdParty: true,
    otherOrgan: '某区城市管理局',
  }),
  acts: [
    act('markAttribute', '2026-03-03', 'enforcer', active),
    refused(review('2026-03-04', { conclusion: 'open' })),
    refused(review('2026-03-04', { conclusion: 'treated', thirdParty: 'removed' }), 'input-invalid'),
    review('2026-03-05', { conclusion: 'treated', thirdParty: 'removed', treatment: '遮盖姓名、住址' }),
    refused(act('approve', '2026-03-09', 'director')),
    act('approve', '2026-03-09', 'director', { confirmed: true }),
    act('publishWebsite', '2026-03-12'),
    refused(act('orderWithdrawal', '2026-05-06', 'gen_office', { cause: 'revoked', since: '2026-05-07' })),
    act('orderWithdrawal', '2026-05-06', 'gen_office', { cause: 'revoked', since: '2026-04-30' }),
    refused({
      ...act('withdraw', '2026-05-08', officer, { reason: '决定已被撤销' }),
      papers: ['explanation'],
    }),
    refused(act('withdraw', '2026-05-08', officer, { reason: '决定已被撤销', explained: true }), 'step-needs-paper'),
    {
      ...act('withdraw', '2026-05-08', officer, { reason: '决定已被撤销', explained: true }),
      papers: ['explanation'],
    },
  ],
  expect: {
    state: 'withdrawn',
    deadlines: {
      publishResult: { due: '2026-03-11', status: 'met', late: true },
      withdraw: { due: '2026-05-08', status: 'met', late: false },
    },
  },
}

const withheldExample: Example = {
  name: '过程性信息审定不公开；情势变化后重新评估，报请确定的结论不能改，再起算二十个工作日',
  filed: '2026-03-02',
  channel: 'patrol',
  intake: information({ kind: 'planning', summary: '旧改方案征求意见过程稿', formedOn: '2026-03-02' }),
  acts: [
    refused(act('markAttribute', '2026-03-03', officer, { attribute: 'closed', reason: '过程稿' }), 'input-invalid'),
    act('markAttribute', '2026-03-03', officer, { attribute: 'closed', ground: 'process', reason: '过程稿' }),
    review('2026-03-04', { conclusion: 'open' }),
    refused(act('approve', '2026-03-05', 'gen_office')),
    act('withhold', '2026-03-05', 'gen_office', { opinion: '同意不公开' }),
    act('reassess', '2026-06-22', officer, { change: '方案已定稿' }),
    act('markAttribute', '2026-06-23', officer, active),
    {
      ...act('askRuling', '2026-06-24', officer, { organ: '某区保密局', doubt: '附图能否公开' }),
      papers: ['rulingRequest'],
    },
    { ...act('recordRuling', '2026-07-06', officer, { ruling: 'treated' }), papers: ['ruling'] },
    refused(review('2026-07-07', { conclusion: 'open' })),
    review('2026-07-07', { conclusion: 'treated', treatment: '删去附图坐标' }),
    refused(act('withhold', '2026-07-08', 'gen_office', { opinion: '暂不公开' })),
    act('approve', '2026-07-08', 'gen_office'),
    act('publishBoard', '2026-07-20', officer, { address: '街道办事处一楼' }),
  ],
  expect: { state: 'published', deadlines: { publish: { due: '2026-07-20', status: 'met', late: false } } },
}

/** 主动公开：条例11–26条、处罚法48条，按2026年日历手算. */
export const disclosurePublicationExamples: readonly Example[] = [channelsExample, penaltyExample, withheldExample]
