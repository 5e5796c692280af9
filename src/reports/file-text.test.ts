import { PDFDocument } from '@cantoo/pdf-lib'
import * as XLSX from '@e965/xlsx'
import { Document, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, it, test } from 'vitest'
import { packDocument } from '#documents/official.ts'
import { Refusal } from '#http/refusal.ts'
import { textOfFile } from './file-text.ts'

const prose = '全年受理矛盾纠纷130件，调解成功98件。\n成功率为75.38%，比上年提高2个百分点。\n'
const utf8 = new TextEncoder()

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little)
  return Uint8Array.from([...(mark ? (little ? [0xff, 0xfe] : [0xfe, 0xff]) : []), ...new Uint8Array(view.buffer)])
}

// 「全年受理件。」与「130」的 GB 18030 字节，取自编码表。
const gbWords = [0xc8, 0xab, 0xc4, 0xea, 0xca, 0xdc, 0xc0, 0xed, 0x31, 0x33, 0x30, 0xbc, 0xfe, 0xa1, 0xa3]

async function refusalOf(bytes: Uint8Array, name: string): Promise<unknown> {
  return textOfFile(bytes, name).then(
    () => undefined,
    (problem: unknown) => (problem instanceof Refusal ? { code: problem.code, why: problem.detail.why } : problem),
  )
}

async function docx(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return packDocument(new Document({ sections: [{ children }] }))
}
const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] })

async function pdf(pages: readonly string[]): Promise<PDFDocument> {
  const made = await PDFDocument.create()
  for (const text of pages) made.addPage().drawText(text, { x: 60, y: 700, size: 16 })
  return made
}

function compound(stream: string): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(container, `/${stream}`, [1, 2, 3, 4])
  const written: unknown = XLSX.CFB.write(container, { type: 'array' })
  return Uint8Array.from(Array.isArray(written) || written instanceof Uint8Array ? written : [])
}

describe('各种文字编码', () => {
  test.each([
    ['UTF-8', utf8.encode(prose)],
    ['带标记的 UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8.encode(prose)])],
    ['带标记的 UTF-16（小端）', utf16(prose, true, true)],
    ['带标记的 UTF-16（大端）', utf16(prose, false, true)],
    ['不带标记的 UTF-16（小端）', utf16(prose, true, false)],
    ['不带标记的 UTF-16（大端）', utf16(prose, false, false)],
  ])('%s 读出的文字一字不差', async (_, bytes) => {
    expect(await textOfFile(bytes, '报告.txt')).toBe(prose)
  })

  it('GB 18030（GBK）的文字读得出', async () => {
    expect(await textOfFile(Uint8Array.from(gbWords), '报告.txt')).toBe('全年受理130件。')
  })

  it('换行与空格照原样保留，位置才对得上', async () => {
    const text = ' 第一段\r\n\r\n\u3000\u3000第二段130件\t'
    expect(await textOfFile(utf8.encode(text), 'a.txt')).toBe(text)
  })

  it('Markdown 去掉标记，表格各格以制表符隔开', async () => {
    const text = '# 报告\n受理**130**件，见[附表](a.html)。\n\n| 项目 | 数量 |\n| --- | --- |\n| 受理 | 130件 |\n'
    expect(await textOfFile(utf8.encode(text), '报告.md')).toBe(
      '报告\n受理130件，见附表。\n\n项目\t数量\n受理\t130件\n',
    )
  })
})

describe('网页与办公文件', () => {
  it('网页只取正文：脚本、样式、菜单、页脚都不要，字符 < 还原', async () => {
    const page = `<!doctype html><html><head><title>标题</title><style>p{}</style><script>var a = '999件'</script></head>
      <body><nav>首页 100 条</nav><h1>报告</h1><p>受理<b>130</b>件，&lt;含&gt;转办。</p><footer>访问量 888 次</footer></body></html>`
    expect(await textOfFile(utf8.encode(page), 'a.txt')).toBe('报告\n受理130件，<含>转办。')
  })

  it('.docx 一段一行，表格一行一行；名字写成 .txt 也按内容认', async () => {
    const row = (cells: string[]) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) })
    const bytes = await docx([
      paragraph('一、概况'),
      paragraph('受理130件。'),
      new Table({ rows: [row(['受理', '130'])] }),
    ])
    expect(await textOfFile(bytes, '报告.txt')).toBe('一、概况\n受理130件。\n受理\t130')
  })

  it('有文字的 PDF 读得出', async () => {
    const bytes = await (await pdf(['Petitions 130 in 2025'])).save()
    expect(await textOfFile(bytes, 'a.pdf')).toBe('Petitions 130 in 2025')
  })
})

