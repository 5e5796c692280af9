import type { Random } from './random.ts'
import { type Spot, spotAt } from './spots.ts'
import { livelihoodTopics } from './topics-livelihood.ts'
import { orderTopics } from './topics-order.ts'

/** The unit that deals with it; 'village' is the committee of the place. */
export type TopicUnit = 'U02' | 'U04' | 'U05' | 'U06' | 'U07' | 'U08' | 'U21' | 'U22' | 'U23' | 'village'

/** Something people turn to the street about. Texts hold places in braces: {路} {路二} {门} {小区} {幢} {室} {场} {村} {店} {数} {时} {天}. */
export type Topic = {
  id: string
  /** What the hotline calls it. */
  name: string
  unit: TopicUnit
  category: 'dispute' | 'hazard' | 'order' | 'environment' | 'construction' | 'market' | 'service' | 'opinion' | 'other'
  reqType: 'help' | 'complaint' | 'report' | 'suggest'
  /** How often it comes, January to December. */
  months: readonly number[]
  /** 标题|情况|处理结果, which belong together. */
  cases: readonly string[]
  asks: readonly string[]
}

export const topics: readonly Topic[] = [...livelihoodTopics, ...orderTopics]

export type Told = { title: string; detail: string; place: string; result: string; spot: Spot; topic: Topic }

/** What somebody tells of a topic at a place: a title, a passage of two or three sentences, and what came of it. */
export function tell(random: Random, topic: Topic, spot: Spot = spotAt(random)): Told {
  const words = wordsOf(random, spot)
  const fill = (text: string) => text.replace(/\{([^}]+)\}/g, (_, key: string) => words[key] ?? key)
  const [title = '', body = '', result = ''] = random.pick(topic.cases).split('|').map(fill)
  return {
    title,
    detail: `${random.pick(openings)}${body}${random.pick(topic.asks)}`,
    place: fill(random.pick(['{小区}{幢}', '{路}{门}', '{小区}', '{场}旁', '{路}与{路二}交叉口'])),
    result,
    spot,
    topic,
  }
}

/** A topic as the month brings it. */
export function topicOf(random: Random, month: number, among: readonly Topic[] = topics): Topic {
  return random.weighted(among.map((topic) => [topic, topic.months[month - 1] ?? 1] as const))
}

const openings = ['', '', '来电反映：', '居民反映，', '您好，', '多次路过发现，', '家住附近，']

function wordsOf(random: Random, { village, road, estate, site }: Spot): Record<string, string> {
  return {
    路: road,
    路二: random.pick(village.roads.filter((one) => one !== road)),
    小区: estate,
    幢: `${random.between(1, 28)}幢`,
    室: `${random.between(1, 4)}单元${random.between(1, 17)}0${random.between(1, 4)}室`,
    门: `${random.between(1, 268)}号`,
    场: site,
    村: village.name,
    店: random.pick(['百味小馆', '麦香面包房', '阿禾便利店', '知味火锅', '清风理发店', '好邻居超市', '云朵烘焙']),
    数: String(random.between(2, 18)),
    时: random.pick(['清晨五点多', '中午', '晚上十点以后', '凌晨一两点', '傍晚', '周末全天', '夜里']),
    天: random.pick(['三天', '一周', '半个多月', '一个月', '两个多月']),
  }
}
