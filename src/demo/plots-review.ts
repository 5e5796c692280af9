import { addDays, type Day, dayOf } from '#calendar/date.ts'
import { firmName } from './names.ts'
import { atOnce, officeMoment, sameDay, soon, workdaysLater } from './pace.ts'
import { villages } from './places.ts'
import { openStory, type Story, type Teller } from './story.ts'
import { sticks, type World } from './world.ts'

const kinds = {
  agreement: {
    weight: 84,
    unit: '城市建设管理办公室',
    by: 'governance',
    subjects: [
      '{村}道路提升工程施工合同',
      '{村}公园养护服务合同',
      '便民服务中心设备采购合同',
      '{村}环卫保洁服务合同',
      '法律顾问聘用合同',
      '{村}老年食堂委托运营协议',
      '办公用房租赁合同',
      '智慧停车系统采购合同',
    ],
  },
  major_enforcement: {
    weight: 26,
    unit: '综合行政执法队',
    by: 'enforcer',
    subjects: [
      '{村}擅自搭建行政处罚案',
      '餐饮油烟超标处罚案',
      '擅自占道经营处罚案',
      '未落实门前责任处罚案',
      '擅自设置户外广告处罚案',
    ],
  },
  other_legal: {
    weight: 11,
    unit: '平安法治办公室',
    by: 'governance',
    subjects: ['信访事项答复意见', '{村}集体资产处置方案', '政府信息公开答复', '历史遗留用地问题处理意见'],
  },
  major_decision: {
    weight: 8,
    unit: '党政综合办公室',
    by: 'office',
    subjects: ['{村}农贸市场改造方案', '街道民生实事项目计划', '{村}旧住宅小区改造方案', '公共停车收费试行方案'],
  },
  norm_doc: {
    weight: 6,
    unit: '党政综合办公室',
    by: 'office',
    subjects: ['街道居家养老服务管理办法', '街道小微工程管理办法', '街道公共体育场地管理规定'],
  },
  party_doc: { weight: 4, unit: '党政综合办公室', by: 'office', subjects: ['党工委议事规则', '基层党组织考核办法'] },
} as const
type Kind = keyof typeof kinds

/** 合法性审查: contracts mostly; documents and decisions go through a meeting, documents are filed for record. */
export function reviewStory(world: World, day: Day): Story {
  const { random } = world
  const kind = random.weighted(kindIds.map((id) => [id, kinds[id].weight] as const))
  const { unit, by, subjects } = kinds[kind]
  const title = random.pick<string>(subjects).replace('{村}', random.pick(villages).name)
  const { story, teller } = openStory(random, {
    procedure: 'legality-review',
    at: officeMoment(random, day),
    by,
    common: { title, detail: `${unit}送审：${title}。请对主体、依据、权限、程序、内容进行审查。`, channel: 'transfer' },
    intake: {
      reviewKind: kind,
      submittedBy: unit,
      materials:
        kind === 'major_enforcement' ? ['form', 'draft', 'evidence'] : ['form', 'draft', 'drafting_note', 'basis'],
      ...(kind === 'agreement' ? { amount: random.between(3, 480) * 10_000, counterparty: firmName(random) } : {}),
      ...(kind === 'major_decision' ? { meetingOn: addDays(day, 21) } : {}),
    },
  })
  if (random.chance(0.03)) {
    teller.step(
      'office',
      'exclude',
      { ground: random.pick(['minutes', 'internal', 'report']), note: '不在审查事项清单内。' },
      { wait: soon },
    )
    return story
  }
  if (random.chance(0.06)) {
    teller.step('office', 'returnMaterials', { missing: '缺少依据文本和起草说明' }, { wait: soon })
    teller.step(by, 'resubmit', { supplied: '依据文本、起草说明' }, { wait: workdaysLater(1, 3) })
  }
  if (!sticks(world, teller.at(), 5, 0.25)) examineIt(world, teller, kind, by)
  return story
}

const kindIds = ['agreement', 'major_enforcement', 'other_legal', 'major_decision', 'norm_doc', 'party_doc'] as const

function examineIt(world: World, teller: Teller, kind: Kind, by: string): void {
  const { random } = world
  teller.step(
    'office',
    'receive',
    { complete: true },
    { wait: soon, unit: 'U06', assignee: 'reviewer', papers: ['submission', 'note'] },
  )
  if (sticks(world, teller.at(), 6, 0.25)) return
  teller.step('reviewer', 'beginReview', {}, { wait: soon })
  if (kind !== 'major_enforcement' && random.chance(0.1)) {
    teller.step('reviewer', 'requestSupplement', { missing: '补充对方资信证明' }, { wait: sameDay })
    teller.step(by, 'supplement', { supplied: '资信证明' }, { wait: workdaysLater(1, 3) })
  }
  if (random.chance(0.35) || kind === 'major_decision') {
    teller.step(
      'reviewer',
      'askCounsel',
      { counsel: 'counsel', question: '请就权利义务和违约责任提出意见。' },
      { wait: sameDay },
    )
    teller.step(
      'reviewer',
      'recordCounsel',
      { opinion: '建议明确验收标准并对等约定违约金。', revised: kind === 'agreement', written: random.chance(0.5) },
      { wait: soon, papers: ['counselOpinion'] },
    )
  }
  if (sticks(world, teller.at(), 25, 0.12))
    return void teller.supervise('deputy', 'urge', '请按期出具审查意见。', workdaysLater(2, 3))
  opine(teller, kind, by, random.chance(0.05))
}

