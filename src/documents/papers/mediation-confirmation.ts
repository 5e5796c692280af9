import { formatDay } from '#calendar/date.ts'
import {
  findDue,
  findSaid,
  footNote,
  gap,
  heading,
  paragraph,
  partyLines,
  peopleOf,
  signLine,
  type Template,
} from '../paper.ts'
import { committeeOf } from './mediation-committee.ts'

/** 司法确认申请书: both parties together, within 30 days（人民调解法第三十三条、民事诉讼法第二百零五条）. */
export const mediationConfirmation: Template = (file, paper) => {
  const made = file.takenOn.takeEffect ?? file.takenOn.agreeOrally
  const due = findDue(file, 'applyConfirm')
  return {
    organ: committeeOf(file),
    title: paper.name,
    number: `编号：${file.matter.number}`,
    parties: [
      ...partyLines('申请人', peopleOf(file, 'applicant')),
      ...partyLines('申请人', peopleOf(file, 'respondent')),
    ],
    blocks: [
      heading('请求事项'),
      paragraph(
        `请求人民法院依法确认双方于${made ? formatDay(made) : gap}经${committeeOf(file)}主持调解达成的调解协议有效。`,
      ),
      heading('事实和理由'),
      paragraph(
        `双方因“${file.title}”发生纠纷，经${committeeOf(file)}主持调解，自愿达成调解协议。根据《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条的规定，双方自协议生效之日起30日内${due ? `（至${due}）` : ''}共同提出申请。`,
      ),
      paragraph(
        '双方承诺：出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
      ),
      heading('所附材料（民诉法解释第三百五十三条）'),
      paragraph(
        '1.调解协议；\n2.调解组织主持调解的证明；\n3.与调解协议相关的财产权利证明等材料；\n4.双方身份、住所、联系方式等基本信息。',
      ),
      paragraph('此致'),
      paragraph(findSaid(file, paper.step, 'court') ?? `${gap}人民法院`),
    ],
    signLines: [
      signLine('申请人签名或者盖章'),
      signLine('申请人签名或者盖章'),
      { label: '日　期', value: '　　　年　　月　　日' },
    ],
    notes: footNote(file),
  }
}
