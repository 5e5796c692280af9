import { formatDay, parseInstant } from '#calendar/date.ts'
import { lightNames } from '#matters/contract.ts'
import { clock, wordsOf } from '#matters/describe.ts'
import { formFields } from '#procedures/forms.ts'
import { dossierOf, stateNames } from './dossier.ts'
import type { Block } from './official-blocks.ts'
import type { FormSpec } from './official-form.ts'
import { dayWords, footNote, heading, type MatterFile, paragraph } from './paper.ts'

/** A cell holds at most this much: a longer text runs on in the next row, for rows do not break across pages. */
const cellMost = 360

/** 事项办理单: the whole matter on paper. People are masked unless the file was opened in plain. */
export function matterSheet(file: MatterFile): FormSpec {
  return {
    organ: file.organ,
    title: '事项办理单',
    number: `编号：${file.matter.number}`,
    blocks: [
      ...headBlocks(file),
      ...peopleBlocks(file),
      ...contentBlocks(file),
      ...clockBlocks(file),
      ...timelineBlocks(file),
      ...dossierBlocks(file),
    ],
    notes: `${formatDay(file.on)}打印；${footNote(file)}`,
  }
}

function headBlocks(file: MatterFile): Block[] {
  const rows = [
    ['标题', file.title],
    ['程序', file.procedure.name],
    ['依据', file.procedure.basis],
    ['状态', file.stateName],
    ['渠道', file.channel],
    ['登记日期', formatDay(file.filedOn)],
    ['承办', [file.unit, file.handler].filter(Boolean).join('　')],
    ['地点', [file.village, file.grid, file.place].filter(Boolean).join('　')],
  ]
  return [heading('基本情况'), { kind: 'table', columns: ['项目', '内容'], rows }]
}

const parts: Record<string, string> = {
  applicant: '申请人',
  respondent: '对方当事人',
  representative: '代表人',
  witness: '证人',
  agent: '代理人',
}

function peopleBlocks({ people }: MatterFile): Block[] {
  if (people.length === 0) return []
  const rows = people.map((one) => [
    parts[one.part] ?? '',
    one.name,
    one.phone ?? '',
    one.idNumber ?? '',
    one.address ?? '',
  ])
  return [heading('当事人'), { kind: 'table', columns: ['身份', '姓名或名称', '电话', '证件号码', '住址'], rows }]
}

function contentBlocks({ procedure, detail, intake }: MatterFile): Block[] {
  const rows = wordsOf(formFields(procedure.intake), intake).flatMap(({ title, value }) =>
    longRows([title], dayWords(value)),
  )
  return [
    heading('登记内容'),
    paragraph(detail),
    ...(rows.length > 0 ? [{ kind: 'table', columns: ['项目', '内容'], rows } as const] : []),
  ]
}

const statusNames = { running: '计时中', suspended: '停计', met: '已完成', void: '不再适用' } as const

function clockBlocks({ clocks }: MatterFile): Block[] {
  if (clocks.length === 0) return []
  return [
    heading('期限'),
    {
      kind: 'table',
      columns: ['期限', '到期', '情况', '依据'],
      rows: clocks.map((one) => [
        one.name,
        one.dueAt && /小时|分钟/.test(one.explanation.join(''))
          ? clock(parseInstant(one.dueAt))
          : one.dueOn
            ? `${dayWords(one.dueOn)}${one.provisional ? '（暂定）' : ''}`
            : '',
        one.late === true
          ? '超期'
          : one.status === 'running'
            ? `${lightNames[one.light]}　${one.leftWords}`
            : statusNames[one.status],
        one.basis,
      ]),
    },
    ...clocks.flatMap((one): Block[] => [
      { kind: 'heading', level: 2, text: `“${one.name}”的到期日怎样得出` },
      ...one.explanation.map(paragraph),
    ]),
  ]
}

function timelineBlocks({ timeline }: MatterFile): Block[] {
  const rows = timeline.flatMap((event) => {
    const words = event.words.map(({ title, value }) => `${title}：${dayWords(value)}`)
    const papers = event.papers.map(({ name }) => `文书：${name}`)
    const who = event.automatic ? '系统' : event.actorName
    return longRows([clock(parseInstant(event.happenedAt)), event.name, who], [...words, ...papers].join('\n'))
  })
  return [heading('办理经过'), { kind: 'table', columns: ['时间', '环节', '经办人', '内容'], rows }]
}

function longRows(head: readonly string[], text: string): string[][] {
  const rows = [[...head, text.slice(0, cellMost)]]
  for (let at = cellMost; at < text.length; at += cellMost)
    rows.push([...head.map(() => '（续）'), text.slice(at, at + cellMost)])
  return rows
}

function dossierBlocks(file: MatterFile): Block[] {
  const due = dossierOf(file.procedure, file.matter).filter(({ state }) => state !== 'later')
  if (due.length === 0) return []
  const rows = due.map(({ name, stepName, required, state, basis }) => [
    name,
    stepName,
    `${stateNames[state]}${state === 'missing' && !required ? '（按需）' : ''}`,
    basis,
  ])
  return [heading('文书材料'), { kind: 'table', columns: ['文书', '环节', '情况', '依据'], rows }]
}