const clean = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok', problems: [] }

function opine(teller: Teller, kind: Kind, by: string, late: boolean): void {
  const { random } = teller
  const fate = random.next()
  const flawless = fate < 0.42
  const flawed =
    kind === 'major_enforcement'
      ? { ...clean, procedure: 'problem', procedureRemark: '陈述申辩期限告知不完整。', problems: ['documents'] }
      : {
          ...clean,
          content: 'problem',
          contentRemark: '违约责任只约束一方，付款节点不明确。',
          problems: [kind === 'norm_doc' ? 'no_validity' : 'unequal'],
        }
  teller.step('reviewer', 'examine', flawless ? clean : flawed, { wait: late ? workdaysLater(6, 7) : soon })
  const opinion = flawless ? 'pass' : fate < 0.94 ? 'pass_with_changes' : fate < 0.97 ? 'procedure_back' : 'not_pass'
  const changes = opinion === 'pass_with_changes' ? random.between(1, 6) : 0
  const advice = flawless ? '未发现合法性问题，同意。' : `提出修改意见${Math.max(1, changes)}条，修改后再行提交。`
  teller.step('reviewer', 'giveOpinion', { opinion, advice, changes }, { wait: atOnce })
  if (opinion === 'not_pass')
    return void teller.step(
      'director',
      'abandon',
      { reason: '采纳审查意见，不予签订。' },
      { wait: workdaysLater(1, 3) },
    )
  if (!flawless) {
    const all = random.chance(0.88)
    const form = {
      adoption: all ? 'all' : 'part',
      adopted: Math.max(1, all ? changes : changes - 1),
      ...(all ? {} : { reason: '付款节点已在招标文件中载明，不宜变更。' }),
    }
    teller.step(by, 'feedback', form, { wait: workdaysLater(0, 2) })
  }
  if (opinion === 'procedure_back') {
    teller.step(by, 'submitAgain', { changes: '已补充履行程序。' }, { wait: workdaysLater(2, 5) })
    teller.step('reviewer', 'beginReview', {}, { wait: soon }).step('reviewer', 'examine', clean, { wait: soon })
    teller.step('reviewer', 'giveOpinion', { opinion: 'pass', advice: '程序已补正，同意。' }, { wait: atOnce })
  }
  issueIt(teller, kind, by)
}

function issueIt(teller: Teller, kind: Kind, by: string): void {
  const { random } = teller
  const documents = kind === 'norm_doc' || kind === 'major_decision' || kind === 'party_doc'
  if (documents) {
    const form = {
      kind: kind === 'party_doc' ? 'party' : 'party_government',
      heldOn: dayOf(teller.at()),
      result: 'approved',
    }
    teller.step('office', 'meeting', form, { wait: workdaysLater(1, 5), papers: ['minutes'] })
  }
  const year = teller.at().slice(0, 4)
  const marks: Record<Kind, string> = {
    agreement: '示街合',
    major_enforcement: '示街罚',
    other_legal: '示街函',
    major_decision: '示街办',
    norm_doc: '示街规',
    party_doc: '示街委',
  }
  const issuer = kind === 'major_enforcement' ? by : 'office'
  teller.step(
    issuer,
    'issue',
    { number: `${marks[kind]}〔${year}〕${random.between(1, 160)}号`, issuedOn: dayOf(teller.at()) },
    { wait: workdaysLater(1, 6) },
  )
  if (kind === 'norm_doc') {
    const form = {
      to: 'government',
      filedOn: dayOf(teller.at()),
      number: `示备〔${year}〕${random.between(1, 30)}号`,
      timely: true,
      conforming: true,
    }
    teller.step('office', 'file', form, { wait: workdaysLater(2, 8), papers: ['filing'] })
  }
  if (kind === 'agreement' && random.chance(0.15))
    teller.step(
      'office',
      'recordOutcome',
      random.chance(0.9)
        ? { kind: 'performance', result: 'kept', note: '正常履行。' }
        : { kind: 'litigation', result: 'corrected', note: '对方起诉后补充协议。' },
      { wait: workdaysLater(15, 40) },
    )
  if (random.chance(0.94))
    teller.step('office', 'archive', { retention: documents ? 'permanent' : 'thirty' }, { wait: workdaysLater(5, 20) })
}
