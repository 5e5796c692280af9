/** What a normative document must not contain, and the article that says so. */
export const forbidden = {
  penalty: {
    name: '设定行政处罚',
    article: '行政处罚法第十六条',
    words:
      /处(以)?[^，。；]{0,12}罚款|没收违法所得|没收非法财物|责令停产停业|(吊销|暂扣)[^，。；]{0,8}(证|执照)|行政拘留|限制开展生产经营活动/,
  },
  coercion: {
    name: '设定行政强制',
    article: '行政强制法第十条第四款',
    words: /查封|扣押|冻结存款|强制拆除|代履行|加处罚款|滞纳金|限制人身自由/,
  },
  licence: {
    name: '设定行政许可',
    article: '行政许可法第十七条',
    words:
      /(经|取得|办理)[^，。；]{0,14}(许可|审批|核准)[^。；]{0,10}(方可|后可|才可|始得)|未经[^，。；]{0,12}(许可|审批|批准)[^。；]{0,6}不得/,
  },
  fee: {
    name: '设定收费',
    article: '规范性文件不得设定的事项（国办发〔2018〕37号，未核实）',
    words: /(收取|缴纳)[^，。；]{0,10}(费|保证金|押金)/,
  },
} as const

export type Forbidden = keyof typeof forbidden

const kinds = ['penalty', 'coercion', 'licence', 'fee'] as const satisfies readonly Forbidden[]

/** Passages of a draft that read like a forbidden setting, each with its article; quoting a statute also reads so. */
export function forbiddenIn(text: string): Array<{ kind: Forbidden; words: string; article: string }> {
  return kinds.flatMap((kind) => {
    const { words, article } = forbidden[kind]
    const found = words.exec(text)
    return found ? [{ kind, words: found[0], article }] : []
  })
}

/** Words of the refusal: a setting that is owned up to, or that the text shows and no note explains as quoted from a statute. */
export function whyForbidden(form: Record<string, unknown>): string | undefined {
  const owned = kinds.find((kind) => Array.isArray(form.sets) && form.sets.includes(kind))
  if (owned) return `规范性文件不得${forbidden[owned].name}（${forbidden[owned].article}），请删去。`
  if (form.quoted !== undefined || typeof form.text !== 'string') return undefined
  const [found] = forbiddenIn(form.text)
  return found
    ? `草案中「${found.words}」疑为${forbidden[found.kind].name}，规范性文件不得设定（${found.article}）。请删去；属引用法律、法规、规章已有规定的，写明所引条文。`
    : undefined
}
