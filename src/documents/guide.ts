import { formatDay, parseDay } from '#calendar/date.ts'
import { channels, commonIntake } from '#procedures/common.ts'
import { type Procedure, statesBefore } from '#procedures/define.ts'
import { formFields } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { type LimitWords, limitsOf } from './guide-limits.ts'
import type { Block } from './official-blocks.ts'
import type { FormSpec } from './official-form.ts'
import { type Contact, gap, heading, papersOf, paragraph } from './paper.ts'

/** 办事指南 of a procedure: everything follows from its value; only how to reach the street comes from its settings. */
export function guideOf(procedure: Procedure, organ: string, contact: Contact): FormSpec {
  return {
    organ,
    title: `${procedure.name}办事指南`,
    blocks: [
      ...aboutBlocks(procedure),
      ...applyBlocks(procedure),
      ...stepBlocks(procedure),
      ...limitBlocks(limitsOf(procedure)),
      ...paperBlocks(procedure),
      ...remedyBlocks(procedure),
      ...reachBlocks(contact),
    ],
  }
}

function aboutBlocks(procedure: Procedure): Block[] {
  const { from, until } = procedure.inForce
  const inForce = `自${formatDay(parseDay(from))}起施行${until ? `，至${formatDay(parseDay(until))}止` : ''}`
  return [
    heading('事项名称和用途'),
    paragraph(`${procedure.name}：${procedure.purpose}`),
    heading('依据'),
    paragraph(`${procedure.basis}。本程序${inForce}。`),
  ]
}

function applyBlocks(procedure: Procedure): Block[] {
  const asked = formFields(procedure.intake).map(({ title, required }) => (required ? `${title}（必填）` : title))
  const people = formFields(commonIntake).find(({ key }) => key === 'people')?.fields ?? []
  const names = (key: string) => people.find((field) => field.key === key)?.choices?.map(({ name }) => name) ?? []
  if (procedure.log)
    return [
      heading('谁来记录'),
      paragraph(`由下列岗位在活动后如实记录：${rolesInWords(procedure.filedBy)}。`),
      paragraph(`记录内容：标题、内容，以及${asked.join('、')}。`),
    ]
  return [
    heading('谁可以提出'),
    paragraph(
      `与事项有关的${names('kind').join('、')}均可以提出（属于内部送审、上报的事项，由承办单位提出），可以由${names(
        'part',
      )
        .filter((name) => /代/.test(name))
        .join('、')}代为办理。由下列岗位登记：${rolesInWords(procedure.filedBy)}。`,
    ),
    heading('提出的渠道'),
    paragraph(`${Object.values(channels).join('、')}。`),
    heading('需要提供的内容'),
    paragraph(
      `标题、内容、当事人${people.length > 0 ? `（${people.map(({ title }) => title).join('、')}）` : ''}、地点。`,
    ),
    ...(asked.length > 0 ? [paragraph(`还需说明：${asked.join('、')}。`)] : []),
  ]
}

/** Steps in the order in which the states come; those open everywhere stand last. */
function stepBlocks(procedure: Procedure): Block[] {
  const order = Object.keys(procedure.states)
  const steps = Object.values(procedure.steps).map((step) => {
    const before = statesBefore(procedure, step)
    const rank = step.from === '*' ? order.length : Math.min(...before.map((state) => order.indexOf(state)))
    const names = before.map((state) => procedure.states[state]?.name ?? '')
    return { step, rank, where: step.from === '*' ? '办结前任何环节' : names.join('、') }
  })
  if (steps.length === 0) return []
  return [
    heading('办理环节'),
    {
      kind: 'table',
      columns: ['环节', '在何时', '由谁办', '之后', '文书'],
      rows: steps
        .toSorted((one, two) => one.rank - two.rank)
        .map(({ step, where }) => [
          step.name,
          where,
          rolesInWords(step.by),
          step.to ? (procedure.states[step.to]?.name ?? '') : step.track ? '与主办并行' : '状态不变',
          Object.values(step.papers ?? {})
            .map(({ name, required }) => (required ? name : `${name}（如有）`))
            .join('、'),
        ]),
    },
    heading('办理状态'),
    paragraph(
      `${Object.values(procedure.states)
        .map(({ name, final }) => (final ? `${name}（终结）` : name))
        .join('、')}。`,
    ),
    ...Object.values(procedure.tracks).map(({ name, states, basis }) =>
      paragraph(
        `并行环节“${name}”：${Object.values(states)
          .map((state) => state.name)
          .join('、')}${basis ? `（${basis}）` : ''}。`,
      ),
    ),
  ]
}

function limitBlocks(limits: readonly LimitWords[]): Block[] {
  if (limits.length === 0) return []
  return [
    heading('办理期限'),
    ...limits.flatMap(({ name, length, runs, extension, pauses, basis }) => [
      { kind: 'heading', level: 3, text: `${name}：${length}` } as const,
      paragraph([runs, extension, pauses, `依据：${basis}。`].filter((part) => part !== '').join('')),
    ]),
  ]
}

function paperBlocks(procedure: Procedure): Block[] {
  const papers = papersOf(procedure)
  const rows = [...Map.groupBy(papers, ({ name }) => name).values()].map((same) => [
    same[0]?.name ?? '',
    [...new Set(same.map(({ step }) => procedure.steps[step]?.name ?? ''))].join('、'),
    same.some(({ required }) => required) ? '应当出具' : '按需',
    [...new Set(same.map(({ basis }) => basis))].join('；'),
  ])
  return rows.length === 0 ? [] : [heading('文书'), { kind: 'table', columns: ['文书', '环节', '要求', '依据'], rows }]
}

function remedyBlocks({ remedies = [] }: Procedure): Block[] {
  if (remedies.length === 0) return []
  return [
    heading('权利和救济'),
    ...remedies.map((words, index) => paragraph(`${index + 1}.${words.replace(/[。；]?$/, '。')}`)),
  ]
}

function reachBlocks({ phone, address, hours }: Contact): Block[] {
  return [
    heading('联系方式'),
    paragraph(`咨询和监督电话：${phone ?? gap}；地址：${address ?? gap}；办公时间：${hours ?? gap}。`),
  ]
}
