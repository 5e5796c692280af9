import { choice } from './choice.ts'

const lengths = { ten: '10年', thirty: '30年', permanent: '永久' } as const
const units = { item: '件', volume: '卷' } as const

/** The lengths are the usual ones of 机关文书档案保管期限. */
export const retentionHint = '未核实，可由管理员设定'

/** 归档单位: by 件 or by 卷 (档案法第十三条). */
export function filedAs(usual: keyof typeof units) {
  return choice('归档单位', units).default(usual)
}

/** 保管期限, with the length that papers of this kind usually have. */
export function retention(usual: keyof typeof lengths) {
  return choice('保管期限', lengths, retentionHint).default(usual)
}

/** How a finished matter is filed: by 件 or 卷, and for how long (档案法第十三条). */
export function archiveShape(usual: keyof typeof lengths, unit: keyof typeof units) {
  return { filedAs: filedAs(unit), retention: retention(usual) }
}
