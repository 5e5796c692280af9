import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Journey, openJourney } from '../harness/journey.ts'
import { enlist, filed, took } from '../harness/ledger.ts'
import { addressOf, begin, file, fillIn, leave, refused, stands, take } from '../harness/steps.ts'
import { moment } from '../harness/street.ts'

let journey: Journey

const officer = (code: string, name: string, licenceUntil: string) => ({ code, name, data: { licenceUntil } })

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01T23:50'))
  const { house } = journey
  const { street } = house
  await Promise.all([
    house.hire('office', '综合甲', [{ role: 'gen_office' }]),
    house.hire('reviewer', '审核乙', [{ role: 'legal_reviewer' }]),
    house.hire('inspector', '执法丙', [{ role: 'enforcer' }]),
    house.hire('director', '主任丁', [{ role: 'director' }]),
    enlist(street, 'officers', officer('3301001', '执法丙', '2028-12-31')),
    enlist(street, 'officers', officer('3301002', '执法戊', '2028-12-31')),
    enlist(street, 'officers', officer('3301003', '执法己', '2026-06-01')),
    enlist(street, 'power-list', {
      code: 'JC-001',
      name: '消防安全检查',
      data: { kind: 'statutory', power: 'inspection' },
    }),
    enlist(street, 'power-list', {
      code: 'CF-001',
      name: '占用疏散通道',
      data: { kind: 'statutory', power: 'penalty' },
    }),
  ])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('合法性审查：送审、收件、出具修改意见；未反馈采纳情况不得签订，反馈后签订并报备', async () => {
  const { street } = journey.house
  const office = await journey.at('office', '/intake')
  await file(office, '合法性审查', '物业服务合同', { 审查类别: '行政协议、政府合同', 送审单位: '城建办' })
  await take(office, '登记收件', { 材料齐备: true, 承办人: '审核乙' }, ['送审文本'])
  const address = addressOf(office)
  const at = '2026-06-01T23:50'
  const flawed = {
    subject: 'ok',
    grounds: 'ok',
    authority: 'ok',
    procedure: 'ok',
    content: 'problem',
    contentRemark: '不对等',
  }
  await took(
    street,
    address.split('/').at(-1) ?? '',
    { as: 'legal_reviewer', account: 'reviewer', at, step: 'beginReview' },
    { as: 'legal_reviewer', account: 'reviewer', at, step: 'examine', form: flawed },
  )
  await leave(office)
  const reviewer = await journey.at('reviewer', address)
  const advice = { 审查意见: '修改后通过', 意见内容: '补充对方违约责任', 修改意见条数: 1 }
  await take(reviewer, '出具审查意见', advice, ['合法性审查意见书'])
  const signed = { '文号、合同编号或者决定书文号': '示合2026-1', '公布、签订或者决定日期': '2026-06-01' }
  await leave(reviewer)
  const again = await journey.at('office', address)
  const closed = again.page.locator('.steps-closed li').filter({ hasText: '印发（签订、决定）' })
  await expect.poll(() => closed.textContent()).toContain('反馈采纳情况')
  await take(again, '反馈采纳情况', { 采纳情况: '全部采纳', 采纳条数: 1 })
  await take(again, '印发（签订、决定）', signed, ['正式文本'])
  await take(again, '报备', { 报备机关: '区政府（司法局）', 报备日期: '2026-06-01' })
  await stands(again, '已备案')
})

it('会议：未经合法性审查的合同不得议定通过', async () => {
  const { street } = journey.house
  const { id } = await filed(street, 'meeting', {
    as: 'gen_office',
    at: '2026-05-25',
    title: '主任办公会',
    intake: { kind: 'director', plannedOn: '2026-06-01', chair: '主任丁' },
  })
  const held = { heldOn: '2026-06-01', due: 9, present: 8 }
  await took(street, id, { as: 'gen_office', at: '2026-06-01', step: 'hold', form: held })
  const office = await journey.at('office', `/matters/${id}`)
  const item = { 议题类别: '合同、协议', 议题: '停车场租赁合同', 结论: '通过', 议定意见: '同意签订' }
  const over = await begin(office, '登记议定事项', item)
  await refused(over, '未经合法性审查，不得讨论通过、签订或者作出决定')
  await fillIn(over, { 结论: '暂缓，再次讨论' })
  await office.page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
})

