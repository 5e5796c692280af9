import { formatDay } from '#calendar/date.ts'
import {
  addressee,
  dueNote,
  findIntake,
  findSaid,
  footNote,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

/** 退回法院材料清单: the files go back, with what is undisputed (特邀调解规定第二十一条、在线调解规则第二十二条). */
export const mediationCourtReturn: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: committeeOf(file),
  to: `${gap}人民法院`,
  blocks: [
    paragraph(
      `贵院委派、委托调解的“${file.title}”（案号：${findIntake(file, 'courtCase') ?? gap}），经调解未能达成协议，终结情形：${said(file, 'terminate', 'ground')}。根据《最高人民法院关于人民法院特邀调解的规定》第二十一条，现将起诉状等材料退回，请依法登记立案或者恢复审理。`,
    ),
    heading('材料清单'),
    {
      kind: 'table',
      columns: ['序号', '材料名称', '份数'],
      rows: [
        ['1', '起诉状及证据材料', ''],
        ['2', '委派（委托）调解函', ''],
        ['3', '调解情况记录', ''],
        ['4', '送达地址确认书', ''],
      ],
    },
    heading('双方无争议的事实'),
    paragraph(
      `${findSaid(file, 'terminate', 'undisputed') ?? '无'}。当事人为达成调解协议作出让步而认可的事实，不得在之后的诉讼中作为对其不利的证据（第二十二条）。`,
    ),
  ],
  signature: signed(file, paper, committeeOf(file)),
  signLines: [signLine('法院签收人'), { label: '签收日期', value: '　　　年　　月　　日' }],
})

/** 调解组织主持调解的证明（民诉法解释第三百五十三条）. */
export const mediationHosted: Template = (file, paper) => {
  const made = file.takenOn.takeEffect ?? file.takenOn.agreeOrally
  return {
    ...paperHead(file, paper),
    organ: committeeOf(file),
    to: findSaid(file, paper.step, 'court') ?? `${gap}人民法院`,
    blocks: [
      paragraph(
        `双方当事人因“${file.title}”发生纠纷，由本调解组织主持调解，调解员${said(file, 'assignMediator', 'mediator')}，于${made ? formatDay(made) : gap}自愿达成调解协议。特此证明。`,
      ),
      paragraph('依据：最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第三百五十三条。'),
    ],
    signature: signed(file, paper, committeeOf(file)),
  }
}

/** 双方同意延长确认书. */
export const mediationConsent: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: committeeOf(file),
  blocks: [
    paragraph(
      `“${file.title}”一案的调解期限${dueNote(file, 'mediate') || dueNote(file, 'delegatedMediation')}即将届满。理由：${said(file, paper.step, 'reason')}。`,
    ),
    paragraph(
      `双方当事人同意将调解期限延长${findSaid(file, paper.step, 'extendBy') ?? '＿＿'}日（${paper.basis}）。期限届满仍未达成协议的，终止调解，可以依法通过仲裁、行政、司法等途径维护权利（《人民调解法》第二十六条）。`,
    ),
  ],
  signLines: [
    signLine('申请人签名'),
    signLine('对方当事人签名'),
    signLine('调解员签名'),
    { label: '日　期', value: '　　　年　　月　　日' },
  ],
  notes: footNote(file),
})

/** 纠纷移送函: a dispute that another organ must handle (行政调解不属本机关职责). */
export const mediationTransfer: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: said(file, paper.step, 'to'),
  blocks: [
    paragraph(
      `${formatDay(file.filedOn)}本单位收到“${file.title}”的调解申请。经审查，不属于本单位行政调解职责，现移送你单位依法处理。`,
    ),
    heading('纠纷情况'),
    paragraph(file.detail),
    heading('移送理由'),
    paragraph(said(file, paper.step, 'reason')),
    paragraph(`已告知申请人移送去向。依据：${paper.basis}。`),
  ],
  signature: signed(file, paper),
  signLines: [signLine('接收人'), { label: '接收日期', value: '　　　年　　月　　日' }],
})

/** 不予受理告知书: in writing, with reasons and the ways that remain. */
export const mediationRefusal: Template = (file, paper) => ({
  ...paperHead(file, paper),
  organ: committeeOf(file),
  to: addressee(file),
  blocks: [
    paragraph(
      `你（单位）于${formatDay(file.filedOn)}就“${file.title}”提出的调解申请收悉。经审查，不予受理。理由：${said(file, paper.step, 'ground')}。`,
    ),
    paragraph(said(file, paper.step, 'explanation')),
    paragraph('你（单位）可以依法通过仲裁、行政、司法等途径维护自己的权利（《人民调解法》第三条、第二十六条）。'),
    paragraph(`依据：${paper.basis}。`),
  ],
  signature: signed(file, paper, committeeOf(file)),
})
