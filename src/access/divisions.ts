import { plainNumber, type Refused } from './identifiers.ts'

export type DivisionKind = 'subdistrict' | 'town' | 'township' | 'enterprise' | 'other'
export type Division = { ok: true; code: string; county: string; kind: DivisionKind; warning?: string }
export type CommunityKind = 'resident' | 'village' | 'other'

// GB/T 10114-2003 县以下 3 位：001–099 街道、100–199 镇、200–399 乡、400–599 政企合一。
const KINDS: readonly [last: number, kind: DivisionKind][] = [
  [99, 'subdistrict'],
  [199, 'town'],
  [399, 'township'],
  [599, 'enterprise'],
]

function kindOf(code: string): DivisionKind {
  const part = Number(code.slice(6, 9))
  return KINDS.find(([last]) => part <= last)?.[1] ?? 'other'
}

/**
 * The 12-digit code of a subdistrict (统计用区划代码: 6 of the county, 3 of the subdistrict, then 000), which is the tenant.
 * A town or an unknown kind is accepted with a warning: codes are re-cut from year to year.
 */
export function checkTenantCode(text: string): Division | Refused {
  const code = plainNumber(text)
  if (!/^\d{12}$/.test(code)) return { ok: false, reason: '街道代码应为 12 位数字' }
  if (code.slice(6, 9) === '000') return { ok: false, reason: '这是县（市、区）的代码，第 7 至 9 位应为街道编号' }
  if (code.slice(9) !== '000') return { ok: false, reason: '这是村（社区）的代码，街道代码末三位应为 000' }
  const kind = kindOf(code)
  return {
    ok: true,
    code,
    county: code.slice(0, 6),
    kind,
    warning: kind === 'subdistrict' ? undefined : '第 7 至 9 位不在街道代码段（001–099）内，请核对',
  }
}

/** The 12-digit code of a community or village inside a subdistrict; its last three digits say which (001–199, 200–399). */
export function checkCommunityCode(
  text: string,
): { ok: true; code: string; tenant: string; kind: CommunityKind } | Refused {
  const code = plainNumber(text)
  if (!/^\d{12}$/.test(code)) return { ok: false, reason: '村（社区）代码应为 12 位数字' }
  const part = Number(code.slice(9))
  if (part === 0) return { ok: false, reason: '这是街道的代码，末三位应为村（社区）编号' }
  const kind = part <= 199 ? 'resident' : part <= 399 ? 'village' : 'other'
  return { ok: true, code, tenant: `${code.slice(0, 9)}000`, kind }
}
