import { findIntake, findSaid, gap, heading, paperHead, paragraph, said, signed, type Template } from '../paper.ts'
import { remedyWords } from './service-refusal.ts'

const rules = '《中华人民共和国政府信息公开条例》'

/** 第三方意见征询书（条例第三十二条）：不写申请人是谁. */
export const disclosureThirdParty: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: said(file, paper.step, 'whom'),
  blocks: [
    paragraph(
      `本机关收到政府信息公开申请，申请公开“${findIntake(file, 'information') ?? gap}”，其中可能涉及你（单位）的商业秘密、个人隐私等合法权益。根据${rules}第十五条、第三十二条的规定，现书面征求你（单位）的意见。`,
    ),
    heading('征求意见的内容'),
    paragraph(said(file, paper.step, 'question')),
    paragraph(
      `请自收到本征求意见书之日起15个工作日内（至${said(file, paper.step, 'dueOn')}）书面提出是否同意公开的意见；不同意公开的，请说明理由并附相关依据。逾期未提出意见的，由本机关依照条例的规定决定是否公开。`,
    ),
    paragraph(
      '你（单位）不同意公开且有合理理由的，本机关不予公开；但不公开可能对公共利益造成重大影响的，本机关可以决定公开，并将决定公开的内容和理由书面告知你（单位）。',
    ),
  ],
  fields: [
    { label: '第三方意见', value: '□同意公开　□不同意公开　□同意部分公开', wide: true },
    { label: '理由和依据', value: '\n\n', wide: true },
    { label: '签名或者盖章', value: '' },
    { label: '日期', value: '　　　年　　月　　日' },
  ],
  signature: signed(file, paper),
})

/** 征求意见函（条例第三十三条三款、第三十四条）：共同制作机关逾期视为同意. */
export const disclosureOrgan: Template = (file, paper) => {
  const relation = findSaid(file, paper.step, 'relation')
  return {
    ...paperHead(file, paper),
    to: said(file, paper.step, 'whom'),
    blocks: [
      paragraph(
        `我单位收到政府信息公开申请，申请公开“${findIntake(file, 'information') ?? gap}”，与你单位有关（${relation ?? gap}）。根据${rules}第十一条、第三十三条、第三十四条的规定，现征求你单位意见。`,
      ),
      heading('征求意见的内容'),
      paragraph(said(file, paper.step, 'question')),
      paragraph(
        `请自收到之日起15个工作日内（至${said(file, paper.step, 'dueOn')}）书面答复；属于共同制作机关的，逾期未提出意见视为同意公开。`,
      ),
    ],
    signature: signed(file, paper),
  }
}

/** 告知第三方书（条例第三十二条）：为公共利益决定公开的内容和理由，附救济. */
export const disclosureThirdPartyNotice: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: said(file, 'consultThirdParty', 'whom'),
  blocks: [
    paragraph(
      `关于公开“${findIntake(file, 'information') ?? gap}”的申请，你（单位）提出：${findSaid(file, 'recordThirdParty', 'view') ?? gap}（${findSaid(file, 'recordThirdParty', 'reasons') ?? gap}）。`,
    ),
    paragraph(
      `经审查，本机关认为不公开可能对公共利益造成重大影响，根据${rules}第三十二条的规定，决定予以公开。现将决定公开的内容和理由告知如下：`,
    ),
    paragraph(said(file, paper.step, 'content')),
    paragraph(remedyWords),
  ],
  signature: signed(file, paper),
})
