import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '#procedures/enforcement-act.ts'
import { drafted, draftPapers, proposed, started, studied } from '#procedures/major-decision/samples.ts'
import { type Acts, actsOn } from './harness/acts.ts'
import { staff } from './harness/enforcement-street.ts'
import { openStreet, type Street } from './harness/street.ts'

let street: Street
let acts: Acts
beforeAll(async () => {
  street = await openStreet()
  acts = actsOn(street)
  await staff(street)
})
afterAll(() => street.close())

const told = { programme: '法定程序', organ: '示例区人民法院', told: '途径、程序和应注意的法定期限' }
const assign = { mediator: 'TJY-001', chosenBy: 'appointed', recusalChecked: true }

/** A petition that asks for something, sorted into a branch of 条例31条. */
async function petition(branch: string, on = '2026-04-13'): Promise<string> {
  const id = await acts.file('petition_officer', on, 'petition', {})
  await acts.take(id, 'petition_officer', on, 'classify', { kind: 'appeal', branch })
  return id
}

/** A mediation that has ended without an agreement. */
async function failedMediation(intake: Record<string, unknown>): Promise<string> {
  const id = await acts.file('judicial_office', '2026-03-02', 'mediation', intake)
  await acts.take(id, 'judicial_office', '2026-03-02', 'accept', { consent: 'both' })
  await acts.take(id, 'judicial_office', '2026-03-03', 'terminate', { ground: 'divided', channels: ['judicial'] })
  return id
}

describe('12345 与其他渠道互斥，告知渠道', () => {
  it.each([
    ['信访', 'petition', {}, '信访件'],
    ['行政诉讼', 'litigation-response', { court: '示例区人民法院', actKind: 'penalty', request: '撤销' }, '人民法院'],
    [
      '行政复议',
      'reconsideration-reply',
      { organ: '示例区人民政府', actKind: 'penalty', request: '撤销' },
      '行政复议机关',
    ],
    [
      '信息公开',
      'disclosure',
      { applicantType: 'natural', way: 'in_person', information: '批文', medium: 'paper' },
      '书面答复',
    ],
  ])('已进入%s的，热线不再受理，并告知渠道', async (_, procedure, intake, channel) => {
    const roles = { petition: 'petition_officer', disclosure: 'disclosure_officer' } as const
    const role = procedure === 'petition' || procedure === 'disclosure' ? roles[procedure] : 'judicial_office'
    const origin = await acts.file(role, '2026-03-02', procedure, intake)
    const before = await acts.events()
    await expect(acts.file('command_center', '2026-03-03', 'hotline', {}, { origin })).rejects.toMatchObject({
      code: 'case-excluded',
      message: expect.stringMatching(new RegExp(`${channel}.*热线条例第十九条`)),
    })
    expect(await acts.events()).toBe(before)
  })

  it('以已进入信访程序、应走法定途径为由不予受理的，须写明告知的途径', async () => {
    const id = await acts.file('window_clerk', '2026-03-02', 'hotline', {})
    for (const ground of ['in_petition', 'statutory_channel'])
      await expect(
        acts.take(id, 'window_clerk', '2026-03-02', 'notAccept', { ground, explanation: '已说明' }),
      ).rejects.toMatchObject({ code: 'input-invalid', message: expect.stringContaining('须告知诉求人具体途径') })
    const form = { ground: 'in_petition', explanation: '已说明', channel: '凭信访登记编号查询' }
    expect(await acts.take(id, 'window_clerk', '2026-03-02', 'notAccept', form)).toBe('notAccepted')
  })
})

