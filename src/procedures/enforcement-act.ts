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
