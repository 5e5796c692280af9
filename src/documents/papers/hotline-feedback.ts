import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  findDue,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  signed,
  type Template,
} from '../paper.ts'

/** 办理情况反馈: the answer to the caller and to the hotline. */
export const hotlineFeedback: Template = (file, paper) => {
  const ticket = findIntake(file, 'ticketNumber')
  const due = findDue(file, 'handling') ?? findDue(file, 'consult')
  const basis = findSaid(file, paper.step, 'basis') ?? findSaid(file, 'answerOnSpot', 'basis')
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `${formatDay(file.filedOn)}您通过${file.channel}反映的“${file.title}”${ticket ? `（上级工单编号：${ticket}）` : ''}，由${file.unit ?? '本单位'}承办${due ? `，应于${due}前办结并回复` : ''}。现将办理情况反馈如下：`,
      ),
      heading('诉求内容'),
      paragraph(file.detail),
      heading('办理结果和答复意见'),
      paragraph(findSaid(file, paper.step, 'reply') ?? findSaid(file, 'answerOnSpot', 'reply') ?? gap),
      heading('处理依据'),
      paragraph(basis ?? gap),
      paragraph(
        '办结后将进行回访，请对是否解决、是否满意作出评价（国办发〔2020〕53号）；表示未解决或者不满意的，可以退回再办。',
      ),
    ],
    signature: signed(file, paper),
  }
}
