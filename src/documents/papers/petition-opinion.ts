import { formatDay } from '#calendar/date.ts'
import {
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  partyLines,
  peopleOf,
  said,
  signed,
  type Template,
} from '../paper.ts'

/** 信访处理意见书（信访工作条例第三十二条：投诉请求、事实和理由、处理意见、法律法规依据）. */
export const petitionOpinion: Template = (file, paper) => {
  const accepted = file.takenOn.accept ?? file.takenOn.acceptUnnamed ?? file.takenOn.acceptSimple
  const at = paper.step
  return {
    ...paperHead(file, paper),
    parties: partyLines('信访人', peopleOf(file, 'applicant')),
    blocks: [
      paragraph(
        `你（单位）提出的信访事项“${file.title}”，本机关于${accepted ? formatDay(accepted) : gap}受理。经听取陈述、调查核实，根据《信访工作条例》第三十一条第六项、第三十二条的规定，提出处理意见如下：`,
      ),
      heading('投诉请求'),
      paragraph(findSaid(file, at, 'request') ?? findIntake(file, 'request') ?? file.detail),
      heading('事实和理由'),
      paragraph(said(file, at, 'facts')),
      heading('处理意见'),
      paragraph(`结论：${said(file, at, 'conclusion')}。`),
      paragraph(said(file, at, 'opinion')),
      heading('法律法规依据'),
      paragraph(said(file, at, 'basis')),
      paragraph(
        `如不服本处理意见，可以自收到本意见书之日起30日内，向${findSaid(file, at, 'reviewOrgan') ?? gap}请求复查（《信访工作条例》第三十五条）。`,
      ),
    ],
    signature: signed(file, paper),
  }
}
