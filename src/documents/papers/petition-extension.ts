import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  findDue,
  findSaid,
  gap,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
  termOf,
} from '../paper.ts'

/** 延长办理期限告知书（信访工作条例第三十四条：不超过30日，经负责人批准，告知理由）. */
export const petitionExtension: Template = (file, paper) => {
  const accepted = file.takenOn.accept ?? file.takenOn.acceptUnnamed ?? file.takenOn.acceptSimple
  const length = findSaid(file, paper.step, 'extendBy')
  const due = findDue(file, 'handling')
  return {
    ...paperHead(file, paper),
    to: addressee(file),
    blocks: [
      paragraph(
        `你（单位）提出的信访事项“${file.title}”，本机关于${accepted ? formatDay(accepted) : gap}受理，应当自受理之日起${termOf(file, 'handling')}内办结${length || !due ? '' : `（至${due}）`}。`,
      ),
      paragraph(
        `因情况复杂，根据《信访工作条例》第三十四条的规定，经本机关负责人批准，办理期限延长${length ?? '＿＿＿'}日（延长期限不超过30日）${length && due ? `，延长后至${due}` : `，延长后至${gap}`}。`,
      ),
      paragraph(`延期理由：${said(file, paper.step, 'reason')}`),
    ],
    signature: signed(file, paper),
    signLines: [signLine('批准人（本机关负责人）')],
  }
}
