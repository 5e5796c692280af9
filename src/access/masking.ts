export type PersonalKind = 'name' | 'phone' | 'id' | 'address'

const COMPOUND_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师'.split(
    ' ',
  ),
)

/** 张*、欧阳**: the surname stays; one character alone is hidden whole. */
export function maskName(text: string): string {
  const chars = [...text.trim()]
  const kept = chars.length > 2 && COMPOUND_SURNAMES.has(chars.slice(0, 2).join('')) ? 2 : 1
  if (chars.length <= 1) return '*'.repeat(chars.length)
  return chars.slice(0, kept).join('') + '*'.repeat(chars.length - kept)
}

function keepEnds(text: string, head: number, tail: number): string {
  const chars = [...text]
  const hidden = chars.length - head - tail
  if (hidden < 3) return '*'.repeat(chars.length)
  return chars.slice(0, head).join('') + '*'.repeat(hidden) + chars.slice(chars.length - tail).join('')
}

/** 138****1234 for a mobile, 0571-****0000 for a landline; anything else keeps its last two characters. */
export function maskPhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s()+—–.-]/g, '')
  const mobile = plain.replace(/^(?:00)?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(mobile)) return keepEnds(mobile, 3, 4)
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))?\d{3,4}(\d{4})$/.exec(plain)
  if (landline) return `${landline[1] ? `${landline[1]}-` : ''}****${landline[2]}`
  return keepEnds(plain, 0, 2)
}

/** First three and last four of an 18- or 15-digit number (never the birthday); other papers keep first one and last two. */
export function maskId(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return plain.length >= 15 ? keepEnds(plain, 3, 4) : keepEnds(plain, 1, 2)
}

const HOUSE = /\d|(?:[A-Za-z]|[〇零一二三四五六七八九十百]+)(?:号|幢|栋|座|楼|层|单元|室|户|组|弄)/
const LEVELS = [
  /^.*(?:社区|居委会|村委会|村民委员会|居民委员会)/,
  /^.*?村(?![镇街路乡])/,
  /^.*?(?:街道|镇|乡)/,
  /^.*?(?:大道|路|街|巷|胡同)/,
  /^.*?[县市区旗]/,
]

/** Keeps the address down to community or village and hides the rest; without one, down to subdistrict, road or county. */
export function maskAddress(text: string): string {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return ''
  const house = HOUSE.exec(plain)
  const before = house ? plain.slice(0, house.index) : plain
  const kept = LEVELS.map((level) => level.exec(before)?.[0]).find((part) => part !== undefined) ?? ''
  return kept === plain ? plain : `${kept}***`
}

const MASKS: Record<PersonalKind, (text: string) => string> = {
  name: maskName,
  phone: maskPhone,
  id: maskId,
  address: maskAddress,
}

/** What a person without the right to the plain value sees. */
export function maskPersonal(kind: PersonalKind, text: string): string {
  return MASKS[kind](text)
}

const GAP = '[\\s\\u200b-\\u200d\\-—–]{0,3}'
const DIGIT = '[\\d０-９]'
const digits = (count: number) => `${DIGIT}(?:${GAP}${DIGIT}){${count - 1}}`
const EDGE_BEFORE = '(?<![\\d０-９])'
const EDGE_AFTER = '(?![\\d０-９])'

const ID_NUMBER = new RegExp(
  `${EDGE_BEFORE}(?:${digits(17)}${GAP}[\\d０-９XxＸｘ]|${digits(6)}${GAP}${DIGIT}{2}[0０1１]${DIGIT}[0-3０-３]${DIGIT}${DIGIT}{3})${EDGE_AFTER}`,
  'g',
)
const MOBILE = new RegExp(
  `${EDGE_BEFORE}(?:(?:[+＋]|00)?86${GAP})?[1１]${GAP}[3-9３-９]${GAP}${digits(9)}${EDGE_AFTER}`,
  'g',
)
const LANDLINE = new RegExp(
  `${EDGE_BEFORE}[(（]?[0０](?:[1１][0０]|[2２]${DIGIT}|[3-9３-９]${DIGIT}{2})[)）]?${GAP}[2-8２-８]${DIGIT}{2,3}${GAP}${DIGIT}{4}${EDGE_AFTER}`,
  'g',
)

const LOCAL = new RegExp(
  `(?<=(?:电话|座机|热线|联系方式)[:：是为]?\\s?)${DIGIT}{3,4}${GAP}${DIGIT}{4}${EDGE_AFTER}`,
  'g',
)

/**
 * Free text with id-card and phone numbers taken out (not shortened: their digits are gone). Full-width digits and
 * numbers written in groups count too. A long order number of 18 digits is taken for an id card: better than a leak.
 */
export function redactText(text: string): string {
  const withoutIds = text.replace(ID_NUMBER, '【证件号】')
  return [MOBILE, LANDLINE, LOCAL].reduce((rest, pattern) => rest.replace(pattern, '【电话】'), withoutIds)
}