describe('民间纠纷当事人不拒绝的，转人民调解（人民调解法第十七条）', () => {
  it('热线转来的记来源热线；拒绝的不得转；同一当事人未结的不再立第二件', async () => {
    const id = await acts.file('window_clerk', '2026-03-02', 'hotline', {})
    await acts.play(id, [
      act('dispatch', '2026-03-02', 'hotline_officer'),
      act('sign', '2026-03-02', 'hotline_officer'),
      act(
        'toMediation',
        '2026-03-02',
        'hotline_officer',
        { consent: false, dispute: '漏水' },
        { refused: 'input-invalid' },
      ),
      act('toMediation', '2026-03-02', 'hotline_officer', { consent: true, dispute: '漏水' }),
      act('toMediation', '2026-03-03', 'hotline_officer', { consent: true, dispute: '漏水' }, { refused: 'case-open' }),
    ])
    const page = await acts.page(await acts.opened(id, '2026-03-03', 'mediation'), '2026-03-03')
    expect(page.intake).toMatchObject({ medSource: 'hotline' })
  })

  it('网格事件转来的记来源网格', async () => {
    const id = await acts.file('command_center', '2026-03-02', 'grid-event', { collected: 'reported' })
    await acts.take(id, 'command_center', '2026-03-02', 'report', {})
    await acts.take(id, 'command_center', '2026-03-02', 'toMediation', { consent: true, dispute: '噪声' })
    const page = await acts.page(await acts.opened(id, '2026-03-02', 'mediation'), '2026-03-02')
    expect(page.intake).toMatchObject({ medSource: 'grid' })
  })
})

describe('信访条例第三十一条一至五项：导入法定途径', () => {
  it.each([
    ['一项诉讼、复议、检察、公安程序', 'judicial', 'divert', undefined, {}],
    ['三项党员申诉', 'party_appeal', 'divert', undefined, {}],
    ['二项仲裁，先行调解', 'arbitration', 'divertToMediation', 'mediation', { consent: true }],
    ['四项行政许可、确认', 'admin_procedure', 'divertToService', 'service', {}],
    ['四项行政处罚', 'admin_procedure', 'divertToEnforcement', 'enforcement-complaint', {}],
    ['五项查处违法', 'statutory_duty', 'divertToEnforcement', 'enforcement-complaint', {}],
    ['五项履行保护职责', 'statutory_duty', 'divertToDuty', 'grid-event', {}],
  ])('%s：原件为已导入，写明机关和途径，能立件的立为同一案', async (_, branch, step, opened, more) => {
    const id = await petition(branch)
    expect(await acts.take(id, 'petition_officer', '2026-04-14', step, { ...told, ...more }, ['diversion'])).toBe(
      'diverted',
    )
    const { events, clocks } = await acts.page(id, '2026-04-14')
    expect(JSON.stringify(events)).toContain('示例区人民法院')
    expect(clocks.find(({ key }) => key === 'handling')).toBeUndefined()
    const kin = (await acts.case(id, '2026-04-14')).map(({ procedure }) => procedure)
    expect(kin).toEqual(opened === undefined ? [] : expect.arrayContaining(['petition', opened]))
  })

  it('有法定途径的不得按普通信访受理，没有法定途径的不得导入', async () => {
    const judicial = await petition('judicial')
    const ordinary = await petition('petition_procedure')
    await acts.play(judicial, [
      act('accept', '2026-04-14', 'petition_officer', {}, { papers: ['acceptance'], refused: 'step-barred' }),
    ])
    await acts.play(ordinary, [
      act('divert', '2026-04-14', 'petition_officer', told, { papers: ['diversion'], refused: 'step-barred' }),
    ])
  })

  it('请不起律师的，告知并经本人申请转法律援助（法律援助法第三十五条）', async () => {
    const id = await petition('arbitration')
    const aid = { kind: 'labour', form: 'labour', hardship: 'promise', told: true, wished: true }
    await acts.take(id, 'petition_officer', '2026-04-14', 'referToAid', aid)
    const page = await acts.page(await acts.opened(id, '2026-04-14', 'legal-aid'), '2026-04-14')
    expect(page.intake).toMatchObject({ kind: 'labour', hardship: 'promise' })
    expect(page.clocks.map(({ key, dueOn }) => [key, dueOn])).toContainEqual(['decide', '2026-04-21'])
  })
})

