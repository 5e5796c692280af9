import { type Day, findDay, formatDay } from '#calendar/date.ts'
import { type PartChecked, quoted, type ReplyFinding } from './finding.ts'
import type { EarlierReply } from './own.ts'
import { coverage, pairsOf, type Sentence, sentencesOf } from './reading.ts'
import { daysIn } from './time.ts'

const promise =
  /(?:预计|计划|拟于?|力争|争取|确保|承诺|将[于在]|[于在][^，。]{2,12}前|年内|要求[^，。]{0,20}[于在])[^。；]{0,60}(?:完成|竣工|完工|通车|开工|动工|启动|解决|拆除|整改|到位|投入使用|开通|修复|修通|建成|发放|答复|办理)/
const event = /(?:完成|竣工|完工|通车|开工|动工|启动|拆除|整改到位|投入使用|开通|修复|修通|建成|发放|交房|搬迁)/

/** Says nothing against earlier replies of the same matter, person or place, and nothing against itself. */
export function checkConsistent(reply: string, day: Day, earlier: readonly EarlierReply[]): PartChecked {
  const now = sentencesOf(reply)
  const related = earlier.filter(({ relation }) => relation !== 'unit')
  const findings = [
    ...now.flatMap((sentence) => [...sumsIn(sentence), ...promisePast(sentence, day)]),
    ...related.flatMap((one) => against(now, one, day)),
  ].slice(0, 8)
  const share = findings.some(({ severity }) => severity === 'problem') ? 0 : findings.length > 0 ? 0.4 : 1
  return { share, findings }
}

