import type { Example } from './example.ts'

type Act = Example['acts'][number]

/** One act of a worked example, on one line. */
export function act(
  step: string,
  on: string,
  by: Act['by'],
  form: Record<string, unknown> = {},
  more: Pick<Act, 'papers' | 'refused'> = {},
): Act {
  return { step, on, by, form, ...more }
}

export const barred = { refused: 'step-barred' } as const
export const invalid = { refused: 'input-invalid' } as const

/** The power list of the examples: one item of each power, one of another power, one taken back by the superior. */
export const listed = {
  entries: {
    'power-list': [
      { code: 'CF-001', name: '对违规占道的行政处罚', data: { power: 'penalty', duty: 'basic', empowered: true } },
      { code: 'CF-009', name: '对违规燃气经营的行政处罚', data: { power: 'penalty', duty: 'withdrawn' } },
      { code: 'JC-001', name: '消防安全检查', data: { power: 'inspection', duty: 'basic' } },
      { code: 'QZ-001', name: '查封、扣押', data: { power: 'coercion', duty: 'basic' } },
      { code: 'XK-001', name: '临时占道许可', data: { power: 'licence', duty: 'basic' } },
    ],
  },
} satisfies Example['around']

/** A copy of an application or a complaint as it is written down on receipt. */
export const challenge = { organ: '示例区人民政府', number: '示案〔2026〕1号', request: '撤销' }
export const reviewCopy = { papers: ['reviewCopy'] }
export const complaintCopy = { papers: ['complaintCopy'] }
