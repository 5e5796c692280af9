import { decisions } from '../annual-sections/decisions.ts'
import { disputes } from '../annual-sections/disputes.ts'
import { emergency } from '../annual-sections/emergency.ts'
import { enforcement } from '../annual-sections/enforcement.ts'
import { firstDuty } from '../annual-sections/first-duty.ts'
import { functions } from '../annual-sections/functions.ts'
import { leadership } from '../annual-sections/leadership.ts'
import { oversight } from '../annual-sections/oversight.ts'
import { rules } from '../annual-sections/rules.ts'
import type { Section } from '../annual-sections/section.ts'
import { society } from '../annual-sections/society.ts'
import { technology } from '../annual-sections/technology.ts'

/** Some paragraphs of a section under a heading of their own. */
function part({ paragraphs }: Section, title: string, ...at: readonly number[]): Section {
  return { title, paragraphs: at.flatMap((index) => (paragraphs[index] ? [paragraphs[index]] : [])) }
}

/** What the ledger can say, by id; whole sections, and their parts for templates that divide otherwise. */
export const sections = {
  leadership,
  functions,
  rules,
  decisions,
  enforcement,
  emergency,
  disputes,
  oversight,
  technology,
  society,
  'first-duty': firstDuty,
  organisation: part(leadership, '加强组织领导', 0),
  learning: part(leadership, '深入学习贯彻习近平法治思想', 1),
  'public-service': part(functions, '提升政务服务效能', 0),
  business: part(functions, '优化营商环境', 1),
  'legality-review': part(decisions, '提升合法性审查质效', 0),
  counsel: part(decisions, '发挥法律顾问作用', 1),
  officers: part(enforcement, '加强执法队伍建设', 0),
  'enforcement-acts': part(enforcement, '规范行政执法行为', 1, 2),
  petitions: part(disputes, '办好信访和群众诉求', 0),
  mediation: part(disputes, '多元化解矛盾纠纷', 1),
  grid: part(disputes, '织密基层治理网格', 2),
  supervision: part(oversight, '接受人大监督、政协民主监督', 0),
  litigation: part(oversight, '规范复议应诉，推进政务公开', 1),
  rectification: part(oversight, '抓实问题整改', 2),
  publicity: part(society, '深化普法宣传', 0),
  villages: part(society, '推进法治乡村建设', 1),
  'legal-services': part(society, '完善公共法律服务', 2),
} as const satisfies Record<string, Section>

/** Sections that are more than figures: what is wanting and why, what comes next, and how the figures were counted. */
export const writtenSections = {
  weaknesses: '存在的不足和原因（由指标得出，原因由人补充）',
  plans: '下一年度的主要安排（随不足而定）',
  statement: '数据说明',
} as const

export type SectionId = keyof typeof sections
export type WrittenSectionId = keyof typeof writtenSections
/** Anything that a template may name. */
export type AnySectionId = SectionId | WrittenSectionId

export function isFigureSection(id: string): id is SectionId {
  return Object.hasOwn(sections, id)
}

/** True for the id of anything that a template may name. */
export function isSectionId(id: string): id is AnySectionId {
  return isFigureSection(id) || Object.hasOwn(writtenSections, id)
}

/** Every section with its name, for whoever puts a template together. */
export const sectionChoices: ReadonlyArray<{ id: AnySectionId; name: string }> = [
  ...Object.entries(sections).flatMap(([id, { title }]) => (isFigureSection(id) ? [{ id, name: title }] : [])),
  ...Object.entries(writtenSections).flatMap(([id, name]) => (isSectionId(id) ? [{ id, name }] : [])),
]
