import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { defaultHotSettings } from '#analysis/hot/settings.ts'
import { hotTopics, type Topic } from '#analysis/hot/topics.ts'
import { messagesFrom } from '../src/commands/hot.ts'
import { projectDir } from '../src/config.ts'

/** `ids` were labelled by reading before any grouping was tried; `also` are members of topics judged by reading after. */
const labels = z.object({
  issues: z.array(
    z.object({ note: z.string(), ids: z.array(z.string()).min(2), also: z.array(z.string()).default([]) }),
  ),
  /** Messages near an issue (same place, or same words) that belong to none. */
  apart: z.array(z.string()),
})
type Issue = z.output<typeof labels>['issues'][number]

/** Pairs among labelled messages: of those together in a topic how many belong together, and the other way round. */
function pairwise(issueOf: ReadonlyMap<string, string>, topicOf: ReadonlyMap<string, string>) {
  const ids = [...issueOf.keys()]
  let both = 0
  let predicted = 0
  let wanted = 0
  for (const [at, one] of ids.entries())
    for (const other of ids.slice(at + 1)) {
      const same = issueOf.get(one) === issueOf.get(other)
      const found = (topicOf.get(one) ?? one) === (topicOf.get(other) ?? other)
      if (same) wanted += 1
      if (found) predicted += 1
      if (same && found) both += 1
    }
  return { precision: both / Math.max(1, predicted), recall: both / Math.max(1, wanted) }
}

/** Share of the members of topics with two or more labelled messages that belong to the issue most of them are of. */
function purityOf(topics: readonly Topic[], issues: readonly Issue[]): number {
  let pure = 0
  let all = 0
  for (const { ids } of topics) {
    const shares = issues.map((issue) => {
      const labelled = ids.filter((id) => issue.ids.includes(id)).length
      return labelled < 2 ? 0 : labelled + ids.filter((id) => issue.also.includes(id)).length
    })
    const most = Math.max(0, ...shares)
    if (most === 0) continue
    pure += most
    all += ids.length
  }
  return pure / Math.max(1, all)
}

function wholenessOf({ note, ids }: Issue, topicOf: ReadonlyMap<string, string>) {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(topicOf.get(id) ?? id, (counts.get(topicOf.get(id) ?? id) ?? 0) + 1)
  return { note, size: ids.length, most: Math.max(...counts.values()) }
}

/** Measures the hot issues of the messages in ../shared against the labelled sample. */
export async function benchHot(say: (line: string) => void): Promise<void> {
  const file = join(projectDir, '..', 'shared', 'data', 'messages', 'hot.xlsx')
  const messages = await messagesFrom(file, []).catch(() => undefined)
  if (!messages) return say('热点：没有 ../shared，略过')
  const { issues, apart } = labels.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'hot/labels.json'), 'utf8')))
  const today = messages.map(({ day }) => day).reduce((a, b) => (a > b ? a : b))
  const cpuBefore = process.cpuUsage().user
  const began = performance.now()
  const topics = hotTopics(messages, today)
  const took = Math.round(performance.now() - began)
  const cpu = Math.round((process.cpuUsage().user - cpuBefore) / 1000)
  const all = hotTopics(messages, today, { ...defaultHotSettings, least: 2, most: 1000 })
  const topicOf = new Map(all.flatMap((topic, at) => topic.ids.map((id) => [id, `t${at}`] as const)))
  const issueOf = new Map([
    ...issues.flatMap(({ ids }, at) => ids.map((id) => [id, `i${at}`] as const)),
    ...apart.map((id) => [id, `a${id}`] as const),
  ])
  const { precision, recall } = pairwise(issueOf, topicOf)
  const whole = issues.map((issue) => wholenessOf(issue, topicOf)).sort((a, b) => b.size - a.size)
  const average = whole.reduce((sum, { most, size }) => sum + most / size, 0) / whole.length
  say(`热点：${messages.length} 条留言，标注 ${issues.length} 件事、${issueOf.size} 条`)
  say(`  成对查准 ${precision.toFixed(3)}，成对查全 ${recall.toFixed(3)}（要求最大的几件 ≥ 0.9）`)
  say(
    `  纯度 ${purityOf(all, issues).toFixed(3)}（要求 ≥ 0.9，未标注的成员一律算不纯），各件平均完整 ${average.toFixed(3)}`,
  )
  for (const { note, most, size } of whole.slice(0, 5)) say(`  「${note}」${most}/${size} 在同一热点`)
  say(
    `  成组 ${took} ms（处理器 ${cpu} ms，要求 < 5000），内存 ${Math.round(process.memoryUsage().rss / 1e6)} MB，热点 ${topics.length} 个`,
  )
}

if (import.meta.main) await benchHot(console.log)