describe('读不出的，说明原因', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0,
  ])
  const zip = (files: Record<string, string | Uint8Array>) => {
    const made = new PizZip()
    for (const [name, body] of Object.entries(files)) made.file(name, body)
    return made.generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
  const word = { '[Content_Types].xml': '<Types/>' }
  test.each([
    ['空文件', new Uint8Array(), { code: 'file-empty' }],
    ['只有空白', utf8.encode(' \n\u3000'), { why: 'blank' }],
    ['超过 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), { code: 'file-too-large' }],
    ['文字太长', utf8.encode('一'.repeat(600_001)), { why: 'heavy' }],
    ['图片', png, { why: 'image' }],
    ['旧版 .doc', compound('WordDocument'), { why: 'old' }],
    ['加密的 .docx', compound('EncryptedPackage'), { why: 'locked' }],
    ['压缩包', zip({ 'a.txt': '一' }), { why: 'archive' }],
    ['表格', zip({ ...word, 'xl/workbook.xml': '<workbook/>' }), { why: 'other-office' }],
    ['OFD', zip({ 'OFD.xml': '<OFD/>' }), { why: 'ofd' }],
    ['缺了正文的 .docx', zip({ ...word, 'word/styles.xml': '<x/>' }), { why: 'broken' }],
    ['展开后过大的 .docx', zip({ ...word, 'word/document.xml': 'a'.repeat(60_000_000) }), { why: 'heavy' }],
    ['断了尾的 .docx', zip({ ...word, 'word/document.xml': '<x/>' }).slice(0, 90), { why: 'broken' }],
    ['RTF', utf8.encode('{\\rtf1\\ansi 130}'), { why: 'rtf' }],
    ['乱字节', Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 256), { why: 'not-text' }],
    ['断了尾的 UTF-8', utf8.encode('矛盾纠纷调解成功率'.repeat(9)).slice(0, -1), { why: 'not-text' }],
    ['坏了的 PDF', utf8.encode('%PDF-1.7\n乱'), { why: 'broken' }],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusalOf(bytes, '报告')).toMatchObject({ code: 'report-file-unreadable', ...expected })
  })

  it('扫描的 PDF、加密的 PDF', async () => {
    expect(await refusalOf(await (await pdf(['', ''])).save(), 'a.pdf')).toMatchObject({ why: 'scanned' })
    const secret = await pdf(['Petitions 130 in 2025'])
    secret.encrypt({ userPassword: 'a', ownerPassword: 'b' })
    expect(await refusalOf(await secret.save(), 'a.pdf')).toMatchObject({ why: 'locked' })
  })
})

describe('给什么字节都不出错', () => {
  const isTextOrRefusal = async (bytes: Uint8Array, name: string) => {
    const answer = await textOfFile(bytes, name).catch((problem: unknown) => problem)
    if (!(answer instanceof Refusal)) expect(typeof answer).toBe('string')
    else expect(answer.message).toMatch(/[\u4e00-\u9fff]/)
  }
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a', '')
  const heads = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '%PDF-1.4\n',
    '<html>',
    '<!doctype html><table><td>',
    '{\\rtf',
    '\u00d0\u00cf',
  )
  const runs = { numRuns: Number(process.env.FUZZ ?? 150) }

  it('任意字节，任意文件头', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), heads, names, async (bytes, head, name) => {
        await isTextOrRefusal(Uint8Array.from([...Array.from(head, (one) => one.charCodeAt(0)), ...bytes]), name)
      }),
      runs,
    )
  })

  it('任意文字、任意网页标签', async () => {
    const tag = fc.constantFrom('<p>', '</p>', '<td>', '<script>', '</table>', '<br', '&#x', '<!--', '一件', '130')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(tag, fc.string({ unit: 'binary' })), { maxLength: 40 }),
        names,
        async (parts, name) => {
          await isTextOrRefusal(utf8.encode(`<html>${parts.join('')}`), name)
        },
      ),
      runs,
    )
  })

  it('改坏几个字节的 .docx 与 .pdf', async () => {
    const whole = [await docx([paragraph('受理130件。')]), await (await pdf(['Petitions 130 in 2025'])).save()]
    const change = fc.tuple(fc.nat(1_000_000), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.array(change, { minLength: 1, maxLength: 12 }), async (which, changes) => {
        const bytes = Uint8Array.from(whole[which] ?? [])
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        await isTextOrRefusal(bytes, 'a')
      }),
      runs,
    )
  }, 60_000)
})
