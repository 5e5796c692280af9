import * as z from 'zod'

/** One licensed officer, by the number of the licence (执法证号). */
export function officer(title: string) {
  return z.string().trim().min(1).max(40).meta({ title, register: 'officers' })
}

/** 两名以上不同的持证执法人员; refuses fewer, naming the article (行政处罚法第四十二条、行政强制法第十八条). */
export function twoOfficers(title: string, article: string) {
  return z
    .array(officer('执法人员'))
    .max(20)
    .refine((codes) => new Set(codes).size >= 2, `须有两名以上具有行政执法资格的执法人员（${article}）`)
    .meta({ title })
}

/** An item of the published power list; without one there is no power to act (行政处罚法第二十四条、第三十八条). */
export function itemCode(title = '权责事项') {
  return z.string().trim().min(1).max(40).meta({ title, register: 'power-list' })
}

/** Money in yuan, to the fen. */
export function money(title: string, hint = '单位：元') {
  return z.number().min(0).max(1_000_000_000).meta({ title, hint })
}