it('信访条例第三十二条：支持的意见立为责任单位的任务，到期前未销号不得办结，销号后办结', async () => {
  const id = await petition('petition_procedure')
  const officer = 'petition_officer'
  const opinion = {
    request: '修复排水管',
    facts: '属实',
    conclusion: 'support',
    opinion: '十五日内维修',
    basis: '物业管理条例',
    reviewOrgan: '示例区人民政府',
  }
  const duty = { duty: '维修排水管', unit: '城建办', orderedOn: '2026-05-20', dueOn: '2026-06-18' }
  await acts.play(id, [
    act('accept', '2026-04-14', officer, {}, { papers: ['acceptance'] }),
    act('issueOpinion', '2026-05-18', 'director', opinion, { papers: ['opinion'] }),
    act('serve', '2026-05-19', officer, { way: 'direct' }, { papers: ['serviceReceipt'] }),
    act('execute', '2026-05-20', officer, duty),
    act('close', '2026-05-21', officer, { result: '已交办' }, { refused: 'step-barred' }),
  ])
  const task = await acts.opened(id, '2026-05-21', 'follow-up')
  expect((await acts.page(task, '2026-05-21')).clocks).toMatchObject([{ key: 'complete', dueOn: '2026-06-18' }])
  await acts.play(task, [
    act('sign', '2026-05-22', 'governance_office'),
    act('report', '2026-06-10', 'governance_office', { result: '已维修' }, { papers: ['evidence'] }),
    act('close', '2026-06-11', 'gen_office', { note: '现场核实' }),
  ])
  expect(await acts.take(id, officer, '2026-06-12', 'close', { result: '维修完毕' })).toBe('closed')
})

it('信息公开条例第三十九条：实为信访的不作为申请处理并告知，经同意转信访登记；其他答复不得转', async () => {
  const request = { applicantType: 'natural', way: 'in_person', information: '请求查处邻居违建', medium: 'paper' }
  const answered = async (form: Record<string, unknown>) => {
    const id = await acts.file('disclosure_officer', '2026-03-02', 'disclosure', request)
    await acts.play(id, [
      act('register', '2026-03-02', 'disclosure_officer', { identified: true }, { papers: ['application'] }),
      act('search', '2026-03-03', 'disclosure_officer', { scope: '档案室', found: false }),
      act('draftAnswer', '2026-03-03', 'disclosure_officer', { content: '答复', basis: '条例', ...form }),
      act('checkAnswer', '2026-03-04', 'legal_reviewer'),
      act('sign', '2026-03-05', 'deputy_in_charge', { number: '示公开〔2026〕9号' }, { papers: ['answer'] }),
    ])
    return id
  }
  const serve = (id: string) =>
    acts.take(id, 'disclosure_officer', '2026-03-06', 'serve', { way: 'post', remedies: true, asPetition: true }, [
      'serviceReceipt',
    ])
  await expect(serve(await answered({ type: 'nonexistent', row: 'not_held' }))).rejects.toThrow(/第三十九条一款/)
  const id = await answered({ type: 'not_request', row: 'complaint', channel: '街道信访窗口' })
  await serve(id)
  const opened = await acts.page(await acts.opened(id, '2026-03-06', 'petition'), '2026-03-06')
  expect(opened.intake).toMatchObject({ request: '请求查处邻居违建' })
})

