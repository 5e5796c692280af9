import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Journey, openJourney } from '../harness/journey.ts'
import { enlist, filed, took } from '../harness/ledger.ts'
import { addressOf, file, leave, stands, take } from '../harness/steps.ts'
import { moment } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await Promise.all([
    house.hire('petitions', '信访甲', [{ role: 'petition_officer' }]),
    house.hire('deputy', '方副主任', [{ role: 'deputy_in_charge' }]),
    house.hire('committee', '调委会乙', [{ role: 'mediation_committee' }]),
    house.hire('window', '窗口丙', [{ role: 'service_clerk' }]),
    house.hire('centre', '指挥丁', [{ role: 'command_center' }]),
    house.hire('open', '公开戊', [{ role: 'disclosure_officer' }]),
    enlist(house.street, 'mediators', { code: 'TJY-001', name: '调解员己', data: { kind: 'full' } }),
  ])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('信访：登记、甄别、受理并告知、分管负责人出具处理意见书、送达', async () => {
  const officer = await journey.at('petitions', '/intake')
  await file(officer, '信访', '请求修复楼道排水管')
  await take(officer, '甄别分类', { 类别: '申诉求决', '申诉求决途径（条例31条）': '（六）不属以上情形' })
  await take(officer, '受理', {}, ['受理告知书'])
  const address = addressOf(officer)
  await leave(officer)
  const deputy = await journey.at('deputy', address)
  const opinion = {
    投诉请求: '修复排水管',
    事实和理由: '管道破损属实',
    结论: '支持',
    处理意见: '十五日内维修',
    法律法规依据: '物业管理条例',
    复查机关: '示例区人民政府',
  }
  await take(deputy, '出具信访处理意见书', opinion, ['信访处理意见书'])
  await leave(deputy)
  const again = await journey.at('petitions', address)
  await take(again, '送达意见书', { 送达方式: '直接送达' }, ['送达回证'])
  await stands(again, '意见书已送达')
})

it('人民调解：受理，达成口头协议，履行完毕，案卷材料齐备才归档', async () => {
  const { street } = journey.house
  const as = { as: 'mediation_committee', account: 'committee' } as const
  const { id } = await filed(street, 'mediation', { ...as, at: '2026-05-29', title: '邻里噪声纠纷' })
  const committee = await journey.at('committee', `/matters/${id}`)
  await take(committee, '受理登记', { 当事人意愿: '双方同意' }, ['人民调解申请书或者受理登记表'])
  const chosen = { mediator: 'TJY-001', chosenBy: 'appointed', recusalChecked: true }
  await took(
    street,
    id,
    { ...as, at: '2026-06-01', step: 'assignMediator', form: chosen },
    { ...as, at: '2026-06-01', step: 'notifyRights', form: { how: 'oral' }, papers: ['rightsNotice', 'identity'] },
  )
  await take(committee, '调解并记录', { 调解方式: '面对面', 调解记录: '双方到场陈述。', 本次结果: '有合意' }, [
    '人民调解记录',
  ])
  const agreed = { 协议内容: '当场赔礼道歉。', 即时履行完毕: true } as const
  await take(committee, '达成口头协议', agreed, ['口头协议登记表'])
  await take(committee, '登记履行完毕', { 履行完毕日期: '2026-06-01' })
  await take(committee, '立卷归档', { 保管期限: '短期' }, ['封底'])
  await stands(committee, '调解成功已归档')
  const papers = committee.page.locator('.papers').getByLabel('已有')
  await expect.poll(() => papers.count()).toBeGreaterThanOrEqual(6)
})

it('便民服务：受理、办结、差评登记、回访核实、整改', async () => {
  const { id } = await filed(journey.house.street, 'service', {
    as: 'service_clerk',
    account: 'window',
    at: '2026-06-01T08:30',
    title: '居住登记',
    intake: { itemName: '居住登记' },
  })
  const window = await journey.at('window', `/matters/${id}`)
  await take(window, '受理', { '材料齐全、符合法定形式': true }, ['受理通知书'])
  await take(window, '办结', { 办理结果: '已登记' })
  await take(window, '差评登记', { 评价: '不满意', 评价渠道: '扫码' })
  await leave(window)
  const centre = await journey.at('centre', `/matters/${id}`)
  await take(centre, '回访核实', { 核实结论: '情况属实', 已回访评价人: true, 核实情况: '窗口缺岗' })
  await take(centre, '整改', { 整改方式: '立行立改', 整改措施: '增设机动窗口' })
  await stands(centre, '差评整改中')
})

it('依申请公开：登记受理、检索、拟定答复；核对、签发后送达', async () => {
  const { street } = journey.house
  const { id } = await filed(street, 'disclosure', {
    as: 'disclosure_officer',
    account: 'open',
    at: '2026-06-01T08:40',
    title: '道路改造验收资料',
    intake: { applicantType: 'natural', way: 'in_person', information: '道路改造验收资料', medium: 'paper' },
  })
  const officer = await journey.at('open', `/matters/${id}`)
  await take(officer, '登记受理', { 身份和联系方式已核对: true }, ['政府信息公开申请（表）'])
  await take(officer, '检索', { 检索范围和方法: '档案室、业务系统' })
  await take(officer, '拟定答复', {
    答复类型: '（四）经检索信息不存在',
    '办理结果（表三）': '（四）无法提供：本机关不掌握相关政府信息',
    答复内容: '经检索，本机关未制作、未保存该信息。',
    法律依据和理由: '政府信息公开条例第三十六条第四项',
  })
  await leave(officer)
  await took(street, id, { as: 'judicial_office', at: '2026-06-01', step: 'checkAnswer' })
  const deputy = await journey.at('deputy', `/matters/${id}`)
  await take(deputy, '签发答复书', { 答复书文号: '示公开〔2026〕1号' }, ['政府信息公开申请答复书'])
  await leave(deputy)
  const again = await journey.at('open', `/matters/${id}`)
  await take(again, '送达答复书', { 送达方式: '邮寄', 已写明救济途径: true }, ['送达回证'])
  await stands(again, '已送达')
})
