import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { type OfficialSpec, officialDocument, packDocument, redMark } from '#documents/official.ts'
import { chineseNumber } from '#documents/official-blocks.ts'
import { signatureIndents } from '#documents/official-closing.ts'
import { formDocument } from '#documents/official-form.ts'
import { widthOf } from '#documents/official-style.ts'
import { breakTitle } from '#documents/official-title.ts'
import { convertToPdf, findLibreOffice } from '#documents/pdf-jobs.ts'
import { Refusal } from '#http/refusal.ts'

const day = parseDay('2026-03-05')
const office = findLibreOffice()
const hasTools = office !== undefined && findTool('pdftotext')

const spec: OfficialSpec = {
  issuer: '示例街道办事处',
  redHead: { number: '示街办[2026]012号', signer: '张示例' },
  title: '示例街道办事处关于2025年度法治政府建设情况的报告',
  to: '示例区人民政府',
  blocks: [
    { kind: 'heading', level: 1, text: '主要举措' },
    { kind: 'heading', level: 2, text: '依法办理' },
    { kind: 'heading', level: 3, text: '网格事件' },
    { kind: 'paragraph', text: '正文第一段。\n正文第二段\u0001。' },
    { kind: 'table', caption: '表1', columns: ['程序', '受理'], rows: [['信访', '120']] },
    { kind: 'heading', level: 2, text: '便民服务' },
    { kind: 'heading', level: 1, text: '二、自带序号' },
    { kind: 'paragraph', text: '特此报告。' },
  ],
  attachments: [{ title: '情况表。', blocks: [{ kind: 'paragraph', text: '附件正文。' }] }, { title: '目录' }],
  signature: { organ: '示例街道办事处', day, sealed: true },
  notes: '联系人：李示例',
  imprint: { copies: ['区司法局', '区信访局'], printer: '示例街道党政办', day },
}

function findTool(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A part of the .docx as text. */
function partOf(docx: Uint8Array, name: string): string {
  const found = XLSX.CFB.find(XLSX.CFB.read(docx, { type: 'buffer' }), `/${name}`)
  if (!found) throw new Error(`没有 ${name}`)
  return Buffer.from(found.content).toString('utf8')
}

/** The paragraphs as «font size text». */
function paragraphsOf(xml: string): string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => {
    const font = /w:eastAsia="([^"]+)"/.exec(one)?.[1]
    const size = /<w:sz w:val="(\d+)"/.exec(one)?.[1]
    return `${font} ${size} ${[...one.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map((match) => match[1]).join('')}`
  })
}

async function pagesOf(docx: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fengqiao-test-'))
  try {
    const file = join(folder, 'a.pdf')
    await writeFile(file, await convertToPdf(docx))
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('公文的版面', () => {
  test('A4 纸，天头37、订口28、右26、下35毫米，每面22行', async () => {
    const xml = partOf(await packDocument(officialDocument(spec)), 'word/document.xml')
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(579 * 22).toBeLessThanOrEqual(16_838 - 2098 - 1984)
    expect(xml).toContain('<w:spacing w:val="-5"/>')
  })

  test('各要素用各自的字体字号，层次序号依次为一、（一）1.', async () => {
    const lines = paragraphsOf(partOf(await packDocument(officialDocument(spec)), 'word/document.xml'))
    for (const one of [
      '方正小标宋简体 96 示例街道办事处文件',
      '方正小标宋简体 44 示例街道办事处',
      '方正小标宋简体 44 关于2025年度法治政府建设情况的报告',
      '仿宋_GB2312 32 示例区人民政府：',
      '黑体 32 一、主要举措',
      '楷体_GB2312 32 （一）依法办理',
      '仿宋_GB2312 32 1.网格事件',
      '仿宋_GB2312 32 正文第二段。',
      '黑体 24 程序',
      '仿宋_GB2312 24 120',
      '楷体_GB2312 32 （二）便民服务',
      '黑体 32 二、自带序号',
      '仿宋_GB2312 32 2026年3月5日',
      '仿宋_GB2312 32 （联系人：李示例）',
      '黑体 32 附件1',
      '方正小标宋简体 44 情况表',
    ])
      expect(lines).toContain(one)
    expect(lines.join('\n')).not.toContain('\u0001')
  })

  test('红头：六角括号、不编虚位，红字红线；上行文写签发人', async () => {
    const xml = partOf(await packDocument(officialDocument(spec)), 'word/document.xml')
    expect(xml).toMatch(/示街办〔2026〕12号\t?.*签发人：.*张示例/s)
    expect(xml).toContain('<w:bottom w:val="single" w:color="FF0000"')
    expect(redMark('示例街道办事处文件')).toEqual({ size: 96, scale: 100 })
    for (const name of ['示例市示例区人民政府示例街道办事处文件', '示'.repeat(40)]) {
      const { size, scale } = redMark(name)
      expect((widthOf(name) * size * scale) / 200).toBeLessThanOrEqual(442.5)
    }
  })

  test('页码为4号宋体“— 1 —”，单页居右双页居左', async () => {
    const docx = await packDocument(officialDocument(spec))
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => partOf(docx, name))
    for (const footer of footers) {
      expect(footer).toContain('w:eastAsia="宋体"')
      expect(footer).toContain('<w:sz w:val="28"/>')
      expect(footer).toMatch(/— .*PAGE.* —/s)
    }
    const xml = partOf(docx, 'word/document.xml')
    const relations = partOf(docx, 'word/_rels/document.xml.rels')
    const footerOf = (type: string) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1]
      const tag = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? ''
      return partOf(docx, `word/${/Target="([^"]+)"/.exec(tag)?.[1]}`)
    }
    expect(footerOf('default')).toContain('<w:jc w:val="right"/>')
    expect(footerOf('even')).toContain('<w:jc w:val="left"/>')
    expect(partOf(docx, 'word/settings.xml')).toContain('evenAndOddHeaders')
  })
})