describe('调解不成与激化风险（人民调解法第二十五条、第二十六条）', () => {
  it('终止须告知仲裁、行政、司法途径；当事人请求的登记为信访，同为一案', async () => {
    const id = await acts.file('judicial_office', '2026-03-02', 'mediation', { medSource: 'applied' })
    await acts.play(id, [
      act('accept', '2026-03-02', 'judicial_office', { consent: 'both' }),
      act(
        'terminate',
        '2026-03-03',
        'judicial_office',
        { ground: 'divided', channels: [] },
        { refused: 'input-invalid' },
      ),
      act('terminate', '2026-03-03', 'judicial_office', { ground: 'divided', channels: ['judicial'] }),
      act('handOver', '2026-03-04', 'judicial_office', { to: 'petition', note: '请求查处' }),
    ])
    const page = await acts.page(await acts.opened(id, '2026-03-04', 'petition'), '2026-03-04')
    expect(page.intake).toMatchObject({ receivedAs: 'direct', request: '请求查处' })
  })

  it('法院委派的，材料退回法院以前不得归档', async () => {
    const id = await failedMediation({ medSource: 'court', medType: 'court_delegated' })
    const dossier = ['application', 'rightsNotice', 'identity', 'record', 'backCover']
    const archived = act('archiveFailed', '2026-03-05', 'judicial_office', { subsidy: 'none' }, { papers: dossier })
    await acts.play(id, [
      { ...archived, refused: 'step-barred' },
      act('handOver', '2026-03-05', 'judicial_office', { to: 'court' }, { refused: 'step-needs-paper' }),
      act('handOver', '2026-03-05', 'judicial_office', { to: 'court' }, { papers: ['courtFiles'] }),
      archived,
    ])
    const { events } = await acts.page(id, '2026-03-05')
    expect(JSON.stringify(events.at(-1))).toMatch(/保管期限.*长期/)
  })

  it('可能引起治安、刑事案件的，先报告公安机关才算稳控，稳控以前不得归档', async () => {
    const id = await failedMediation({ medSource: 'applied' })
    const papers = ['application', 'rightsNotice', 'identity', 'record', 'backCover']
    const settle = act('settleRisk', '2026-03-05', 'judicial_office', { prevented: 'crime', result: '已稳控' })
    await acts.play(id, [
      act('raiseRisk', '2026-03-04', 'judicial_office', { risk: 'crime', measures: '专人看护' }),
      { ...settle, refused: 'step-barred' },
      act('archiveFailed', '2026-03-05', 'judicial_office', {}, { papers, refused: 'step-needs-track' }),
      act('reportPolice', '2026-03-05', 'judicial_office', { to: '示例派出所' }),
      settle,
      act('archiveFailed', '2026-03-06', 'judicial_office', {}, { papers }),
    ])
  })

  it('更换调解员等照旧，调解员须在名册', async () => {
    const id = await acts.file('judicial_office', '2026-03-02', 'mediation', { medSource: 'applied' })
    await acts.play(id, [
      act('accept', '2026-03-02', 'judicial_office', { consent: 'both' }),
      act(
        'assignMediator',
        '2026-03-02',
        'judicial_office',
        { ...assign, mediator: 'TJY-404' },
        { refused: 'entry-not-standing' },
      ),
      act('assignMediator', '2026-03-02', 'judicial_office', assign),
    ])
  })
})

it('可能影响社会稳定的决策：未评估、另行评估未认定风险可控的，不得送审（重大行政决策程序暂行条例第二十二条）', async () => {
  const office = 'gen_office'
  const id = await acts.file(office, '2026-03-02', 'major-decision', proposed)
  const start = { ...started, item: undefined, offList: '党工委同意', risky: true, secret: true, secretGround: '依法' }
  await acts.play(id, [
    act('study', '2026-03-02', office, studied),
    act('start', '2026-03-04', 'director', start, { papers: ['startDecision'] }),
    act('draft', '2026-03-05', office, drafted, draftPapers),
  ])
  const send = () => acts.take(id, office, '2026-03-06', 'sendReview', { meetingOn: '2026-03-31' })
  await expect(send()).rejects.toThrow(/应当评估风险；风险可控的，才可以作出决策.*第二十二条、第二十四条/)
  await acts.take(id, office, '2026-03-05', 'assessRisk', { unit: '评估公司', ways: '走访', separate: true })
  const assessment = await acts.page(await acts.opened(id, '2026-03-06', 'risk-assessment'), '2026-03-06')
  const risk = { level: 'low', points: '摊位', measures: '临时市场', plan: '疏导', controllable: true }
  const form = { ...risk, assessment: assessment.row.number }
  await expect(acts.take(id, office, '2026-03-06', 'recordRisk', form, ['riskReport'])).rejects.toMatchObject({
    code: 'step-barred',
  })
  await expect(send()).rejects.toThrow(/第二十二条/)
})
