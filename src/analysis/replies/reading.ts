import type { Stretch } from '#laws/citations.ts'

export type Sentence = Stretch & { text: string }

/** Only this much of a text is read: a reply is never longer, and the checks stay quick. */
export const readMost = 20_000

/** The sentences of a text with their places; a line break ends one too. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const { index, 0: raw } of text.slice(0, readMost).matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/g)) {
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed === '') continue
    found.push({ text: trimmed, start: index + lead, end: index + lead + trimmed.length })
  }
  return found
}

// 称呼、客套和人人都写的话：说不出是哪一件事。
const commonWords =
  /尊敬的?|您好|你好|请问|请求|恳请|希望|盼望|咨询|反映|投诉|举报|建议|要求|呼吁|强烈|谢谢|感谢|领导|书记|市长|县长|区长|镇长|政府|(?:相关|有关)(?:部门|单位|领导|情况|问题)?|部门|解决|处理|问题|情况|是否|能否|可否|什么|怎么|怎样|如何|为什么|为何|何时|多少|哪些|哪个|哪里|能够|可以|应该|我们|你们|他们|大家|这个|那个|这些|那些|一个|一下|因为|所以|但是|而且|如果|现在|已经|进行|对于|关于|以及|并且|的话|网友|市民|居民|群众|老百姓|百姓/g
const particle = /[的了吗呢吧啊呀您我你他她它们是在有和与及就都也还又要把被给对为从到这那个不很没]/
const counted = /[\p{Script=Han}\p{L}\p{N}]/u

/** What a text speaks of: pairs of neighbouring characters, without courtesy and particles. */
export function pairsOf(text: string): Set<string> {
  const plain = text.slice(0, readMost).normalize('NFKC').toLowerCase().replace(commonWords, ' ')
  const pairs = new Set<string>()
  let before = ''
  for (const char of plain) {
    const now = counted.test(char) && !particle.test(char) ? char : ''
    if (before !== '' && now !== '') pairs.add(before + now)
    before = now
  }
  return pairs
}

/** Share of `asked` that is in `said`, 0 to 1; nothing asked is wholly covered. */
export function coverage(asked: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (asked.size === 0) return 1
  let met = 0
  for (const pair of asked) if (said.has(pair)) met += 1
  return met / asked.size
}
