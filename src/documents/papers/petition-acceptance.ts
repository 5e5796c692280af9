import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  dueNote,
  findIntake,
  findSaid,
  type MatterFile,
  paperHead,
  paragraph,
  signed,
  type Template,
  termOf,
} from '../paper.ts'

/** 受理告知书（信访工作条例第二十三条）; what follows differs by the kind that was accepted. */
export const petitionAcceptance: Template = (file, paper) => {
  const way = findSaid(file, paper.step, 'way')
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `${howReceived(file)}经审查，该事项属于本机关职权范围，根据《信访工作条例》第二十三条的规定，决定予以受理。`,
      ),
      paragraph(nextOf(file, paper.step)),
      ...(way ? [paragraph(`处理途径和程序：${way}`)] : []),
      paragraph(
        `你（单位）可以凭登记编号${file.matter.number}查询、评价办理情况（第二十一条）。在规定期限内又向上级机关提出同一事项的，上级机关不予受理（第十九条第三款）。`,
      ),
    ],
    signature: signed(file, paper),
  }
}

/** How the petition came, as every notice to the petitioner begins. */
export function howReceived(file: MatterFile): string {
  const sender = findIntake(file, 'sender')
  const through = sender ? `经${sender}转来` : `以${file.channel}方式提出`
  return `你（单位）${through}的信访事项“${file.title}”，本机关已于${formatDay(file.filedOn)}收到。`
}

function nextOf(file: MatterFile, step: string): string {
  if (step === 'acceptSuggestion')
    return '本机关将对所提建议、意见研究论证；合理可行的，予以采纳或者部分采纳，并予以回复（《信访工作条例》第二十九条）。'
  if (step === 'acceptSimple')
    return `该事项适用简易办理，自受理之日起${termOf(file, 'simpleHandling')}内办结${dueNote(file, 'simpleHandling')}；不能按简易办理办结的，转入普通程序（国信办发〔2022〕17号）。`
  return `本机关将听取陈述、调查核实，自受理之日起${termOf(file, 'handling')}内办结${dueNote(file, 'handling')}，出具信访处理意见书；情况复杂的，经本机关负责人批准可以延长不超过30日，并告知延期理由（第三十一条第六项、第三十四条）。`
}
