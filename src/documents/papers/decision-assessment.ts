import { findSaid, heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'
import { columnTitles, rowsSaid } from '../paper-rows.ts'

const columns = ['name', 'field', 'dissents'] as const

/** 专家论证意见（重大行政决策程序暂行条例第十九条、第二十条：独立论证，署名、盖章，无直接利害关系）. */
export const expertOpinion: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'recordExperts')
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `受决策承办单位委托，${said(file, 'askExperts', 'unit')}以${said(file, 'askExperts', 'way')}的方式，对“${file.title}”的必要性、可行性、科学性进行了独立论证。参加论证的专家、专业机构与决策事项没有直接利害关系。`,
      ),
      {
        kind: 'table',
        columns: columnTitles(file, 'askExperts', 'experts', columns),
        rows: rowsSaid(file, 'askExperts', 'experts', columns),
      },
      heading('论证意见'),
      paragraph(said(file, paper.step, 'necessity')),
      heading('不同意见'),
      paragraph(findSaid(file, paper.step, 'dissent') ?? '无。'),
      heading('研究采纳情况'),
      paragraph(said(file, paper.step, 'adoption')),
    ],
    signature: signed(file, paper),
    signLines: [signLine('专家署名'), signLine('专业机构盖章')],
  }
}

/** 风险评估报告（重大行政决策程序暂行条例第二十三条、第二十四条：风险点、防范措施、处置预案，是否可控）. */
export const decisionRiskReport: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'recordRisk', 'riskBeyondControl')
  const at = paper.step
  const beyond = at === 'riskBeyondControl'
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `${said(file, 'assessRisk', 'unit')}对“${file.title}”的实施可能对社会稳定、公共安全等方面造成的不利影响进行了评估，方式为${said(file, 'assessRisk', 'ways')}。`,
      ),
      heading('风险点'),
      paragraph(said(file, at, 'points')),
      ...(beyond
        ? [heading('调整建议'), paragraph(said(file, at, 'advice'))]
        : [
            heading('风险防范措施'),
            paragraph(said(file, at, 'measures')),
            heading('处置预案'),
            paragraph(said(file, at, 'plan')),
            heading('有关部门意见'),
            paragraph(findSaid(file, at, 'heard') ?? '无不同意见。'),
          ]),
      heading('评估结论'),
      paragraph(
        `风险等级：${said(file, at, 'level')}；评估结果：${beyond ? '风险不可控，须在采取调整决策草案等措施确保风险可控后，才可以作出决策' : '风险可控'}（《重大行政决策程序暂行条例》第二十四条）。`,
      ),
    ],
    signature: signed(file, paper),
    signLines: [signLine('评估单位盖章')],
  }
}
