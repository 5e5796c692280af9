/** What can go wrong with the boundaries of grids and with files of geography. */
export const gridRefusals = {
  'grid-outline-wrong': { status: 409, words: '边界有问题，没有保存：{problems}' },
  'grid-outline-later': {
    status: 409,
    words: '网格「{code}」已有自{day}起生效的改动，请把生效日期定在那一天或以后，或先核对那次改动。',
  },
  'grid-not-standing': {
    status: 409,
    words: '网格「{code}」在{day}还没有设立或者已经撤销，不能改边界。请另选生效日期，或先在清单中核对起止日期。',
  },
  'grid-change-empty': { status: 400, words: '边界与原来一样，没有可保存的改动。' },
  'geo-file-wrong': { status: 400, words: '「{file}」不能导入：{problem}' },
} as const satisfies Record<string, { status: number; words: string }>
