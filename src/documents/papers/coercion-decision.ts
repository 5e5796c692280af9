import {
  findDue,
  findIntake,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
  termOf,
} from '../paper.ts'
import { caseParties, caseRemedies, officerSigns, officersOf, partySigns, saidFirst } from './enforcement-parts.ts'

const book = '本决定书'
const taking = ['implement', 'implementOnSpot'] as const

/** 查封、扣押: the word of this matter. */
function measureOf(file: MatterFile): string {
  return findIntake(file, 'kind') ?? '查封（扣押）'
}

/** 查封（扣押）决定书（行政强制法第二十四条）; for 代履行 the decision of 第五十一条. */
export const coercionDecision: Template = (file, paper) =>
  paper.step === 'decidePerform' ? performDecision(file, paper) : sealDecision(file, paper)

const sealDecision: Template = (file, paper) => {
  const measure = measureOf(file)
  const urgent = paper.step === 'implementOnSpot'
  return {
    ...paperHead(file, paper),
    title: `${measure}决定书`,
    parties: caseParties(file),
    blocks: [
      heading('理由和依据'),
      paragraph(urgent ? said(file, paper.step, 'urgency') : said(file, 'approve', 'grounds')),
      paragraph(
        `职权事项：${saidFirst(file, 'itemCode', ['implementOnSpot', 'approve']) ?? gap}。根据《中华人民共和国行政强制法》${urgent ? '第十九条、第二十四条' : '第十八条、第二十四条'}的规定，${urgent ? '因情况紧急，' : '经本机关负责人批准，'}决定对下列场所、设施或者财物予以${measure}：`,
      ),
      heading(`${measure}的场所、设施或者财物`),
      paragraph(`${said(file, paper.step, 'items')}（详见清单）`),
      paragraph(`保管地点：${said(file, paper.step, 'custody')}。`),
      heading('期限'),
      paragraph(
        `自${measure}之日起不超过${termOf(file, 'seal')}（至${findDue(file, 'seal') ?? gap}）；情况复杂的，经本机关负责人批准可以延长，但延长期限不超过30日。检测、检验、检疫或者技术鉴定的期间不计算在内，该期间另行书面告知，费用由行政机关承担（第二十五条）。`,
      ),
      paragraph('保管费用由行政机关承担；期限届满或者不再需要采取措施的，及时解除（第二十六条、第二十八条）。'),
      heading('申请行政复议、提起行政诉讼的途径和期限'),
      paragraph(caseRemedies(book)),
      paragraph(`执法人员：${officersOf(file, paper.step)}`),
    ],
    signature: signed(file, paper),
    signLines: [...partySigns, signLine('见证人')],
  }
}

const performDecision: Template = (file, paper) => ({
  ...paperHead(file, paper),
  number: said(file, paper.step, 'decision'),
  parties: caseParties(file),
  blocks: [
    paragraph(
      `你（单位）经催告（履行期限至${said(file, 'remind', 'before')}）仍不履行，其后果已经或者将危害交通安全、造成环境污染或者破坏自然资源。根据《中华人民共和国行政强制法》第五十条、第五十一条的规定，决定代履行：`,
    ),
    heading('理由和依据'),
    paragraph(said(file, 'remind', 'how')),
    heading('方式、时间、标的和费用预算'),
    paragraph(
      `代履行人：${said(file, paper.step, 'performer')}；标的：${gap}；费用预算：${said(file, paper.step, 'budget')}元；时间：${gap}。代履行三个工作日前，本机关将再次催告；你（单位）履行的，停止代履行。`,
    ),
    paragraph('代履行的费用按照成本合理确定，由当事人承担，法律另有规定的除外。'),
    heading('申请行政复议、提起行政诉讼的途径和期限'),
    paragraph(caseRemedies(book)),
  ],
  signature: signed(file, paper),
  signLines: partySigns,
})

/** 查封（扣押）清单, 一式二份，由当事人和行政机关分别保存（行政强制法第二十四条）. */
export const coercionInventory: Template = (file, paper) => ({
  ...paperHead(file, paper),
  title: `${measureOf(file)}清单`,
  parties: caseParties(file),
  blocks: [
    paragraph(said(file, paper.step, 'items')),
    {
      kind: 'table',
      columns: ['序号', '名称', '规格型号', '数量', '单位', '备注'],
      rows: Array.from({ length: 8 }, (_, at) => [String(at + 1), '', '', '', '', '']),
    },
    paragraph('本清单一式二份，由当事人和行政机关分别保存（《中华人民共和国行政强制法》第二十四条第三款）。'),
  ],
  signature: signed(file, paper),
  signLines: [...partySigns, signLine('见证人'), ...officerSigns],
})

/** 解除查封（扣押）决定书（行政强制法第十九条、第二十八条）. */
export const coercionRelease: Template = (file, paper) => {
  const measure = measureOf(file)
  const atOnce = paper.step === 'releaseAtOnce'
  return {
    ...paperHead(file, paper),
    title: `解除${measure}决定书`,
    parties: caseParties(file),
    blocks: [
      paragraph(
        `本机关对你（单位）的下列场所、设施或者财物予以${measure}。因${atOnce ? said(file, paper.step, 'reason') : said(file, paper.step, 'ground')}，根据《中华人民共和国行政强制法》${atOnce ? '第十九条' : '第二十八条'}的规定，决定解除${measure}，退还财物。`,
      ),
      paragraph(saidFirst(file, 'items', taking) ?? gap),
      paragraph('请核对后签收；已将鲜活物品或者其他不易保管的财物拍卖、变卖的，退还拍卖或者变卖所得款项。'),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}

/** 催告书 before 代履行（行政强制法第三十五条、第五十一条）. */
export const performReminder: Template = (file, paper) => {
  const isSecond = paper.step === 'press'
  return {
    ...paperHead(file, paper),
    parties: caseParties(file),
    blocks: [
      paragraph(
        isSecond
          ? `本机关已决定代履行（${said(file, 'decidePerform', 'decision')}）。根据《中华人民共和国行政强制法》第五十一条的规定，现再次催告履行；仍不履行的，定于${said(file, paper.step, 'performOn')}代履行，届时本机关派员到场监督。`
          : '你（单位）未履行行政决定确定的义务。根据《中华人民共和国行政强制法》第三十五条的规定，现催告如下：',
      ),
      heading('履行的期限和方式'),
      paragraph(
        `期限：${isSecond ? '代履行日期以前' : `${said(file, paper.step, 'before')}以前`}；方式：${said(file, 'remind', 'how')}`,
      ),
      heading('权利'),
      paragraph('收到本催告书后，有权进行陈述和申辩；本机关将充分听取意见，进行记录、复核（第三十六条）。'),
    ],
    signature: signed(file, paper),
    signLines: partySigns,
  }
}
