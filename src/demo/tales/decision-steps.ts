import type { Line } from '#demo/tale.ts'

const ok = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok', problems: [] }

/** 交司法所审查，通过后接回原件. */
export const reviewed = (key: string, adjusted: string): readonly Line[] => [
  [0, 'office', '>receive', { complete: true }, { unit: 'U06', assignee: 'reviewer', papers: ['submission'] }],
  [0, 'reviewer', '>beginReview'],
  [1, 'reviewer', '>askCounsel', { counsel: 'counsel', question: '请就程序和授权依据提出意见。' }],
  [1, 'counsel', '>recordCounsel', { opinion: '程序齐备，建议明确例外情形。', written: true }],
  [1, 'reviewer', '>examine', ok],
  ['20m', 'reviewer', '>giveOpinion', { opinion: 'pass', advice: '未发现合法性问题，同意。', changes: 0 }],
  [1, 'office', 'passReview', { review: `{编号:${key}>}`, adjusted }],
  ['15m', 'justice', '>handBack', { matter: `{编号:${key}}` }],
]

const statements = [
  { speaker: '贺永康', view: 'agree', words: '程序到位，同意。' },
  { speaker: '孟晓东', view: 'modify', words: '建议先试点。' },
  { speaker: '侯志民', principal: true, view: 'agree', words: '同意，先试点后推开。' },
]
export const discussed = (result: string): Line => [
  2,
  'office',
  'discuss',
  { meeting: 'director', heldOn: '{今}', statements, result },
]

export const study: Line = [3, 'governance', 'study', { unit: '平安法治办公室', finding: '必要可行，建议启动。' }]
export const draft = (summary: string): Line => [
  4,
  'office',
  'draft',
  {
    summary,
    laws: '有关法律法规和上级部署。',
    options: [
      { name: '方案一', gain: '投入适中、见效快' },
      { name: '方案二', gain: '投入大、覆盖广' },
    ],
    consulted: '已与住建、公安协商一致。',
  },
]
export const announced: Line = [
  1,
  'office',
  'announce',
  { publishedOn: '{今}', until: '{今+31}', where: ['website', 'board'], how: '来信、邮件、窗口均可。' },
]
export const summed: Line = [
  26,
  'office',
  'summarise',
  {
    received: 63,
    adopted: 41,
    opinions: '关注价格、施工时间和老商户安置。',
    handling: '多数采纳，另作说明。',
    unadopted: '与上位规定不符的未采纳。',
  },
]
export const competition: Line = [
  1,
  'office',
  'passCompetition',
  { reviewer: '司法所', heard: true, result: 'clean', standards: ['entry'] },
]
