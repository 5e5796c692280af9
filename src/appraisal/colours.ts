/**
 * 五色: from the best to the worst. Each has a word and a pattern besides its colour, so that nobody needs to tell the
 * colours apart. The order is the whole of their meaning here; what each asks for is set in the formula.
 */
export const colours = {
  green: { name: '绿', fill: '#3f9b5f', pattern: 'plain', patternName: '无纹' },
  blue: { name: '蓝', fill: '#5b93cf', pattern: 'dots', patternName: '圆点' },
  yellow: { name: '黄', fill: '#e6c637', pattern: 'lines', patternName: '横线' },
  orange: { name: '橙', fill: '#e08a2e', pattern: 'slants', patternName: '斜线' },
  red: { name: '红', fill: '#cc4437', pattern: 'crosses', patternName: '网格线' },
} as const
export type Colour = keyof typeof colours

export const colourIds = ['green', 'blue', 'yellow', 'orange', 'red'] as const satisfies readonly Colour[]

/** The colour of a total by the least total of each; no total, no colour. */
export function colourOf(total: number | null, bands: ReadonlyArray<{ colour: Colour; least: number }>): Colour | null {
  if (total === null) return null
  return bands.find(({ least }) => total >= least)?.colour ?? 'red'
}

/** '绿', or '未评' where nothing could be scored. */
export function colourName(colour: Colour | null): string {
  return colour === null ? '未评' : colours[colour].name
}
