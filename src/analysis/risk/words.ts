import type { RiskLevel, RiskWords } from './settings.ts'

/** What was heard: the gravest level, and the words it was heard in, gravest first. */
export type Risk = { level: RiskLevel; words: string[] }

type Heard = { word: string; level: RiskLevel }

const longest = 20_000
const order: readonly RiskLevel[] = ['urgent', 'serious', 'watch']
const clauseEnd = '，。；！？、,.;!?\\n'
/** Said not to be, or said so that it may not be; 「不要逼我跳楼」「再不解决就跳楼」 are threats all the same. */
const denied = new RegExp(
  `(?:不会|不要|不能|不得|不准|不应|没有|没|从未|未曾|未|并非|不是|防止|防范|防|避免|预防|禁止|严禁|杜绝|谨防|以免|以防|制止|打击|劝阻|反对|拒绝|举报|涉嫌)(?:[^${clauseEnd}逼等再就我]{0,2})$`,
)
const denyReach = 6
/** A thing named after it, not the deed: 防护设施, 干预热线, 警示教育. */
const thing = new RegExp(
  `^[^${clauseEnd}]{0,2}(?:设施|护栏|装置|演练|预案|宣传|教育|讲座|知识|新闻|电影|电视剧|游戏|小说|干预|预防|防治|热线|物品|专项|执法|整治|罪|案件)`,
)
/** Told of others or of the past: worth a look, no more. */
const told =
  /(?:听说|据说|据报道|新闻|报道|电视|网传|曾经|曾有|以前有|之前有|去年|前年|多年前|历史上|别的地方)[^。；！？;!?\n]{0,8}$/
const tellReach = 16

/** The risk words of a text with their gravest level; undefined where there are none but denied, quoted or ordinary ones. */
export function riskIn(text: string, { urgent, serious, watch, unless }: RiskWords): Risk | undefined {
  const plain = withoutOrdinary(text.slice(0, longest).normalize('NFKC'), unless)
  const lists: ReadonlyArray<readonly [RiskLevel, readonly string[]]> = [
    ['urgent', urgent],
    ['serious', serious],
    ['watch', watch],
  ]
  const heard = lists.flatMap(([level, words]) =>
    words.flatMap((word) => hear(plain, word.normalize('NFKC'), level) ?? []),
  )
  const gravest = order.find((level) => heard.some((one) => one.level === level))
  if (gravest === undefined) return undefined
  const inOrder = order.flatMap((level) => heard.filter((one) => one.level === level).map(({ word }) => word))
  return { level: gravest, words: [...new Set(inOrder)] }
}

// 《》里的是法规、书名、片名。
function withoutOrdinary(text: string, unless: readonly string[]): string {
  const bare = text.replace(/《[^》\n]{1,60}》/g, (title) => '\n'.repeat(title.length))
  return unless.reduce((rest, phrase) => (phrase === '' ? rest : rest.replaceAll(phrase, '\n')), bare)
}

function hear(text: string, word: string, level: RiskLevel): Heard | undefined {
  let gentler: Heard | undefined
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) {
    if (denied.test(text.slice(Math.max(0, at - denyReach), at)) || thing.test(text.slice(at + word.length))) continue
    if (!told.test(text.slice(Math.max(0, at - tellReach), at))) return { word, level }
    gentler = { word, level: 'watch' }
  }
  return gentler
}
