import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { procedures } from '#procedures/index.ts'
import { problemsOfTemplate } from './local-template.ts'
import { packDocument } from './official.ts'
import { formDocument } from './official-form.ts'
import { papersOf, paragraph } from './paper.ts'
import { starterOf } from './starter.ts'
import { tagsOf } from './template-tags.ts'

const petition = procedures.find(({ procedure }) => procedure.id === 'petition')?.procedure
if (!petition) throw new Error('没有信访程序')
const tags = tagsOf(petition)

function docxOf(...lines: string[]): Promise<Uint8Array> {
  return packDocument(formDocument({ organ: '机关', title: '文书', blocks: lines.map(paragraph) }))
}

async function problems(...lines: string[]): Promise<string> {
  return problemsOfTemplate(await docxOf(...lines), tags).join('；')
}

async function changed(name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = new PizZip(await docxOf('{编号}'))
  zip.file(name, change(zip.file(name)?.asText() ?? ''))
  return new Uint8Array(zip.generate({ type: 'uint8array' }))
}

describe('本地模板', () => {
  it('用到的标签都有、循环成对，就没有问题', async () => {
    expect(
      await problems('{编号} { 标题 }', '{#当事人}{身份}：{姓名或名称}（{编号}）；{/当事人}', '{#地点}在{地点}{/地点}'),
    ).toBe('')
  })

  it.each([
    ['没有的标签指出名称', ['{编号}{承办领导}'], '没有「{承办领导}」这个标签'],
    ['只在循环里有的标签不能写在外面', ['{证件号码}'], '没有「{证件号码}」这个标签'],
    ['没有的循环', ['{#证人}{/证人}'], '没有「{#证人}」这个标签'],
    ['循环没有结束', ['{#当事人}{姓名或名称}'], '「{#当事人}」没有以「{/当事人}」结束'],
    ['循环没有开头', ['{姓名或名称}{/当事人}'], '「{/当事人}」之前没有「{#当事人}」'],
    ['循环不配对', ['{#当事人}{/办理经过}'], '「{#当事人}」与「{/办理经过}」不配对'],
    ['缺右括号', ['编号：{编号'], '「{编号」后面缺少右括号'],
    ['缺左括号', ['编号}'], '编号}」前面缺少左括号'],
    ['不接收原样写入的标签', ['{@标题}'], '这种写法不能使用'],
  ])('%s', async (_, lines, words) => {
    expect(await problems(...lines)).toContain(words)
  })

  it('指向外部图片、外部文件的不接收，超链接可以', async () => {
    const rels = 'word/_rels/document.xml.rels'
    const link = (kind: string) =>
      changed(rels, (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="http://example.com/a" TargetMode="External"/></Relationships>`,
        ),
      )
    expect(problemsOfTemplate(await link('image'), tags).join()).toContain('外部文件')
    expect(problemsOfTemplate(await link('hyperlink'), tags)).toEqual([])
    const field = await changed('word/document.xml', (xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:instrText>INCLUDETEXT "c:/a.docx"</w:instrText></w:r></w:p></w:body>'),
    )
    expect(problemsOfTemplate(field, tags).join()).toContain('外部文件')
  })

  it('不是 .docx 的内容说明是坏的', () => {
    expect(problemsOfTemplate(new TextEncoder().encode('PK'), tags).join()).toContain('损坏')
  })

  it.each(procedures.map(({ procedure }) => ({ name: procedure.name, procedure })))(
    '《$name》的模板样本列出全部标签，原样上传没有问题',
    async ({ procedure }) => {
      const [paper] = papersOf(procedure)
      const own = tagsOf(procedure)
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length)
      expect(own.filter(({ name }) => /[{}#/^@<>]|^\s|\s$/.test(name))).toEqual([])
      if (!paper) return
      const docx = await packDocument(formDocument(starterOf(procedure, paper.name)))
      expect(problemsOfTemplate(docx, own)).toEqual([])
    },
  )
})
