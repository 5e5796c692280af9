import type { Example } from './example.ts'

export const team = {
  handler: '承办人甲',
  reviewer: '审核人乙',
  leader: '分管负责人丙',
  strategy: '以事实和程序为重点',
}
export const evidence = {
  evidence: [{ name: '现场检查笔录', proves: '事实', collectedOn: '2026-01-15' }],
  norms: ['行政处罚法第五十七条'],
}
export const late = { ...evidence, evidence: [{ name: '补拍照片', proves: '事实', collectedOn: '2026-12-31' }] }
export const draft = { facts: '经过', lawfulness: '主体、权限、程序、依据合法', answers: '逐项答复' }
export const lesson = { cause: '告知不充分', measures: '完善告知文书' }
export const archive = { file: '2026-001', retention: 'thirty' }

/** 专班、举证、起草、法制审核四步，各在所给之日. */
export function prepared(
  what: 'Reply' | 'Answer',
  teamOn: string,
  evidenceOn: string,
  draftOn: string,
  reviewOn: string,
): Example['acts'] {
  return [
    { step: 'formTeam', on: teamOn, by: 'judicial_office', form: team },
    { step: 'bundleEvidence', on: evidenceOn, by: 'enforcer', form: evidence },
    { step: `draft${what}`, on: draftOn, by: 'enforcer', form: draft },
    { step: `review${what}`, on: reviewOn, by: 'legal_reviewer' },
  ]
}
