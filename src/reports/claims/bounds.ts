import type { Bound } from './claim.ts'

const before: readonly (readonly [string, Bound])[] = [
  ['不超过', 'at-most'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不高于', 'at-most'],
  ['不多于', 'at-most'],
  ['超过', 'at-least'],
  ['至少', 'at-least'],
  ['最少', 'at-least'],
  ['多于', 'at-least'],
  ['高于', 'at-least'],
  ['最多', 'at-most'],
  ['至多', 'at-most'],
  ['少于', 'at-most'],
  ['低于', 'at-most'],
  ['不足', 'at-most'],
  ['不到', 'at-most'],
  ['将近', 'at-most'],
  ['接近', 'at-most'],
  ['大约', 'about'],
  ['多达', 'exact'],
  ['约', 'about'],
  ['近', 'at-most'],
  ['超', 'at-least'],
  ['逾', 'at-least'],
]
const after =
  /(?:以内|及?以上(?!级|述|同)|以下(?!简|几|问|方|内|三|四|五|措|称)|左右(?!手|两|岸|邻)|上下(?!联|班|级|游|功|同|贯|互|一))/y
// 「附近10户」「合约3份」「最近5次」里的「近」「约」不是约数。
const otherWords = new Set([
  '附近',
  '最近',
  '临近',
  '靠近',
  '邻近',
  '就近',
  '亲近',
  '履约',
  '合约',
  '违约',
  '签约',
  '预约',
  '公约',
  '节约',
  '条约',
  '大约束',
  '赶超',
  '反超',
  '解约',
  '特约',
  '续约',
  '集约',
])

/** The bound words that end at `at`: where they begin and what they say. */
export function boundBefore(plain: string, at: number): { start: number; bound: Bound } | undefined {
  const to = plain.charAt(at - 1) === ' ' ? at - 1 : at
  for (const [word, bound] of before) {
    const start = to - word.length
    if (start < 0 || !plain.startsWith(word, start)) continue
    if (otherWords.has(plain.slice(to - 2, to))) return undefined
    return { start, bound }
  }
  return undefined
}

/** The bound words that begin at `at`, as 以上 左右: where they end and what they say. */
export function boundAfter(plain: string, at: number): { end: number; bound: Bound } | undefined {
  after.lastIndex = at
  const word = after.exec(plain)?.[0]
  if (word === undefined) return undefined
  const bound = word.endsWith('以上') ? 'at-least' : word === '以下' || word === '以内' ? 'at-most' : 'about'
  return { end: at + word.length, bound }
}
