import { supervisionForms } from '#procedures/congress-supervision/forms.ts'
import { deliberationForms } from '#procedures/deliberation/forms.ts'
import { chosenProjects, voteForms } from '#procedures/livelihood-vote/forms.ts'
import {
  dayWords,
  dueNote,
  findIntake,
  findSaid,
  gap,
  heading,
  paperHead,
  paragraph,
  said,
  signed,
  signLine,
  type Template,
} from '../paper.ts'

/** 票决结果公告：应到、实到、得票、当选项目（地方组织法第二十五条；票决制为本地规定，未核实）. */
export const voteAnnouncement: Template = (file, paper) => {
  const vote = voteForms.vote.safeParse(file.given.vote)
  const chosen = chosenProjects(file.given)
  return {
    ...paperHead(file, paper),
    title: '民生实事项目票决结果公告',
    blocks: [
      paragraph(
        vote.success
          ? `${dayWords(vote.data.on)}，${findIntake(file, 'body') ?? '会议'}对${findIntake(file, 'year') ?? gap}年度民生实事候选项目进行差额票决。应到${vote.data.entitled}人，实到${vote.data.present}人，废票${vote.data.invalid}张。`
          : `对${findIntake(file, 'year') ?? gap}年度民生实事候选项目进行差额票决。`,
      ),
      {
        kind: 'table',
        columns: ['项目', '赞成票', '结果'],
        rows: vote.success
          ? vote.data.ballots.map(({ name, votes }) => [name, `${votes}`, chosen.includes(name) ? '通过' : '未通过'])
          : [],
      },
      paragraph('以上通过的项目获得全体应到人员过半数赞成，现予公布。实施进展和年底测评结果另行公布，接受监督。'),
    ],
    signature: signed(file, paper),
  }
}

/** 民生实事候选项目：名称、内容、投资、责任单位. */
export const voteCandidates: Template = (file, paper) => {
  const nominated = voteForms.nominate.safeParse(file.given.nominate)
  const candidates = nominated.success ? nominated.data.candidates : []
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `经征集、筛选，提出${findIntake(file, 'year') ?? gap}年度民生实事候选项目${candidates.length}项，从中票决${said(file, 'nominate', 'chosen')}项。`,
      ),
      {
        kind: 'table',
        columns: ['序号', '项目名称', '建设内容', '投资估算（元）', '责任单位'],
        rows: candidates.map(({ name, content, budget, unit }, index) => [
          `${index + 1}`,
          name,
          content,
          `${budget}`,
          unit,
        ]),
      },
    ],
    signature: signed(file, paper),
  }
}

/** 研究处理情况报告：逐条意见、处理、未解决的原因和打算（监督法，条文未核实）. */
export const supervisionAnswer: Template = (file, paper) => {
  const received = supervisionForms.receiveOpinions.safeParse(file.given.receiveOpinions)
  const unresolved = findSaid(file, 'answer', 'unresolved')
  return {
    ...paperHead(file, paper),
    title: '审议意见研究处理情况报告',
    to: findIntake(file, 'organ') ?? gap,
    blocks: [
      paragraph(
        `关于“${findIntake(file, 'subject') ?? gap}”的${findIntake(file, 'kind') ?? '监督'}意见收悉${dueNote(file, 'answer')}，现将研究处理情况报告如下：`,
      ),
      heading('意见'),
      ...(received.success ? received.data.opinions : [gap]).map((opinion, index) =>
        paragraph(`${index + 1}．${opinion}`),
      ),
      heading('研究处理情况'),
      paragraph(said(file, 'answer', 'words')),
      ...(unresolved ? [heading('尚未解决的原因和打算'), paragraph(unresolved)] : []),
      paragraph('以上报告，请予审议。'),
    ],
    signature: signed(file, paper),
    signLines: [signLine('负责人')],
  }
}

/** 协商结果公告：议题、各方、结果、不同意见（城市居民委员会组织法第三十二条、村民委员会组织法第三十三条）. */
export const deliberationAnnouncement: Template = (file, paper) => {
  const accepted = deliberationForms.accept.safeParse(file.given.accept)
  const dissent = findSaid(file, 'meet', 'dissent')
  const agreed = findSaid(file, 'resolve', 'agreed')
  return {
    ...paperHead(file, paper),
    blocks: [
      heading('议题'),
      paragraph(findIntake(file, 'topic') ?? gap),
      heading('参加协商的各方'),
      paragraph(
        accepted.success ? `${accepted.data.parties.join('、')}，到会${said(file, 'meet', 'present')}人。` : gap,
      ),
      heading('协商结果'),
      paragraph(`${findSaid(file, 'meet', 'chosen') ?? gap}：${said(file, 'meet', 'result')}`),
      ...(dissent ? [heading('不同意见'), paragraph(dissent)] : []),
      ...(agreed
        ? [
            heading('会议决定'),
            paragraph(
              `应到${said(file, 'resolve', 'entitled')}人，实到${said(file, 'resolve', 'present')}人，同意${agreed}人。`,
            ),
          ]
        : []),
      paragraph('现予公开。对协商结果有意见的，请在公开期间向居（村）民委员会提出；落实情况另行公布。'),
      paragraph(`依据：${paper.basis}。`),
    ],
    signature: signed(file, paper),
  }
}
