import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, passage, text } from '#procedures/fields.ts'

const people = (title: string) => z.int().min(0).max(100_000).meta({ title, hint: '单位：人' })
const money = (title: string) => z.number().min(0).max(100_000_000_000).meta({ title, hint: '单位：元' })
const projectName = text('项目名称')

export const voteIntake = z.object({
  year: z.int().min(2000).max(2100).meta({ title: '项目年度' }),
  body: choice('票决主体', {
    congress: '乡镇人民代表大会',
    council: '街道居民议事会议',
    deputies: '辖区人大代表会议',
    village: '村（居）民代表会议',
  }),
  field: text('领域').optional(),
})

const candidates = z
  .array(
    z.object({ name: projectName, content: passage('建设内容'), budget: money('投资估算'), unit: text('责任单位') }),
  )
  .min(2, '候选项目至少两项，才能票决')
  .max(100)
  .meta({ title: '候选项目' })

const ballots = z
  .array(z.object({ name: projectName, votes: people('赞成票') }))
  .min(1, '至少列出一个项目的得票')
  .max(100)
  .meta({ title: '各项目得票' })

export const voteForms = {
  collect: z.object({
    way: choice('征集方式', { station: '代表联络站', online: '网上征集', visit: '走访座谈', unit: '单位申报' }),
    suggestions: z.int().min(0).max(1_000_000).meta({ title: '征集意见、项目', hint: '单位：条' }),
    note: passage('征集情况').optional(),
  }),
  nominate: z.object({
    candidates,
    chosen: z.int().min(1).max(99).meta({ title: '正式项目数', hint: '少于候选项目数，差额票决' }),
  }),
  publicise: z.object({ where: text('公示渠道'), from: day('公示起始日期'), until: day('公示截止日期') }),
  vote: z.object({
    on: day('票决日期'),
    entitled: people('应到人数'),
    present: people('实到人数'),
    invalid: people('废票').default(0),
    ballots,
  }),
  publish: z.object({ where: text('公布渠道'), on: day('公布日期') }),
  start: z.object({
    tasks: z
      .array(z.object({ name: projectName, leader: text('责任领导'), unit: text('责任单位'), dueOn: day('完成时限') }))
      .min(1, '每个票决项目都要分解')
      .max(100)
      .meta({ title: '任务分解' }),
    limit: z.int().min(1).max(1095).meta({ title: '完成期限', hint: '单位：自然日' }),
  }),
  progress: z.object({
    note: passage('进展情况'),
    percent: z.int().min(0).max(100).meta({ title: '进度', hint: '单位：%' }),
  }),
  adjust: z.object({ project: projectName, change: passage('调整内容'), decidedBy: text('作出调整决定的会议') }),
  inspect: z.object({ on: day('视察日期'), deputies: people('参加代表'), opinions: passage('代表意见') }),
  report: z.object({
    done: z.int().min(0).max(100).meta({ title: '完成项目数' }),
    spent: money('实际投资').optional(),
    words: passage('完成情况'),
    unfinished: passage('未完成项目的原因和措施').optional(),
  }),
  evaluate: z.object({
    on: day('测评日期'),
    ballots: people('收回测评票'),
    satisfied: people('满意'),
    fair: people('基本满意'),
    dissatisfied: people('不满意'),
  }),
  rework: z.object({
    problems: passage('须整改的问题'),
    limit: z.int().min(1).max(365).meta({ title: '整改期限', hint: '单位：自然日' }),
  }),
  close: z.object({ note: passage('办结说明').optional() }),
  stop: z.object({ reason: passage('终止理由') }),
}

type Given = Record<string, Record<string, unknown> | undefined>

/** The candidates by name, as nominated. */
function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map((one: { name?: unknown }) => String(one.name)) : []
}

/** The projects that the vote chose: more than half of all entitled, most votes first, no more than were to be chosen. */
export function chosenProjects(given: Given): string[] {
  const vote = voteForms.vote.safeParse(given.vote)
  if (!vote.success) return []
  const { entitled, ballots: counted } = vote.data
  return counted
    .filter(({ votes }) => votes * 2 > entitled)
    .toSorted((one, two) => two.votes - one.votes)
    .slice(0, Number(given.nominate?.chosen ?? 0))
    .map(({ name }) => name)
}

/** Why the nomination is no vote among more than are needed. */
export function whyNotNominated({ collect }: Given, form: Record<string, unknown>): string | undefined {
  if (!collect) return '候选项目须来自征集，请先办「征集项目」（本地规定，未核实，可由管理员设定）。'
  const names = namesIn(form.candidates)
  if (new Set(names).size < names.length) return '候选项目有重名，请核对。'
  return Number(form.chosen) >= names.length
    ? `候选项目${names.length}项，正式项目须少于候选项目，实行差额票决（本地规定，未核实，可由管理员设定）。`
    : undefined
}

/** Why the vote does not stand: too few present, votes that cannot be, or nothing got more than half. */
export function whyNotVoted(given: Given, form: Record<string, unknown>): string | undefined {
  const { entitled, present, invalid, ballots: counted } = voteForms.vote.parse(form)
  const known = namesIn(given.nominate?.candidates)
  const strange = counted.find(({ name }) => !known.includes(name))
  if (present > entitled) return '实到人数不能多于应到人数，请核对。'
  if (present * 3 < entitled * 2) return '出席不足三分之二，不得举行会议票决（地方组织法第十四条；街道参照，未核实）。'
  if (strange) return `「${strange.name}」不是候选项目，请核对。`
  if (new Set(counted.map(({ name }) => name)).size < counted.length) return '同一项目列了两次，请核对。'
  if (counted.some(({ votes }) => votes > present - invalid)) return '赞成票不能多于有效票，请核对。'
  return chosenProjects({ ...given, vote: form }).length === 0
    ? '没有项目获得全体代表过半数赞成，不能通过，请重新确定候选项目（地方组织法第二十五条；街道参照，未核实）。'
    : undefined
}

/** Why the tasks do not cover what was voted. */
export function whyNotStarted(given: Given, form: Record<string, unknown>): string | undefined {
  const tasks = namesIn(form.tasks)
  const missing = chosenProjects(given).filter((name) => !tasks.includes(name))
  return missing.length > 0
    ? `票决项目「${missing.join('、')}」没有分解任务（本地规定，未核实，可由管理员设定）。`
    : undefined
}
