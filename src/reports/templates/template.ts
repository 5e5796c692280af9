import * as z from 'zod'
import { isSectionId } from './sections.ts'

/** Words of a template: {街道} {年度} {下年度} stand for the street and the years. */
const words = (most: number) => z.string().trim().max(most)

const leaf = z.object({
  /** Heading; without one the text stands under the heading above. */
  title: words(100).default(''),
  /** Text that the ledger's figures make: one of the sections. */
  section: z.string().max(40).refine(isSectionId, '没有这一节').optional(),
  /** Plain words before the section; 【】 for what only people can write. */
  words: words(2000).optional(),
})

const part = leaf.extend({ parts: z.array(leaf).max(30).optional() })
const chapter = leaf.extend({ parts: z.array(part).max(30).optional() })

/** One line of a template, with what stands under it. */
export type TemplatePart = z.infer<typeof leaf> & { parts?: readonly TemplatePart[] | undefined }

/**
 * How a report to one superior authority is built: whom it is sent to, its title and number, the order of its headings and
 * which of them the figures fill. Ours are files beside this one; a street keeps its own as data of the same shape.
 */
export const template = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, '须为小写字母、数字和短横线')
    .meta({ title: '编号' }),
  name: words(60).min(2).meta({ title: '名称' }),
  /** Whose list of contents it follows. */
  basis: words(300).default('本地规定').meta({ title: '依据' }),
  to: words(100).default('').meta({ title: '主送机关' }),
  title: words(100).min(4).default('{街道}{年度}年度法治政府建设情况报告').meta({ title: '题目' }),
  /** 发文字号: its pattern, with the place of the serial number left open. */
  number: words(60).default('').meta({ title: '发文字号' }),
  /** How many decimals rates are printed with; null prints what they have, two at most. */
  decimals: z.int().min(0).max(2).nullable().default(null).meta({ title: '比率的小数位数' }),
  redHead: z.boolean().default(true).meta({ title: '带红头' }),
  opening: words(1000).default('').meta({ title: '引言' }),
  chapters: z.array(chapter).min(1).max(20).meta({ title: '章节' }),
})
export type Template = z.infer<typeof template>
export type TemplateInput = z.input<typeof template>

/** A template written in code, checked like one from a street. */
export function defineTemplate(input: TemplateInput): Template {
  return template.parse(input)
}
