import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields } from '#procedures/forms.ts'
import { printedFields } from './blank-fields.ts'
import type { Block } from './official-blocks.ts'
import type { FormSpec } from './official-form.ts'
import { type Contact, gap, paragraph, signLine } from './paper.ts'

/** Counted by the machine, never written by hand. */
const uncounted = ['longitude', 'latitude', 'likes', 'dislikes']
const blankRows = 3
/** Characters of room by what is written there: columns are as wide as their longest text. */
const room = { name: 8, phone: 12, id: 18, address: 24 } as const

/** A blank application form of a procedure: people as a table, then every field of the common and its own intake. */
export function applicationForm(procedure: Procedure, organ: string, contact: Contact): FormSpec {
  const common = formFields(commonIntake).filter(({ key }) => !uncounted.includes(key))
  const fields = [...common, ...formFields(procedure.intake)]
  const lists = fields.filter((field) => field.type === 'list' && field.fields)
  return {
    organ,
    title: `${procedure.name}${procedure.log ? '记录表' : '申请（登记）表'}`,
    number: '编号：　　　　　　　　　　',
    blocks: lists.flatMap(listBlocks),
    fields: printedFields(
      fields.filter((field) => !lists.includes(field)),
      {},
      true,
    ),
    signLines: [
      signLine(procedure.log ? '记录人签名' : '申请人签名或者盖章'),
      signLine('登记人签名'),
      { label: '日　期', value: '　　　年　　月　　日' },
    ],
    notes: `带＊的必须填写，选择项在□内打√。所填个人信息仅用于办理本事项（《个人信息保护法》第十七条）。咨询电话：${contact.phone ?? gap}`,
  }
}

function roomFor(personal: FormField['personal']): string {
  return '　'.repeat(personal ? room[personal] : 4)
}

function listBlocks(field: FormField): Block[] {
  const columns = field.fields ?? []
  const choices = columns.flatMap(({ title, choices: options }) =>
    options ? [`${title}填：${options.map(({ name }) => name).join('、')}`] : [],
  )
  return [
    {
      kind: 'table',
      caption: field.title,
      columns: columns.map(({ title, required }) => (required ? `＊${title}` : title)),
      rows: Array.from({ length: blankRows }, () => columns.map(({ personal }) => roomFor(personal))),
    },
    ...(choices.length > 0 ? [paragraph(`${choices.join('；')}。`)] : []),
  ]
}
