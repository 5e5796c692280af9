const leastLength = 3
const longName = 6
const oftener = 5
// 前面带着四种以上不同字样的（实验中学、国际广场），只是通用的尾巴。
const generic = 4
// 东路与西路、一期与二期、南与北是两处，不是错字。
const telling = /[东西南北中上下左右前后内外一二三四五六七八九十百甲乙丙丁新老大小0-9A-Za-z]/

/**
 * Which names mean the same place, as name → the name it stands for: one with something before it (宏达桂花之城 →
 * 桂花之城), a shortened one (滨河苑 → 松鹤园滨河苑), one with a character mistyped (桂花新域 → 桂花新城). Of two names
 * the one in more texts is kept. `main` are the names that others may stand for, with the number of texts of each.
 */
export function aliasesOf(main: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): Map<string, string> {
  const direct = new Map<string, string>()
  const ends = byPart(main, (name, length) => name.slice(-length))
  const heads = byPart(main, (name, length) => name.slice(0, length))
  const holes = byHole(main)
  const rims = byRim(main)
  for (const [name, texts] of all) {
    const other =
      contained(name, texts, main) ??
      fuller(name, texts, main, ends, heads) ??
      gapped(name, texts, main, rims) ??
      typo(name, texts, main, holes)
    if (other !== undefined) direct.set(name, other)
  }
  const tails = new Map<string, number>()
  for (const [name, other] of direct) if (name.endsWith(other)) tails.set(other, (tails.get(other) ?? 0) + 1)
  for (const [name, other] of direct)
    if (name.endsWith(other) && (tails.get(other) ?? 0) >= generic) direct.delete(name)
  return new Map([...direct.keys()].map((name) => [name, follow(name, direct)]))
}

function follow(name: string, direct: ReadonlyMap<string, string>): string {
  let at = name
  const seen = new Set([at])
  for (let next = direct.get(at); next !== undefined && !seen.has(next); next = direct.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}

type Index = ReadonlyMap<string, readonly string[]>

function byPart(main: ReadonlyMap<string, number>, part: (name: string, length: number) => string): Index {
  const index = new Map<string, string[]>()
  for (const name of main.keys())
    for (let length = 2; length < name.length; length++) {
      const key = part(name, length)
      const list = index.get(key)
      if (list) list.push(name)
      else index.set(key, [name])
    }
  return index
}

function byHole(main: ReadonlyMap<string, number>): Index {
  const index = new Map<string, string[]>()
  for (const name of main.keys())
    for (const key of holesOf(name)) {
      const list = index.get(key)
      if (list) list.push(name)
      else index.set(key, [name])
    }
  return index
}

function holesOf(name: string): string[] {
  if (name.length < leastLength + 2) return []
  return Array.from(name, (_, at) => `${name.slice(0, at)}*${name.slice(at + 1)}`)
}

// 青龙山考古公园：与更常见的名称首尾相同，只是中间少几个字。
function gapped(name: string, texts: number, main: ReadonlyMap<string, number>, rims: Index): string | undefined {
  if (name.length < longName) return undefined
  return (rims.get(rimOf(name)) ?? []).find(
    (other) => other !== name && (main.get(other) ?? 0) >= texts && (isWithin(name, other) || isWithin(other, name)),
  )
}

function rimOf(name: string): string {
  return `${name.slice(0, 3)}*${name.slice(-2)}`
}

function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at += 1
  return short.length < long.length && at === short.length
}

function byRim(main: ReadonlyMap<string, number>): Index {
  const index = new Map<string, string[]>()
  for (const name of main.keys())
    if (name.length >= longName) index.set(rimOf(name), [...(index.get(rimOf(name)) ?? []), name])
  return index
}

// 宏达桂花之城：末尾就是另一个更常见的名称。
function contained(name: string, texts: number, main: ReadonlyMap<string, number>): string | undefined {
  for (let from = 1; name.length - from >= leastLength + 1; from++) {
    const rest = name.slice(from)
    const size = main.get(rest)
    if (size !== undefined && size >= texts) return rest
  }
  return undefined
}

// 滨河苑、松鹤园：只有一个更常见的名称以它开头或结尾。
function fuller(
  name: string,
  texts: number,
  main: ReadonlyMap<string, number>,
  ends: Index,
  heads: Index,
): string | undefined {
  const longer = [...new Set([...(ends.get(name) ?? []), ...(heads.get(name) ?? [])])]
  const [only] = longer.filter((other) => (main.get(other) ?? 0) > texts)
  return longer.length === 1 && only !== undefined && only.length - name.length <= 4 ? only : undefined
}

function typo(name: string, texts: number, main: ReadonlyMap<string, number>, holes: Index): string | undefined {
  const near = holesOf(name)
    .flatMap((key, at) => (holes.get(key) ?? []).map((other) => ({ other, at })))
    .filter(({ other, at }) => other !== name && !telling.test(name.charAt(at)) && !telling.test(other.charAt(at)))
    .map(({ other }) => other)
    .filter((other) => (main.get(other) ?? 0) >= oftener * texts)
    .sort((a, b) => (main.get(b) ?? 0) - (main.get(a) ?? 0) || (a < b ? -1 : 1))
  return near[0]
}
