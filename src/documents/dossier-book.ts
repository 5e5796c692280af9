import { formatDay } from '#calendar/date.ts'
import type { DossierPaper } from './contract.ts'
import type { Block } from './official-blocks.ts'
import type { FormSpec } from './official-form.ts'
import { footNote, heading, type MatterFile, namesOf, paragraph } from './paper.ts'

/** One line of the catalogue: a piece of the dossier, and the pages it takes; without pages it lies apart. */
export type Piece = { title: string; by: string; on: string; pages: number; why?: string }

/** The pieces with their first page, counted from 1. */
export function paged(pieces: readonly Piece[]): Array<Piece & { first?: number; last?: number }> {
  let next = 1
  return pieces.map((piece) => {
    if (piece.pages === 0) return piece
    const first = next
    next += piece.pages
    return { ...piece, first, last: next - 1 }
  })
}

/** 卷宗封面 and 卷内目录 on the sheets before page 1 (DA/T 22—2015 归档文件整理规则：目录须载明序号、责任者、题名、日期、页号). */
export function frontOf(file: MatterFile, pieces: readonly Piece[]): FormSpec {
  const { procedure, matter } = file
  const all = paged(pieces)
  const total = all.reduce((sum, { pages }) => sum + pages, 0)
  return {
    organ: file.organ,
    title: `${procedure.name}卷宗`,
    number: `编号：${matter.number}`,
    blocks: [
      {
        kind: 'table',
        columns: ['项目', '内容'],
        rows: [
          ['题名', file.title],
          ['当事人', namesOf(file.people) ?? ''],
          ['登记日期', formatDay(file.filedOn)],
          ['状态', file.stateName],
          ['承办', [file.unit, file.handler].filter(Boolean).join('　')],
          ['件数、页数', `${pieces.length}件，${total}页`],
        ],
      },
      heading('卷内目录'),
      {
        kind: 'table',
        columns: ['序号', '责任者', '题名', '日期', '页号'],
        rows: all.map(({ by, title, on, first, last, why }, index) => [
          String(index + 1),
          by,
          why === undefined ? title : `${title}（${why}，另附）`,
          on,
          first === undefined ? '—' : first === last ? String(first) : `${first}-${last}`,
        ]),
      },
    ],
  }
}

/** 备考表: what the dossier holds and lacks, and who made it. */
export function backOf(file: MatterFile, papers: readonly DossierPaper[]): FormSpec {
  const lacking = papers.filter(({ state, required }) => state === 'missing' && required)
  const remarks = papers.flatMap(({ name, remarks: said }) => said.map((words) => `${name}：${words}`))
  const blocks: Block[] = [
    heading('本卷情况说明'),
    paragraph(lacking.length === 0 ? '应有文书齐全。' : `缺少：${lacking.map(({ name }) => name).join('、')}。`),
    ...remarks.map(paragraph),
  ]
  return {
    organ: file.organ,
    title: '备考表',
    number: `编号：${file.matter.number}`,
    blocks,
    signLines: [{ label: '立卷人' }, { label: '检查人' }, { label: '立卷时间' }],
    notes: footNote(file),
  }
}

/** 案卷评查表: each paper and each time limit, found or not, with the page to look at. */
export function reviewOf(
  file: MatterFile,
  papers: readonly DossierPaper[],
  pageOf: ReadonlyMap<string, number>,
): FormSpec {
  const paperRows = papers
    .filter(({ state }) => state !== 'later')
    .map(({ name, basis, required, state, remarks, attachment }) => {
      const found = state === 'given' ? ['有', ...remarks].join('；') : required ? '缺少' : '无（非必备）'
      const page = attachment === null ? undefined : pageOf.get(attachment)
      return [name, basis, found, page === undefined ? '—' : `第${page}页`]
    })
  const clockRows = file.clocks
    .filter(({ bears, status }) => bears === 'organ' && status !== 'void')
    .map(({ name, basis, status, late, dueOn, metAt }) => {
      const end = dueOn === null ? '' : `应于${dueOn}前`
      const done = status === 'met' && metAt !== null ? `，${metAt.slice(0, 10)}完成` : '，未完成'
      return [name, basis, `${late ? '逾期' : status === 'met' ? '按时' : '在办'}：${end}${done}`]
    })
  return {
    organ: file.organ,
    title: '案卷评查表',
    number: `编号：${file.matter.number}`,
    blocks: [
      paragraph(`题名：${file.title}`),
      heading('文书'),
      { kind: 'table', columns: ['文书', '依据', '评查情况', '页号'], rows: paperRows },
      heading('期限'),
      { kind: 'table', columns: ['期限', '依据', '评查情况'], rows: clockRows },
      heading('评查意见'),
      paragraph('＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'),
    ],
    signLines: [{ label: '评查人' }, { label: '承办人' }, { label: '评查日期' }],
    notes: footNote(file),
  }
}
