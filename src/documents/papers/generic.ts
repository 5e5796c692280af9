import { formatDay } from '#calendar/date.ts'
import { formFields } from '#procedures/forms.ts'
import { printedFields } from '../blank-fields.ts'
import type { Block } from '../official-blocks.ts'
import type { FormField } from '../official-form.ts'
import { heading, namesOf, paperHead, paragraph, type Template } from '../paper.ts'

/** Longer than this, a text is set as paragraphs above the table: rows do not break across pages. */
const longest = 300

const signFields: readonly FormField[] = [
  { label: '经办人签名', value: '' },
  { label: '负责人签名', value: '' },
  { label: '日期', value: '　　　年　　月　　日' },
]

/** Any paper without a template of its own: the matter's facts, the fields of its step, lines to sign. */
export const genericPaper: Template = (file, paper) => {
  const step = file.procedure.steps[paper.step]
  const fields: FormField[] = [
    { label: '事项', value: file.title, wide: true },
    { label: '程序', value: file.procedure.name },
    { label: '登记日期', value: formatDay(file.filedOn) },
    { label: '当事人', value: namesOf(file.people) ?? '', wide: true },
    { label: '承办单位', value: file.unit ?? '' },
    { label: '办理环节', value: step?.name ?? '' },
    { label: '依据', value: paper.basis, wide: true },
    ...(step?.form ? printedFields(formFields(step.form), file.given[paper.step]) : []),
  ]
  const long = fields.filter((field) => field.value.length > longest)
  const blocks: Block[] = long.flatMap(({ label, value }) => [heading(label), paragraph(value)])
  return {
    ...paperHead(file, paper),
    blocks,
    fields: [...fields.filter((field) => field.value.length <= longest), ...signFields],
  }
}
