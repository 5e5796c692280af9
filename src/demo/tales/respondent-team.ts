import type { Line } from '#demo/tale.ts'

const team = {
  handler: '薛正阳',
  reviewer: '顾慧敏',
  leader: '贺永康',
  counsel: '乔思静',
  strategy: '先行沟通，依法答复，能化解的先化解。',
}
export const teamed: Line = [1, 'justice', 'formTeam', team, { unit: 'U06', assignee: 'justice' }]
export const evidence = (collectedOn: string): Line => [
  2,
  'justice',
  'bundleEvidence',
  {
    evidence: [
      { name: '现场照片', proves: '违法事实', collectedOn, pages: 6 },
      { name: '询问笔录', proves: '当事人陈述', collectedOn, pages: 4 },
    ],
    norms: ['街道委托执法事项清单'],
  },
]
export const drafted = (step: string): Line => [
  1,
  'justice',
  step,
  {
    facts: '行为经过和证据见目录。',
    lawfulness: '主体适格、程序合法、适用依据正确。',
    answers: '申请人所称未告知陈述权，有签收记录为证。',
  },
]
export const respondentBase = { by: 'justice', who: ['resident'] } as const
