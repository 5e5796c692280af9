import { chineseNumber } from '#documents/official-blocks.ts'
import { deeds } from './annual-deeds.ts'
import { weaknesses } from './annual-weaknesses.ts'
import type { ReportBlock, ReportContent } from './contract.ts'
import { clause, clauseEvenZero, codesOf, type Known, paragraphOf, plain, type Sentence, sentence } from './sentence.ts'

const duties: readonly Sentence[] = [
  sentence(
    '党政主要负责人履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，',
    clause`带头参加中心组学法${'study.group-sessions'}`,
    clause`领导班子成员接访下访${'petition.leader-receptions'}`,
    clause`包案化解${'petition.lead-cases'}`,
    clause`登记履职事项${'leadership.first-duty-items'}`,
  ),
  sentence(
    '落实年终述职述法制度，',
    clause`提交述法报告${'leadership.law-reports'}`,
    clause`会议述法${'leadership.law-reports-oral'}`,
    clauseEvenZero`书面述法率${'leadership.law-report-rate'}`,
  ),
]

const plans = [
  '加强统筹，压实第一责任人职责，把法治建设成效纳入年度考核。',
  '提升合法性审查质效，应审尽审、意见必复。',
  '做实矛盾纠纷源头预防和就地化解，把期限管理贯穿受理、办理、答复、评价全过程。',
]

/** Every figure that a draft may use. */
export const annualCodes: readonly string[] = [
  ...new Set([
    ...deeds.flatMap(({ paragraphs }) => paragraphs.flatMap(codesOf)),
    ...codesOf(duties),
    ...weaknesses.map(({ code }) => code),
  ]),
]

/**
 * A draft of the annual report (法治政府建设与责任落实督察工作规定): the five required contents, the first by the
 * eight systems of the 纲要. Sentences whose figures are missing are left out; 【】 marks what only people can write.
 */
export function draftAnnual(street: string, year: number, known: Known): ReportContent {
  const weak = weaknesses.filter(({ code, isWeak }) => {
    const value = known.get(code)?.value
    return value !== undefined && value !== null && isWeak(value)
  })
  return {
    title: `${street}${year}年度法治政府建设情况报告`,
    to: '区委、区政府',
    number: '',
    redHead: true,
    blocks: [
      words(
        `${year}年，${street}坚持以习近平法治思想为指导，${year <= 2025 ? '认真落实《法治政府建设实施纲要（2021—2025年）》' : '认真落实法治政府建设各项部署'}，推进依法行政、依法治理。现将有关情况报告如下。`,
      ),
      heading(1, '推进法治政府建设的主要举措和成效'),
      ...deeds.flatMap(({ title, paragraphs }) => {
        const body = paragraphs.flatMap((sentences) => paragraphOf(sentences, known) ?? [])
        return body.length === 0 ? [] : [heading(2, title), ...body]
      }),
      heading(1, '推进法治政府建设存在的不足和原因'),
      ...weaknessBlocks(weak, known),
      heading(1, '党政主要负责人履行推进法治建设第一责任人职责情况'),
      ...present(paragraphOf(duties, known)),
      words('【请补充：听取法治建设工作汇报、研究重大问题的会议和日期，年终述职述法及评议情况。】'),
      heading(1, `${year + 1}年度推进法治政府建设的主要安排`),
      words(
        [...plans, ...weak.map(({ plan }) => plan)].map((plan, at) => `${chineseNumber(at + 1)}是${plan}`).join(''),
      ),
      heading(1, '其他需要报告的情况'),
      words(
        `本报告所列数据取自街道事项台账和清单，除另有说明外，期间为${year}年1月1日至12月31日，清单类数据为期末数；计算按期率、按时率时，逾期未办的计为逾期。`,
      ),
      words('【请补充：其他需要报告的事项；没有的，删去本段。】'),
    ],
  }
}

function weaknessBlocks(weak: typeof weaknesses, known: Known): ReportBlock[] {
  const found = weak.flatMap(({ words: text, code, reason }) =>
    present(
      paragraphOf(
        [{ lead: '', clauses: [{ words: [text, ''], codes: [code], evenZero: true }] }, plain(reason)],
        known,
      ),
    ),
  )
  return found.length > 0 ? found : [words('【请补充：存在的不足及其原因。】')]
}

function present(block: ReportBlock | undefined): ReportBlock[] {
  return block ? [block] : []
}

function heading(level: 1 | 2, text: string): ReportBlock {
  return { kind: 'heading', level, text }
}

function words(text: string): ReportBlock {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] }
}

/** The full name of the organ that signs: a 街道 by its 办事处, a town or township by its 人民政府. */
export function organOf(street: string): string {
  if (street.endsWith('街道')) return `${street}办事处`
  return /[镇乡]$/.test(street) ? `${street}人民政府` : street
}
