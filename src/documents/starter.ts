import type { Procedure } from '#procedures/define.ts'
import type { Block } from './official-blocks.ts'
import type { FormSpec } from './official-form.ts'
import { heading, paragraph } from './paper.ts'
import { type Tag, tagsOf } from './template-tags.ts'

/**
 * What a local template begins with: our page with tags in it, then every tag that the paper may use. It can be
 * uploaded as it is.
 */
export function starterOf(procedure: Procedure, paperName: string): FormSpec {
  const tags = tagsOf(procedure)
  const groups = [...Map.groupBy(tags, ({ group }) => group)]
  return {
    organ: '{机关}',
    title: paperName,
    number: '编号：{编号}',
    to: '{申请人}',
    blocks: [
      paragraph('{登记日期}登记的“{标题}”，（在此写正文，需要填入的地方用下列标签。）'),
      paragraph('承办人：{承办人}；联系电话：{联系电话}'),
      paragraph('{机关}'),
      paragraph('{日期}'),
      heading('可用的标签（用后连同以下各表删去）'),
      paragraph(
        '标签连同大括号一起抄用。没有内容的，打印出来是空线，供手写。只在有内容时才印的，把文字夹在首尾两个标签之间，例如：{#地点}地点：{地点}。{/地点}',
      ),
      ...groups.flatMap(([group, own]) => [heading(group, 2), ...tableOf(own)]),
    ],
  }
}

function tableOf(tags: readonly Tag[]): Block[] {
  return [
    { kind: 'table', columns: ['标签', '内容'], rows: tags.map(({ name }) => [name, `{${name}}`]) },
    ...tags.flatMap(({ name, columns }) => (columns ? listOf(name, columns) : [])),
  ]
}

// 循环的首尾写在同一行的首格和末格：有几条就印几行。
function listOf(name: string, columns: readonly string[]): Block[] {
  const last = columns.length - 1
  const cells = columns.map(
    (column, at) => `${at === 0 ? `{#${name}}` : ''}{${column}}${at === last ? `{/${name}}` : ''}`,
  )
  return [paragraph(`${name}可以逐条列出：`), { kind: 'table', columns, rows: [cells] }]
}