/** 存栏5头，其中3头、6头: parts that exceed their whole. */
function sumsIn({ text, start }: Sentence): ReplyFinding[] {
  const found: ReplyFinding[] = []
  for (const match of text.matchAll(/(\d+)(头|户|人|家|栋|件|处|台|间|套|个|名)[，,（(]?其中([^。；;]{2,80})/g)) {
    const [raw, whole, unit = '', rest = ''] = match
    const parts = [...rest.matchAll(/(\d+)(头|户|人|家|栋|件|处|台|间|套|个|名)/g)].filter((part) => part[2] === unit)
    if (!parts.some((part) => Number(part[1]) > Number(whole))) continue
    const at = start + match.index
    found.push({
      kind: 'consistent',
      severity: 'doubt',
      words: `其中的一项比总数${whole}${unit}还多，请核对数字。`,
      basis: '部分不大于总数',
      span: { start: at, end: at + raw.length },
    })
  }
  return found
}

function promisePast({ text, start, end }: Sentence, day: Day): ReplyFinding[] {
  if (!promise.test(text) || /已于|未能|原计划|曾/.test(text)) return []
  const targets = daysIn(text, day).filter(
    (one) =>
      /[底末]$/.test(text.slice(0, one.end)) ||
      /^(?:之前|以?前|完成|竣工|完工|通车|开工|动工|启动)/.test(text.slice(one.end)),
  )
  const past = targets.findLast((one) => one.day < day)
  if (!past || targets.some((one) => one.day >= day)) return []
  return [
    {
      kind: 'consistent',
      severity: 'doubt',
      words: `承诺的时间${formatDay(past.day)}已经过去，请写明是否完成。`,
      basis: '答复当日',
      span: { start, end },
    },
  ]
}

function against(now: readonly Sentence[], earlier: EarlierReply, day: Day): ReplyFinding[] {
  const given = findDay(earlier.on) ?? day
  const before = sentencesOf(earlier.text).map((sentence) => ({ ...sentence, pairs: pairsOf(sentence.text) }))
  const basis = `${formatDay(given)}对${earlier.number}的答复`
  const findings: ReplyFinding[] = []
  for (const sentence of now) {
    const pairs = pairsOf(sentence.text)
    if (pairs.size < 4) continue
    const alike = before.filter(
      (one) => one.pairs.size >= 4 && Math.max(coverage(pairs, one.pairs), coverage(one.pairs, pairs)) >= 0.5,
    )
    const words = alike.map((one) => differing(one.text, given, sentence.text, day)).find((one) => one !== undefined)
    if (words)
      findings.push({
        kind: 'consistent',
        severity: 'doubt',
        words,
        basis,
        span: { start: sentence.start, end: sentence.end },
      })
  }
  const told = new Set(now.map(({ text }) => text))
  const broken = before.find(({ text }) => promise.test(text) && !told.has(text) && lastDayIn(text, given, day))
  const replyText = now.map(({ text }) => text).join('')
  if (broken && earlier.relation === 'same' && !tellsOf(broken.pairs, replyText))
    findings.push({
      kind: 'consistent',
      severity: 'doubt',
      words: `此前承诺的时间已过，本次没有交代：${quoted(broken.text)}`,
      basis,
    })
  return findings
}

function lastDayIn(text: string, given: Day, day: Day): boolean {
  const last = daysIn(text, given).at(-1)
  return last !== undefined && last.day >= given && last.day < day
}

function tellsOf(promised: ReadonlySet<string>, reply: string): boolean {
  return (
    coverage(promised, pairsOf(reply)) >= 0.3 &&
    /已[^。]{0,12}(?:完成|解决|修|拆|装|建|通|发)|未能|推迟|延[期迟后]|因/.test(reply)
  )
}

/** What two sentences about the same thing say differently: a day, a number, yes and no. */
function differing(before: string, given: Day, now: string, day: Day): string | undefined {
  const kept = promise.test(before) && /已/.test(now)
  if (!kept && event.test(before) && event.test(now)) {
    const [one, two] = [daysIn(before, given), daysIn(now, day)]
    const [was, is] = [one[0], two[0]]
    if (
      one.length === 1 &&
      two.length === 1 &&
      was &&
      is &&
      was.day !== is.day &&
      event.exec(before)?.[0] === event.exec(now)?.[0]
    )
      return `日期与此前不一致：此前为${formatDay(was.day)}，现为${formatDay(is.day)}。有变化的请说明原因。`
  }
  return numberDiffering(before, now) ?? polarityDiffering(before, now)
}

const measured =
  /([\p{Script=Han}]{2,4}?)(?:共|为|约|是|共计|现有|达|为约|共有)?(\d+(?:\.\d+)?)\s*(元|万元|户|人|亩|栋|套|平方米|米|公里|千米|%|％|个工作日|台|处|间|年)/gu

function numberDiffering(before: string, now: string): string | undefined {
  const read = (text: string) =>
    [...text.matchAll(measured)].map(([, what = '', value = '', unit = '']) => ({
      key: `${what.slice(-2)}|${unit}`,
      value,
      unit,
      what,
    }))
  const known = read(before)
  for (const one of read(now)) {
    const same = known.filter(({ key }) => key === one.key)
    const other = same[0]
    if (same.length === 1 && other && other.value !== one.value)
      return `数字与此前不一致：「${one.what}」此前为${other.value}${other.unit}，现为${one.value}${one.unit}。`
  }
  return undefined
}

const polarities: readonly [RegExp, RegExp, string][] = [
  [/(?<!不|部分)属实/, /不属实/, '是否属实'],
  [/(?<!不|未)符合/, /不符合/, '是否符合'],
  [/(?<!不|无法|未)(?:可以|准予|同意)/, /不可以|不能|不得|不予|不同意|无法/, '能否'],
  [/已(?:经)?(?:办理|取得|完成|解决|纳入)/, /(?:尚未|未能|未|没有)(?:办理|取得|完成|解决|纳入)/, '是否已经办成'],
]

function polarityDiffering(before: string, now: string): string | undefined {
  const found = polarities.find(
    ([yes, no]) =>
      (yes.test(before) && !no.test(before) && no.test(now)) || (no.test(before) && yes.test(now) && !no.test(now)),
  )
  return found && `「${found[2]}」的说法与此前相反：此前${quoted(before, 30)}。有变化的请说明原因。`
}