describe('公文的落款、标题与序号', () => {
  test('署名与成文日期：有印章日期右空四字、署名居中；无印章署名右空二字、日期右移二字', () => {
    expect(signatureIndents('示例街道办事处', '2026年3月5日', true)).toEqual({ organ: 3.5, day: 4 })
    expect(signatureIndents('示例街道办事处司法所', '2026年3月5日', false)).toEqual({ organ: 2, day: 4 })
    expect(signatureIndents('示例街道', '2026年12月31日', false)).toEqual({ organ: 7, day: 2 })
  })

  test('标题按词意回行，不拆词，不拆书名号与数字', () => {
    expect(breakTitle('关于召开会议的通知')).toEqual(['关于召开会议的通知'])
    expect(breakTitle(spec.title)).toEqual(['示例街道办事处', '关于2025年度法治政府建设情况的报告'])
    for (const title of [
      '关于印发《示例街道重大行政决策程序规定》的通知',
      '示例街道党工委示例街道办事处关于进一步加强基层矛盾纠纷多元化解和人民调解工作的实施意见',
      '示'.repeat(50),
    ]) {
      const lines = breakTitle(title)
      expect(lines.join('')).toBe(title)
      expect(lines.every((one) => widthOf(one) <= 20 && !/^[的、，》]/.test(one))).toBe(true)
    }
  })

  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('序号 %i 写作%s', (count, words) => {
    expect(chineseNumber(count)).toBe(words)
  })
})

describe('程序文书', () => {
  test('告知书与送达回证同一版面：机关、名称、文号、当事人、表格、签名行', async () => {
    const docx = await packDocument(
      formDocument({
        organ: '示例街道办事处',
        title: '受理告知书',
        number: '信〔2026〕000123',
        to: '张示例',
        parties: [{ label: '信访人', value: '张示例' }],
        blocks: [{ kind: 'paragraph', text: '决定予以受理。' }],
        fields: [
          { label: '送达方式', value: '直接送达' },
          { label: '签收日期', value: '' },
          { label: '备注', value: '', wide: true },
        ],
        signature: { organ: '示例街道办事处', day },
        signLines: [{ label: '送达人' }],
      }),
    )
    const xml = partOf(docx, 'word/document.xml')
    const lines = paragraphsOf(xml)
    expect(lines).toEqual(expect.arrayContaining(['方正小标宋简体 44 受理告知书', '仿宋_GB2312 32 信〔2026〕000123']))
    expect(lines).toContain('黑体 24 送达方式')
    expect(xml).toContain('<w:gridSpan w:val="3"/>')
    expect(lines.some((one) => one.includes('送达人：＿'))).toBe(true)
  })
})

describe('转成 PDF', () => {
  test('没有 LibreOffice 时说明装什么', async () => {
    expect(findLibreOffice('')).toBeUndefined()
    const outcome = await convertToPdf(new Uint8Array(), '').catch((error: unknown) => error)
    expect(outcome instanceof Refusal && outcome.code).toBe('pdf-unavailable')
    expect(outcome instanceof Refusal && outcome.message).toContain('libreoffice-writer')
  })

  test.skipIf(!hasTools)('满面文字恰为每面22行、每行28字，页码单右双左', { timeout: 60_000 }, async () => {
    const blocks = [{ kind: 'paragraph' as const, text: '字'.repeat(28 * 22 * 3) }]
    const docx = await packDocument(
      officialDocument({ ...spec, redHead: undefined, title: '满', to: undefined, blocks }),
    )
    const pages = await pagesOf(docx)
    const full = (pages[1] ?? '').split('\n').filter((one) => one.includes('字'))
    expect(full).toHaveLength(22)
    expect(full.map((one) => one.trim().length)).toEqual(Array(22).fill(28))
    expect(pages[0]).toMatch(/\n {20,}—\s*1\s*—/)
    expect(pages[1]).toMatch(/\n {0,6}—\s*2\s*—/)
  })

  test.skipIf(!hasTools)('版记在末页之末，临时文件不留', { timeout: 60_000 }, async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('fengqiao-pdf-'))
    const pages = await pagesOf(await packDocument(officialDocument(spec)))
    const last = (pages.at(-1) ?? '').split('\n').filter((one) => one.trim() !== '')
    expect(last.at(-3)).toContain('抄送：区司法局，区信访局。')
    expect(last.at(-2)).toMatch(/示例街道党政办 +2026 ?年 ?3 ?月 ?5 ?日印发/)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('fengqiao-pdf-'))).toEqual(before)
  })
})
