import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { CFB, utils, write } from '@e965/xlsx'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { checkAttachment, cleanFileName } from './attachment-type.ts'
import { isZipBomb, listZip, sourceOf } from './zip-listing.ts'

const bytesOf = (text: string, tail = 64) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(tail)])
const box = (brand: string) => bytesOf(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mp42`)

/** The head of a WebM file with tracks of these codecs. */
const webm = (...codecs: string[]) => bytesOf(`\x1a\x45\xdf\xa3\x87\x42\x82\x84webm${codecs.join('\0')}`)

type Entry = { name: string; size?: number; flags?: number }

/** A zip of empty entries whose directory may declare other sizes. */
function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, size = 0, flags = 0 } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt32LE(size, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name))
    directory.push(central, Buffer.from(name))
    at += 30 + name.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const office = (...names: string[]) => zipOf(['[Content_Types].xml', ...names].map((name) => ({ name })))

function compoundOf(...streams: string[]): Buffer {
  const file = CFB.utils.cfb_new()
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000))
  return Buffer.from(CFB.write(file, { type: 'buffer' }))
}

async function streamedXlsx(): Promise<Buffer> {
  const stream = new PassThrough()
  const whole = buffer(stream)
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream })
  const sheet = book.addWorksheet('台账')
  for (let i = 0; i < 2000; i++) sheet.addRow([i, `事项${i}`]).commit()
  sheet.commit()
  await book.commit()
  return whole
}

function oldXls(): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['编号', '内容']]), '台账')
  return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }))
}

const realDocx = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('示例')] }] }))
const GBK = Buffer.from([0xd4, 0xeb, 0xd2, 0xf4])

describe('内容与扩展名相符的接收', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['流式写出的 a.xlsx', streamedXlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.docx', realDocx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xls', oldXls, 'application/vnd.ms-excel'],
    ['a.doc', () => compoundOf('WordDocument', '1Table'), 'application/msword'],
    ['a.wps', () => compoundOf('WordDocument'), 'application/vnd.ms-works'],
    ['嵌有文档的 a.xls', () => compoundOf('Workbook', 'WordDocument'), 'application/vnd.ms-excel'],
    [
      '目录很长的 a.doc',
      () => compoundOf(...Array.from({ length: 60 }, (_, i) => `s${i}`), 'WordDocument'),
      'application/msword',
    ],
    ['a.ofd', () => zipOf([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }]), 'application/ofd'],
    ['a.pdf', () => bytesOf('%PDF-1.7\n'), 'application/pdf'],
    [
      'a.PNG',
      () => bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\0\0\0\0\0\0\0\0IDAT'),
      'image/png',
    ],
    ['a.jpeg', () => bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a.webp', () => bytesOf('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['a.heic', () => box('heic'), 'image/heic'],
    ['a.mp4', () => box('isom'), 'video/mp4'],
    ['a.m4a', () => box('M4A '), 'audio/mp4'],
    ['a.mp3', () => bytesOf(`ID3\x03\0\0\0\0\0\x0a${'\0'.repeat(10)}\xff\xfb\x90\x64`), 'audio/mpeg'],
    ['封面图很大的 a.mp3', () => bytesOf('ID3\x03\0\0\0\x10\0\0', 300_000), 'audio/mpeg'],
    ['a.wav', () => bytesOf('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
    ['浏览器录的 a.weba', () => webm('A_OPUS'), 'audio/webm'],
    ['a.amr', () => bytesOf('#!AMR\n'), 'audio/amr'],
    ['a.txt', () => Buffer.from('噪音扰民\r\n'), 'text/plain; charset=utf-8'],
    ['a.csv', () => Buffer.concat([Buffer.from('id,'), GBK]), 'text/csv; charset=gb18030'],
    ['以 BM 开头的 a.csv', () => Buffer.from('BM,编号\n1,2\n'), 'text/csv; charset=utf-8'],
    ['在段落交界处断开汉字的 a.txt', () => Buffer.from(`a${'噪'.repeat(50_000)}`), 'text/plain; charset=utf-8'],
  ])('%s', async (name, make, mime) => {
    expect(await checkAttachment(sourceOf(await make()), name)).toEqual({ ok: true, mime })
  })
})

describe('不接收并说明原因', () => {
  const exe = () => bytesOf('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 512)
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a.exe', exe, '.exe'],
    ['程序改名的 a.xlsx', exe, '不符'],
    ['程序改名的 a.pdf', exe, '不符'],
    ['程序改名的 a.txt', exe, '不是文本'],
    ['表格改名的 a.docx', streamedXlsx, '不符'],
    ['普通压缩包改名的 a.xlsx', () => zipOf([{ name: 'a.exe' }]), '不符'],
    ['演示文稿改名的 a.docx', () => office('ppt/presentation.xml'), '不符'],
    ['含宏的 a.docx', () => office('word/document.xml', 'word/vbaProject.bin'), '宏'],
    ['加密的 a.xlsx', () => compoundOf('EncryptedPackage', 'EncryptionInfo'), '加密'],
    ['条目加密的 a.xlsx', () => zipOf([{ name: 'xl/workbook.xml', flags: 1 }]), '加密'],
    ['压缩炸弹 a.xlsx', () => zipOf([{ name: 'xl/a.xml', size: 900 * 1024 ** 2 }]), '过大'],
    ['截断的 a.xlsx', async () => (await streamedXlsx()).subarray(0, 3000), '损坏'],
    ['别的复合文档改名的 a.doc', () => compoundOf('Contents'), '不符'],
    ['截断的 a.doc', () => compoundOf('WordDocument').subarray(0, 600), '不符'],
    ['带影像的 a.weba', () => webm('V_VP8', 'A_OPUS'), '不符'],
    ['没有轨道的 a.weba', () => webm(), '不符'],
    ['a.html', () => Buffer.from('<html>'), '.html'],
    ['没有扩展名', () => Buffer.from('噪音'), '没有扩展名'],
    ['a.constructor', () => Buffer.from('噪音'), '不接收'],
    ['a.pdf', () => Buffer.from('噪音'), '不符'],
  ])('%s', async (name, make, reason) => {
    expect(await checkAttachment(sourceOf(await make()), name)).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    })
  })

  test('目录数目对不上的压缩包不展开', async () => {
    const zip = zipOf([{ name: 'a' }, { name: 'b' }])
    zip.writeUInt16LE(3, zip.length - 12)
    expect(await listZip(sourceOf(zip))).toBeUndefined()
  })

  test.each([
    [100, 1, true],
    [100, 2, false],
    [50, 0, false],
    [600, 300, true],
  ])('展开 %s MB、压缩后 %s MB 的是炸弹：%s', (size, packed, bomb) => {
    const entry = { name: 'a', size: size * 1024 ** 2, packed: packed * 0.4 * 1024 ** 2, encrypted: false }
    expect(isZipBomb([entry])).toBe(bomb)
  })
})

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\a\\诉求 材料.pdf', '诉求 材料.pdf'],
  ['a\u202efdp.exe', 'afdp.exe'],
  ['a\0\n.pdf', 'a.pdf'],
  ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
  ['...', '附件'],
  ['', '附件'],
  [' .hidden.pdf ', 'hidden.pdf'],
  [`${'长'.repeat(300)}.docx`, `${'长'.repeat(115)}.docx`],
])('文件名「%s」存为「%s」', (name, clean) => {
  expect(cleanFileName(name)).toBe(clean)
})