it('重大行政决策：合法性审查尚未通过的被拒绝，审查同意后通过', async () => {
  const { street } = journey.house
  const { id } = await filed(street, 'major-decision', {
    as: 'gen_office',
    at: '2026-03-02',
    title: '农贸市场改造',
    intake: { scope: 'project', proposedBy: 'unit', proposer: '城建办', problem: '设施陈旧', grounds: '城市更新规划' },
  })
  const office = 'gen_office' as const
  await took(
    street,
    id,
    { as: office, at: '2026-03-03', step: 'study', form: { unit: '经发办', finding: '可行' } },
    {
      as: 'director',
      at: '2026-03-04',
      step: 'start',
      form: {
        startedOn: '2026-03-04',
        plannedBy: '2026-07-31',
        unit: '经发办',
        offList: '市民集中反映，党工委同意调整目录',
      },
      papers: ['startDecision'],
    },
    {
      as: office,
      at: '2026-03-05',
      step: 'draft',
      form: { summary: '整体改造', laws: '城乡规划法', options: [{ name: '整体改造' }, { name: '分期改造' }] },
      papers: ['draft', 'note'],
    },
    {
      as: office,
      at: '2026-03-10',
      step: 'announce',
      form: { publishedOn: '2026-03-10', until: '2026-04-09', where: ['website'], how: '电子邮件' },
      papers: ['commentNotice'],
    },
    {
      as: office,
      at: '2026-04-10',
      step: 'summarise',
      form: { received: 3, adopted: 3, opinions: '保留早市', handling: '予以保留' },
      papers: ['commentSummary'],
    },
  )
  const screen = await journey.at('office', `/matters/${id}`)
  await take(screen, '送请合法性审查', { 拟上会日期: '2026-06-30' })
  const link = screen.page.getByRole('link', { name: /^审〔2026〕\d{6}/ }).first()
  const number = (await link.innerText()).slice(0, 13)
  const review = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  const over = await begin(screen, '登记合法性审查通过', { 合法性审查编号: number }, ['合法性审查意见书'])
  await refused(over, '尚未通过')
  const clean = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok' }
  const at = '2026-06-01T23:50'
  await took(
    street,
    review,
    { as: office, at, step: 'receive', form: { complete: true }, papers: ['draft'] },
    { as: 'judicial_office', at, step: 'beginReview' },
    { as: 'judicial_office', at, step: 'askCounsel', form: { counsel: 'counsel', question: '是否合法' } },
    { as: 'judicial_office', at, step: 'recordCounsel', form: { opinion: '合法' } },
    { as: 'judicial_office', at, step: 'examine', form: clean },
    { as: 'judicial_office', at, step: 'giveOpinion', form: { opinion: 'pass', advice: '合法' }, papers: ['opinion'] },
  )
  await screen.page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
  await stands(screen, '合法性审查通过')
})

it('检查到处罚：一人、执法证当日到期的不得检查；两人检查发现线索，转处罚立案', async () => {
  const { street } = journey.house
  const as = { as: 'enforcer', account: 'inspector' } as const
  const { id } = await filed(street, 'inspection', { ...as, at: '2026-05-28', title: '商铺消防检查' })
  const plan = { itemCode: 'JC-001', basis: '消防法', task: '2026-12', content: '疏散通道', on: '2026-06-01' }
  await took(
    street,
    id,
    { ...as, at: '2026-05-28', step: 'plan', form: plan },
    { as: 'director', at: '2026-05-29', step: 'approve', form: { approver: '主任' }, papers: ['approval'] },
    { ...as, at: '2026-06-01', step: 'issueCode', form: { code: 'M-1' } },
  )
  const inspector = await journey.at('inspector', `/matters/${id}`)
  const shown = { 已扫码亮码: true, 已出示执法证件: true, 由执法人员实施: true } as const
  const over = await begin(inspector, '进场亮码亮证', { 检查人员: ['执法己'], ...shown })
  await refused(over, '须有两名以上具有行政执法资格的执法人员')
  await fillIn(over, { 检查人员: ['执法丙'] })
  await journey.moveTo(moment('2026-06-02T00:10'))
  await refused(over, '「行政执法人员」中的 3301003 在2026年6月2日没有登记或者已经失效')
  // 名单中再点一次，即取消已选的执法己。
  await fillIn(over, { 检查人员: ['执法己', '执法戊'] })
  await inspector.page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
  await took(
    street,
    id,
    {
      ...as,
      at: '2026-06-02T00:10',
      step: 'inspect',
      form: { way: 'site', officers: ['3301001', '3301002'], findings: '堆物占道' },
      papers: ['record'],
    },
    { ...as, at: '2026-06-02T00:10', step: 'inform', form: { result: 'problems', words: '占用疏散通道' } },
  )
  await take(inspector, '转行政处罚', { 涉嫌违法行为: '占用疏散通道', 涉嫌违反的处罚事项: '占用疏散通道' })
  const penalty = await inspector.page
    .getByRole('link', { name: /^罚〔2026〕\d{6}/ })
    .first()
    .getAttribute('href')
  await leave(inspector)
  const director = await journey.at('director', penalty ?? '')
  await take(
    director,
    '立案',
    {
      权责事项: '占用疏散通道',
      违法行为: '占用疏散通道',
      违法行为终了日期: '2026-06-02',
      发现日期: '2026-06-02',
      执法人员: ['执法丙', '执法戊'],
      立案编号: '示立〔2026〕1号',
    },
    ['立案审批表'],
  )
})
