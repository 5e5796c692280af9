import { formatDay } from '#calendar/date.ts'
import { evidenceForm } from '#procedures/respondent-forms.ts'
import type { Block } from '../official-blocks.ts'
import {
  dayWords,
  dueNote,
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  partyLines,
  peopleOf,
  said,
  signed,
  type Template,
} from '../paper.ts'

/** 第…号, or a gap; the act that is reviewed or sued. */
export function actWords(file: MatterFile): string {
  const number = findIntake(file, 'actNumber')
  const on = findIntake(file, 'actOn')
  return `${on ? `于${dayWords(on)}作出的` : '所作'}${findIntake(file, 'actKind') ?? gap}行为${number ? `（${number}）` : ''}`
}

function grounds(file: MatterFile, draft: string): Block[] {
  const propriety = findSaid(file, draft, 'propriety')
  return [
    heading('事实经过'),
    paragraph(said(file, draft, 'facts')),
    heading('行政行为的合法性'),
    paragraph(said(file, draft, 'lawfulness')),
    ...(propriety ? [heading('行政行为的适当性'), paragraph(propriety)] : []),
    heading('对请求和理由的答复'),
    paragraph(said(file, draft, 'answers')),
  ]
}

/** 答复期限自收到副本之日起算. */
function copyDay(file: MatterFile): string {
  const day = findIntake(file, 'receivedOn')
  return day ? dayWords(day) : formatDay(file.takenOn.receiveCopy ?? file.filedOn)
}

/** 2023年12月31日以前的案件依当时的法律. */
function replyArticle(file: MatterFile): string {
  if (file.procedure.inForce.from < '2024-01-01') return '（2017年修正）第二十三条'
  const track = file.matter.given.receiveCopy?.track ?? file.matter.intake.track
  return track === 'summary' ? '第五十四条' : '第四十八条'
}

/** 行政复议答复书（行政复议法第四十四条、第四十八条；实施条例第四十一条：就合法性、适当性和复议请求说明事实和理由）. */
export const reconsiderationAnswer: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: findIntake(file, 'organ') ?? gap,
  parties: [
    { label: '被申请人', value: file.organ },
    { label: '复议案号', value: findIntake(file, 'number') ?? '' },
    ...partyLines('申请人', peopleOf(file, 'applicant')),
  ],
  blocks: [
    paragraph(
      `申请人不服被申请人${actWords(file)}，提出行政复议。本机关于${copyDay(file)}收到申请书副本，现依照《中华人民共和国行政复议法》${replyArticle(file)}的规定，书面答复如下${dueNote(file, 'reply')}：`,
    ),
    heading('复议请求'),
    paragraph(findIntake(file, 'request') ?? gap),
    ...grounds(file, 'draftReply'),
    paragraph('综上，请复议机关依法审查。作出行政行为的证据、依据和其他有关材料随本答复书一并提交，见证据目录。'),
  ],
  signature: signed(file, paper),
  signLines: [{ label: '负责人' }],
})

/** 行政答辩状（行政诉讼法第三十四条、第六十七条）. */
export const litigationAnswer: Template = (file, paper) => ({
  ...paperHead(file, paper),
  to: findIntake(file, 'court') ?? gap,
  parties: [
    { label: '答辩人', value: file.organ },
    { label: '案号', value: findIntake(file, 'number') ?? '' },
    ...partyLines('原告', peopleOf(file, 'applicant')),
  ],
  blocks: [
    paragraph(
      `原告诉答辩人${actWords(file)}一案，答辩人已收到起诉状副本，现依照《中华人民共和国行政诉讼法》第六十七条的规定，在法定期限内答辩如下${dueNote(file, 'answer')}：`,
    ),
    heading('原告的诉讼请求'),
    paragraph(findIntake(file, 'request') ?? gap),
    ...grounds(file, 'draftAnswer'),
    paragraph('综上，请人民法院依法审理。作出行政行为的证据和所依据的规范性文件一并提交，见证据目录。'),
  ],
  signature: signed(file, paper),
  signLines: [{ label: '负责人' }],
})

/** 证据目录：名称、证明对象、取得日期、页数和规范性文件（行政诉讼法第三十四条；行政复议法第四十四条）. */
export const evidenceList: Template = (file, paper) => {
  const bundle = evidenceForm.safeParse(file.given.bundleEvidence)
  const { evidence, norms } = bundle.success ? bundle.data : { evidence: [], norms: [] }
  const pages = evidence.reduce((sum, one) => sum + one.pages, 0)
  return {
    ...paperHead(file, paper),
    title: '证据和规范性文件目录',
    to: findIntake(file, 'court') ?? findIntake(file, 'organ') ?? gap,
    parties: [
      { label: '提交人', value: file.organ },
      { label: '案号', value: findIntake(file, 'number') ?? '' },
    ],
    blocks: [
      heading('证据'),
      {
        kind: 'table',
        columns: ['序号', '证据名称', '证明对象', '取得日期', '页数'],
        rows: evidence.map(({ name, proves, collectedOn, pages: count }, index) => [
          `${index + 1}`,
          name,
          proves,
          dayWords(collectedOn),
          `${count}`,
        ]),
      },
      paragraph(`以上证据共${evidence.length}项${pages}页，均为作出行政行为之前取得。`),
      heading('所依据的规范性文件'),
      ...(norms.length > 0 ? norms.map((norm, index) => paragraph(`${index + 1}．${norm}`)) : [paragraph(gap)]),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
    signLines: [{ label: '提交人' }, { label: '接收人' }],
  }
}
