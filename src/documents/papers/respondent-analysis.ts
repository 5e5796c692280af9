import {
  dayWords,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  type Template,
} from '../paper.ts'
import { actWords } from './respondent-answer.ts'

/** 败诉分析、纠错分析、复盘：结论、原因、责任、改进（一案一复盘，本地规定，未核实）. */
export const respondentAnalysis: Template = (file, paper) => {
  const isSuit = file.procedure.id === 'litigation-response'
  const judged = isSuit ? 'recordJudgment' : 'recordDecision'
  const second = findSaid(file, 'recordSecond', 'result')
  const performed = findSaid(file, 'perform', 'content')
  const performedOn = findSaid(file, 'perform', 'performedOn')
  return {
    ...paperHead(file, paper),
    parties: [
      { label: isSuit ? '受诉法院' : '复议机关', value: findIntake(file, isSuit ? 'court' : 'organ') ?? '' },
      { label: '案号', value: findIntake(file, 'number') ?? '' },
      { label: '承办人', value: findSaid(file, 'formTeam', 'handler') ?? '' },
      { label: '法制审核人', value: findSaid(file, 'formTeam', 'reviewer') ?? '' },
      { label: '分管负责人', value: findSaid(file, 'formTeam', 'leader') ?? '' },
    ],
    blocks: [
      heading('案件基本情况'),
      paragraph(
        `本机关${actWords(file)}被${isSuit ? '提起行政诉讼' : '申请行政复议'}，请求：${findIntake(file, 'request') ?? gap}`,
      ),
      heading('处理结果'),
      paragraph(`${said(file, judged, 'outcome')}${second ? `；二审：${second}` : ''}。`),
      heading('应对方案及执行情况'),
      paragraph(said(file, 'formTeam', 'strategy')),
      heading('原因分析'),
      paragraph(said(file, 'learn', 'cause')),
      heading('改进措施'),
      paragraph(said(file, 'learn', 'measures')),
      ...(performed
        ? [heading('履行情况'), paragraph(`${performed}${performedOn ? `（${dayWords(performedOn)}）` : ''}`)]
        : []),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '撰写人' }, { label: '分管负责人' }],
  }
}
