import type { Around, Other } from './define.ts'

/** What an item of the power list must be for an act of this kind, and the article that asks for it. */
const powers = {
  penalty: { name: '行政处罚', types: ['penalty'], article: '行政处罚法第二十四条、第三十八条' },
  inspection: {
    name: '行政检查',
    types: ['inspection', 'penalty'],
    article: '国办发〔2024〕54号（未核实，可由管理员设定）',
  },
  // 行使相对集中处罚权的，可以实施与处罚权有关的强制措施。
  coercion: { name: '行政强制', types: ['coercion', 'penalty'], article: '行政强制法第十七条' },
} as const

/**
 * Words when the item named stands in the power list but gives no power for such an act. That it stands at all is asked
 * by the kernel.
 */
export function withoutPower(around: Around, code: unknown, act: keyof typeof powers): string | undefined {
  const item = around.entry('power-list', code)
  if (!item) return undefined
  const { name, types, article } = powers[act]
  if (item.data.duty === 'withdrawn') return `「${item.name}」已由上级收回，本机关没有这项职权（${article}）。`
  const type = String(item.data.power)
  return types.some((one) => one === type)
    ? undefined
    : `「${item.name}」在权责清单中不是${name}事项，不能据此实施${name}（${article}）。`
}

/** The open case against a crime at the police that comes from the same case; 移送期间不得以罚代刑. */
export function atPolice(around: Around): Other | undefined {
  return around.sameCase.find(
    ({ procedure, closed, intake }) =>
      procedure === 'transfer' && !closed && intake.kind === 'crime' && intake.direction !== 'in',
  )
}

/** Words while the same case is with the police (行政处罚法第二十七条、移送规定第十一条). */
export function heldByTransfer(around: Around): string | undefined {
  const transfer = atPolice(around)
  return transfer
    ? `本案已涉嫌犯罪移送公安机关（${transfer.number}），移送期间不得以行政处罚代替移送（行政处罚法第二十七条、移送规定第十一条）。`
    : undefined
}
