import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import * as z from 'zod'
import { isRecord } from '#procedures/forms.ts'
import { gap, type MatterFile, type PaperAt } from './paper.ts'
import { maskedWords, type Tag, type TagRow } from './template-tags.ts'

/**
 * What is wrong with a local template, in Chinese: broken tags, unclosed loops, tags that this paper does not have,
 * contents fetched from elsewhere. Empty when it can be used.
 */
export function problemsOfTemplate(bytes: Uint8Array, tags: readonly Tag[]): string[] {
  const zip = opened(bytes)
  if (!zip) return ['文件已损坏，请用 Word 或 WPS 另存为 .docx']
  const outside = outsideLinks(zip)
  if (outside.length > 0) return outside
  const found: DXT.Part[] = []
  try {
    new Docxtemplater(zip, { ...options, parser: blindParser, modules: [collector(found)] })
  } catch (problem) {
    return faultsOf(problem)
  }
  return [...new Set(unknownTags(found, new Map(tags.map((tag) => [tag.name, tag]))))]
}

/**
 * The paper by a local template: a tag of which nothing is known gives room to write by hand, a list without rows
 * gives nothing. A copy with masked personal fields says so at its end. Throws what the template library throws.
 */
export function fillTemplate(
  bytes: Uint8Array,
  tags: readonly Tag[],
  file: MatterFile,
  paper: PaperAt,
): Uint8Array<ArrayBuffer> {
  const known = new Map(tags.map((tag) => [tag.name, tag]))
  const doc = new Docxtemplater(new PizZip(bytes), { ...options, parser: filler(known, file, paper) })
  doc.render({})
  const zip = doc.getZip()
  if (!file.plain) markMasked(zip)
  return new Uint8Array(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

const options: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  nullGetter: ({ module }) => (module ? '' : gap),
}

const blindParser = () => ({ get: () => undefined })

function opened(bytes: Uint8Array): PizZip | undefined {
  try {
    return new PizZip(bytes)
  } catch {
    return undefined
  }
}

const relation = /<Relationship\b[^>]*>/g
const fetching = /\b(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|RD)\b/

// 转 PDF 时 LibreOffice 会去取文件里指向别处的图片、附加模板；超链接只是文字。
function outsideLinks(zip: PizZip): string[] {
  const names = Object.keys(zip.files)
  const texts = (ending: RegExp) => names.filter((name) => ending.test(name)).map((name) => textOf(zip, name))
  const linked = texts(/\.rels$/).some((text) =>
    (text.match(relation) ?? []).some((one) => /TargetMode="External"/i.test(one) && !/\/hyperlink"/i.test(one)),
  )
  const fields = texts(/^word\/[^/]+\.xml$/).some((text) =>
    [...text.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].some(([, one = '', two = '']) =>
      fetching.test(one + two),
    ),
  )
  return linked || fields ? ['含有指向外部文件的图片、模板或者域，请改为嵌入后另存'] : []
}

function textOf(zip: PizZip, name: string): string {
  return zip.file(name)?.asText() ?? ''
}

// 只收集每个文件编译出的标签树：库自带的检视模块要另装别的包。
function collector(found: DXT.Part[]): DXT.Module {
  return {
    name: 'TagCollector',
    set(given: { inspect?: { postparsed?: DXT.Part[] } }) {
      found.push(...(given.inspect?.postparsed ?? []))
    },
  }
}

type Known = ReadonlyMap<string, Tag>

function unknownTags(parts: readonly DXT.Part[], known: Known, columns: readonly string[] = []): string[] {
  return parts.flatMap((part): string[] => {
    if (part.type !== 'placeholder') return []
    const name = part.value.trim()
    const tag = known.get(name)
    const isKnown = tag !== undefined || columns.includes(name)
    if (!part.module) return isKnown ? [] : [`没有「{${name}}」这个标签`]
    if (part.module !== 'loop') return [`「{${part.raw || name}}」这种写法不能使用`]
    const inner = unknownTags(part.subparsed ?? [], known, [...columns, ...(tag?.columns ?? [])])
    return isKnown ? inner : [`没有「{#${name}}」这个标签`, ...inner]
  })
}

const fault = z.object({
  properties: z.object({
    id: z.string(),
    xtag: z.string().default(''),
    openingtag: z.string().default(''),
    closingtag: z.string().default(''),
    pair: z.object({ left: z.string() }).optional(),
  }),
})
const faults = z.object({ properties: z.object({ errors: z.array(z.unknown()) }) })

function faultsOf(problem: unknown): string[] {
  const many = faults.safeParse(problem)
  const each = many.success ? many.data.properties.errors : [problem]
  return [...new Set(each.map(faultInWords))]
}

function faultInWords(problem: unknown): string {
  const parsed = fault.safeParse(problem)
  if (!parsed.success) return '文件不是可用的 .docx 文书，请用 Word 或 WPS 另存后再试'
  const { id, xtag, openingtag, closingtag, pair } = parsed.data.properties
  const tag = xtag.replace(/^[{#/^]+|[}]+$/g, '')
  // 括号不成对时，库给出的是前后一整段文字。
  const [head, tail] = [tag.slice(0, 16), tag.slice(-16)]
  const words: Record<string, string> = {
    unopened_tag: `「${tail}}」前面缺少左括号`,
    unclosed_tag: `「{${head}」后面缺少右括号`,
    duplicate_open_tag: `「{${head}」的左括号重复`,
    duplicate_close_tag: `「${tail}}」的右括号重复`,
    unclosed_loop: `「{#${tag}}」没有以「{/${tag}}」结束`,
    unopened_loop: `「{/${tag}}」之前没有「{#${tag}}」`,
    closing_tag_does_not_match_opening_tag: `「{#${openingtag}}」与「{/${closingtag}}」不配对`,
    unbalanced_loop_tags: `「{#${pair?.left ?? ''}}」与其他循环交错`,
    loop_position_invalid: `「{#${tag}}」与「{/${tag}}」须同在一段、一格或者表格的一行内`,
  }
  return words[id] ?? (tag === '' ? '标签写法有误' : `标签「${head}」写法有误`)
}

function filler(known: Known, file: MatterFile, paper: PaperAt): NonNullable<DXT.Options['parser']> {
  return (written) => ({
    get(scope: unknown, { meta, num }) {
      const name = written.trim()
      const asks = meta.part.module === 'loop'
      if (num > 0) return isRow(scope) && Object.hasOwn(scope, name) ? answer(scope[name] ?? '', asks) : undefined
      const tag = known.get(name)
      if (!tag) return undefined
      if (asks && tag.rows) return tag.rows(file)
      const words = tag.words(file, paper)
      return words === '' && !asks && !tag.silent ? undefined : answer(words, asks)
    },
  })
}

// 「{#标签}……{/标签}」套在不是列表的标签上，是「有才写」。
function answer(words: string, asks: boolean): string | boolean {
  return asks ? words !== '' && words !== '否' : words
}

function isRow(scope: unknown): scope is TagRow {
  return isRecord(scope)
}

const lastSection = /(<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*?<\/w:sectPr>\s*|<w:sectPr\b[^>]*\/>\s*)?<\/w:body>/

function markMasked(zip: PizZip): void {
  const path = 'word/document.xml'
  const xml = textOf(zip, path)
  if (Object.keys(zip.files).some((name) => /^word\/[^/]+\.xml$/.test(name) && textOf(zip, name).includes(maskedWords)))
    return
  const line = `<w:p><w:r><w:t>${maskedWords}</w:t></w:r></w:p>`
  zip.file(
    path,
    xml.replace(lastSection, (end) => line + end),
  )
}
