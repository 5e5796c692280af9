import type { Figure } from '#indicators/contract.ts'

const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })

/** '1,234.5'; '—' where there is nothing to count. */
export function numberInWords(value: number | null): string {
  return value === null ? '—' : number.format(value)
}

/** The value of a figure: a change carries its sign. */
export function valueInFigures({ value, kind }: Pick<Figure, 'value' | 'kind'>): string {
  const words = numberInWords(value)
  return kind === 'change' && value !== null && value > 0 ? `+${words}` : words
}

export const kindNames: Record<Figure['kind'], string> = {
  count: '计数',
  sum: '合计',
  ratio: '比率',
  register: '时点数',
  average: '平均',
  change: '同比',
  limit: '时限',
}

/** What stands above and below the line, in the words of the kind; undefined for plain counts. */
export function partsInWords({ kind, numerator, denominator }: Figure): string | undefined {
  if (numerator === null || denominator === null) return undefined
  const [above, below] = [numberInWords(numerator), numberInWords(denominator)]
  return kind === 'change' ? `本期 ${above}，上年同期 ${below}` : `${above} ÷ ${below}`
}
