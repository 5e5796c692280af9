export type Sex = 'male' | 'female'
export type Refused = { ok: false; reason: string }
export type IdCard = {
  ok: true
  /** 18 characters, upper case; a 15-digit number is converted. */
  number: string
  birth: string
  sex: Sex
  legacy: boolean
  warning?: string
}
export type CreditCode = { ok: true; code: string; division: string; warning?: string }

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'
const CREDIT_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

// 83 台湾居民居住证；91 外国人永久居留身份证（2023 年版起 18 位）。
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)

/** Full-width to half-width, no spaces, upper case: how every number is compared. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

function refused(reason: string): Refused {
  return { ok: false, reason }
}

function weighted(text: string, weights: readonly number[], worth: (char: string) => number): number {
  return weights.reduce((sum, weight, i) => sum + weight * worth(text.charAt(i)), 0)
}

function warnArea(code: string): string | undefined {
  return PROVINCES.has(code.slice(0, 2)) ? undefined : `区划代码 ${code.slice(0, 6)} 不在现行省级代码内，请核对`
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
  return day >= 1 && day <= last
}

/** Check character of the first 17 digits (GB 11643). */
export function idCardCheck(first17: string): string {
  return ID_CHECKS.charAt(weighted(first17, ID_WEIGHTS, Number) % 11)
}

/**
 * 公民身份号码 GB 11643, 18 digits or the 15 of before 1999 (converted). `today` (YYYY-MM-DD) refuses a later birth.
 * An unknown or abolished area only warns.
 */
export function checkIdCard(text: string, today?: string): IdCard | Refused {
  const given = plainNumber(text)
  const legacy = /^\d{15}$/.test(given)
  if (!legacy && !/^\d{17}[\dX]$/.test(given)) return refused('身份证号应为 18 位（末位可为 X）或 15 位数字')
  const first17 = legacy ? `${given.slice(0, 6)}19${given.slice(6)}` : given.slice(0, 17)
  const [year, month, day] = [first17.slice(6, 10), first17.slice(10, 12), first17.slice(12, 14)]
  if (!isDay(Number(year), Number(month), Number(day)) || Number(year) < 1870) {
    return refused('身份证号中的出生日期不存在，请核对第 7 至 14 位')
  }
  const birth = `${year}-${month}-${day}`
  if (today !== undefined && birth > today) return refused('身份证号中的出生日期晚于今天，请核对第 7 至 14 位')
  const check = idCardCheck(first17)
  if (!legacy && given.charAt(17) !== check) return refused('身份证号的校验码不对，请逐位核对')
  const sex = Number(first17.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { ok: true, number: first17 + check, birth, sex, legacy, warning: warnArea(given) }
}

const creditValue = (char: string) => CREDIT_CHARS.indexOf(char)

/** Check character of the first 17 of a 统一社会信用代码 (GB 32100). */
export function creditCodeCheck(first17: string): string {
  return CREDIT_CHARS.charAt((31 - (weighted(first17, CREDIT_WEIGHTS, creditValue) % 31)) % 31)
}

/** 统一社会信用代码 GB 32100-2015. An unknown area, or an organisation code inside that fails its own check, only warns. */
export function checkCreditCode(text: string): CreditCode | Refused {
  const code = plainNumber(text)
  if (code.length !== 18) return refused('统一社会信用代码应为 18 位')
  const wrong = [...code].find((char) => !CREDIT_CHARS.includes(char))
  if (wrong !== undefined) return refused(`统一社会信用代码中不应有「${wrong}」（不使用 I、O、S、V、Z）`)
  if (!/^\d{6}$/.test(code.slice(2, 8))) return refused('统一社会信用代码第 3 至 8 位应为区划数字')
  if (creditCodeCheck(code.slice(0, 17)) !== code.charAt(17)) return refused('统一社会信用代码的校验码不对，请逐位核对')
  const division = code.slice(2, 8)
  const warning =
    warnArea(division) ?? (checkOrgCode(code.slice(8, 17)).ok ? undefined : '其中的组织机构代码校验不符，请核对证照')
  return { ok: true, code, division, warning }
}

const orgValue = (char: string) => Number.parseInt(char, 36)

/** Check character of the first 8 of an 组织机构代码 (GB 11714). */
export function orgCodeCheck(first8: string): string {
  const check = 11 - (weighted(first8, ORG_WEIGHTS, orgValue) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** 组织机构代码 GB 11714, with or without the hyphen before the check character. */
export function checkOrgCode(text: string): { ok: true; code: string } | Refused {
  const code = plainNumber(text).replace('-', '')
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refused('组织机构代码应为 8 位数字或字母加 1 位校验码')
  return orgCodeCheck(code.slice(0, 8)) === code.charAt(8)
    ? { ok: true, code }
    : refused('组织机构代码的校验码不对，请逐位核对')
}

export type PhoneKind = 'mobile' | 'landline' | 'service'
export type Phone = { ok: true; kind: PhoneKind; number: string; extension?: string }

const PHONES: readonly [PhoneKind, RegExp][] = [
  ['mobile', /^1[3-9]\d{9}$/],
  ['landline', /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/],
  ['landline', /^[2-8]\d{6,7}$/],
  ['service', /^(?:[48]00\d{7}|9\d{4,5}|1[12]\d|12\d{3}|1[06]\d{3})$/],
]

/** Mobile, landline (with or without area code and extension) or service number; `number` is digits only, without 86. */
export function checkPhone(text: string): Phone | Refused {
  const plain = plainNumber(text)
  if (plain.includes('*')) return refused('号码已打码，请填写完整号码')
  const [main = '', extension] = plain.split(/转|分机|EXT\.?|#/)
  const number = main.replace(/[-()—–.]/g, '').replace(/^(?:\+|00)?86(?=0?\d{10,11}$)/, '')
  const found = PHONES.find(([, pattern]) => pattern.test(number))
  if (!found || (extension !== undefined && !/^\d{1,6}$/.test(extension))) {
    return refused('电话号码不对：手机为 11 位，固定电话请带区号，如 0571-88880000')
  }
  return { ok: true, kind: found[0], number, ...(extension === undefined ? {} : { extension }) }
}

export type Permit = 'hk-macao-permit' | 'taiwan-permit' | 'passport' | 'foreign-residence'

const PERMITS: Record<Permit, { name: string; pattern: RegExp; shape: string }> = {
  'hk-macao-permit': {
    name: '港澳居民来往内地通行证',
    pattern: /^[HM]\d{8}(?:\d{2})?$/,
    shape: 'H 或 M 加 8 位或 10 位数字',
  },
  'taiwan-permit': { name: '台湾居民来往大陆通行证', pattern: /^\d{8}(?:\d{2})?$/, shape: '8 位或 10 位数字' },
  passport: { name: '护照', pattern: /^[A-Z0-9]{5,17}$/, shape: '5 至 17 位字母或数字' },
  'foreign-residence': {
    name: '外国人永久居留身份证',
    pattern: /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    shape: '15 位（3 位字母加 12 位数字）或 9 开头的 18 位',
  },
}

/** Shape of the other identity papers; they have no public check digit, so only the form is judged. */
export function checkPermit(kind: Permit, text: string): { ok: true; number: string } | Refused {
  const number = plainNumber(text).replace(/-/g, '')
  const { name, pattern, shape } = PERMITS[kind]
  return pattern.test(number) ? { ok: true, number } : refused(`${name}号码应为${shape}`)
}
