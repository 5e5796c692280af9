import { formatDay } from '#calendar/date.ts'
import { wordsOf } from '#matters/describe.ts'
import { formFields, isRecord } from '#procedures/forms.ts'
import type { Block } from '../official-blocks.ts'
import {
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'

const aspects = [
  ['legality', '合法性'],
  ['rationality', '合理性'],
  ['feasibility', '可行性'],
  ['controllability', '可控性'],
] as const

function riskTable(file: MatterFile): Block {
  const form = file.procedure.steps.identify?.form
  const fields = (form && formFields(form).find(({ key }) => key === 'risks')?.fields) ?? []
  const given = file.given.identify?.risks
  const rows = Array.isArray(given) ? given.filter(isRecord) : []
  const cells = rows.map((row) => fields.map((field) => wordsOf([field], row)[0]?.value ?? ''))
  return {
    kind: 'table',
    columns: fields.map(({ title }) => title),
    rows: cells.length > 0 ? cells : [fields.map(() => '')],
  }
}

/** 社会稳定风险评估报告: scope, method, opinions, risks, level and whether under control（重大行政决策程序暂行条例第二十二条至第二十四条）. */
export const riskReport: Template = (file, paper) => {
  const third = findIntake(file, 'assessor')
  const response = findSaid(file, paper.step, 'response')
  return {
    ...paperHead(file, paper),
    blocks: [
      heading('评估事项'),
      paragraph(
        `${file.title}（${findIntake(file, 'kind') ?? gap}）。评估责任单位：${findIntake(file, 'responsible') ?? gap}${third ? `；受托机构：${third}` : ''}。${formatDay(file.filedOn)}立项，涉及${findIntake(file, 'affected') ?? gap}人。`,
      ),
      paragraph(`评估范围：${findIntake(file, 'scope') ?? gap}`),
      heading('评估过程'),
      paragraph(`评估方式：${said(file, 'plan', 'methods')}。评估人员：${said(file, 'plan', 'team')}。`),
      paragraph(
        `最近一次调查以${said(file, 'survey', 'method')}方式征求${said(file, 'survey', 'people')}人意见，支持${said(file, 'survey', 'supporting')}人，反对${said(file, 'survey', 'opposing')}人。主要意见：${said(file, 'survey', 'views')}`,
      ),
      heading('风险点与防范措施'),
      riskTable(file),
      heading('综合评估'),
      {
        kind: 'table',
        columns: ['评估内容', '结论'],
        rows: aspects.map(([key, name]) => [name, findSaid(file, paper.step, key) ?? '']),
      },
      paragraph(`防范化解措施：${said(file, paper.step, 'measures')}`),
      ...(response ? [paragraph(`应急处置预案：${response}`)] : []),
      heading('评估结论'),
      paragraph(
        `风险等级为${said(file, paper.step, 'level')}；风险可控：${said(file, paper.step, 'controllable')}；评估意见：${said(file, paper.step, 'opinion')}。`,
      ),
      paragraph(`依据：${paper.basis}。风险不可控的，在采取调整草案等措施确保可控后，方可作出决定。`),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '评估组长' }, { label: '负责人' }],
  }
}
