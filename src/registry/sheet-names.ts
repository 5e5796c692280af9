/** Codes and names of the entries that cells may name. */
export type Names = {
  /** What a cell shows for a code: the name where it is the only such name, else the code. */
  labelOf(register: string, code: string): string
  /** The code that a cell's text (code or name) stands for, or the reason why none. */
  codeOf(register: string, text: string): { ok: true; code: string } | { ok: false; reason: string }
}

/** Marks that part several items in one cell; a name that holds one is shown by its code. */
export const separators = /[、，,;；\n]/

type Named = { register: string; code: string; name: string }

export function namesOf(entries: Iterable<Named>): Names {
  const byCode = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  const key = (register: string, text: string) => `${register}\0${text}`
  for (const { register, code, name } of entries) {
    byCode.set(key(register, code), name)
    const same = byName.get(key(register, name)) ?? new Set()
    byName.set(key(register, name), same.add(code))
  }
  return {
    labelOf(register, code) {
      const name = byCode.get(key(register, code))
      if (name === undefined || separators.test(name) || byCode.has(key(register, name))) return code
      return byName.get(key(register, name))?.size === 1 ? name : code
    },
    codeOf(register, text) {
      if (byCode.has(key(register, text))) return { ok: true, code: text }
      const [code, ...others] = byName.get(key(register, text)) ?? []
      if (code === undefined) return { ok: false, reason: `没有「${text}」，请先登记或改填编号` }
      if (others.length > 0) return { ok: false, reason: `有 ${others.length + 1} 个「${text}」，请改填编号` }
      return { ok: true, code }
    },
  }
}
