import { chineseNumber } from '#documents/official-blocks.ts'
import { type Weakness, weaknesses } from '../annual-weaknesses.ts'
import type { Inline, ReportBlock, ReportContent } from '../contract.ts'
import { type Known, paragraphOf, plain } from '../sentence.ts'
import { isFigureSection, sections } from './sections.ts'
import type { Template, TemplatePart } from './template.ts'

export type DraftGround = { street: string; year: number; known: Known }

/**
 * A draft by a template. Sentences whose figures are missing are left out, and headings under which nothing stands;
 * 【】 marks what only people can write.
 */
export function draftBy(template: Template, ground: DraftGround): ReportContent {
  const fill = (words: string) => filled(words, ground)
  const blocks = [
    ...(template.opening === '' ? [] : [words(fill(template.opening))]),
    ...template.chapters.flatMap((chapter) => blocksOf(chapter, 1, ground)),
  ]
  return {
    title: fill(template.title),
    to: fill(template.to),
    number: fill(template.number),
    redHead: template.redHead,
    blocks: template.decimals === null ? blocks : blocks.map((block) => withDecimals(block, template.decimals ?? 2)),
  }
}

function filled(words: string, { street, year }: DraftGround): string {
  return words
    .replaceAll('{街道}', street)
    .replaceAll('{年度}', String(year))
    .replaceAll('{下年度}', String(year + 1))
    .replaceAll(
      '{依据文件}',
      year <= 2025 ? '认真落实《法治政府建设实施纲要（2021—2025年）》' : '认真落实法治政府建设各项部署',
    )
}

function blocksOf(part: TemplatePart, level: 1 | 2 | 3, ground: DraftGround): ReportBlock[] {
  const deeper = level === 1 ? 2 : 3
  const body = [
    ...(part.words === undefined || part.words === '' ? [] : [words(filled(part.words, ground))]),
    ...(part.section === undefined ? [] : sectionBlocks(part.section, ground)),
    ...(part.parts ?? []).flatMap((one) => blocksOf(one, deeper, ground)),
  ]
  const title = filled(part.title, ground)
  return body.length === 0 || title === '' ? body : [{ kind: 'heading', level, text: title }, ...body]
}

function sectionBlocks(id: string, ground: DraftGround): ReportBlock[] {
  const { known } = ground
  if (isFigureSection(id)) return sections[id].paragraphs.flatMap((sentences) => present(paragraphOf(sentences, known)))
  const weak = weaknessesIn(known)
  if (id === 'weaknesses') return weaknessBlocks(weak, known)
  return [words(id === 'plans' ? planWords(weak) : filled(statement, ground))]
}

const statement =
  '本报告所列数据取自街道事项台账和清单，除另有说明外，期间为{年度}年1月1日至12月31日，清单类数据为期末数；计算按期率、按时率时，逾期未办的计为逾期。'

const plans = [
  '加强统筹，压实第一责任人职责，把法治建设成效纳入年度考核。',
  '提升合法性审查质效，应审尽审、意见必复。',
  '做实矛盾纠纷源头预防和就地化解，把期限管理贯穿受理、办理、答复、评价全过程。',
]

function planWords(weak: readonly Weakness[]): string {
  return [...plans, ...weak.map(({ plan }) => plan)].map((plan, at) => `${chineseNumber(at + 1)}是${plan}`).join('')
}

function weaknessesIn(known: Known): Weakness[] {
  return weaknesses.filter(({ code, isWeak }) => {
    const value = known.get(code)?.value
    return value !== undefined && value !== null && isWeak(value)
  })
}

function weaknessBlocks(weak: readonly Weakness[], known: Known): ReportBlock[] {
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

function words(text: string): ReportBlock {
  return { kind: 'paragraph', content: [{ kind: 'text', text }] }
}

function withDecimals(block: ReportBlock, scale: number): ReportBlock {
  const set = (part: Inline): Inline => (part.kind === 'figure' && part.unit === '%' ? { ...part, scale } : part)
  return block.kind === 'heading' ? block : { ...block, content: block.content.map(set) }
}
