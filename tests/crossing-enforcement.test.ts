import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { act, challenge } from '#procedures/enforcement-act.ts'
import {
  close,
  decisionOf,
  fileForm,
  investigation,
  noticeOf,
  offence,
  officers,
  papers,
  reportOf,
  servedInJanuary,
} from '#procedures/penalty/cases.ts'
import { type Acts, actsOn } from './harness/acts.ts'
import { staff } from './harness/enforcement-street.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let acts: Acts
beforeAll(async () => {
  street = await openStreet()
  acts = actsOn(street)
  await staff(street)
})
afterAll(() => street.close())

const penalty = async (on = '2026-01-05', intake = {}) => acts.file('enforcer', on, 'penalty', intake)
const dues = async (id: string, on: string) =>
  Object.fromEntries(
    (await acts.page(id, on)).clocks.map(({ key, dueOn, status, bears }) => [key, { dueOn, status, bears }]),
  )
const reviewPaper = ['reviewCopy']
const suitPaper = ['complaintCopy']

describe('检查、移送与处罚', () => {
  it('检查发现不属本机关的线索，抄告有权机关，同为一案（浙江省综合行政执法条例第十八条）', async () => {
    const id = await acts.file('enforcer', '2026-04-13', 'inspection', { kind: 'special', target: 'other' })
    const plan = { itemCode: 'JC-001', basis: '消防法', task: '专1', content: '通道', on: '2026-04-15' }
    await acts.play(id, [
      act('plan', '2026-04-13', 'enforcer', plan),
      act('approve', '2026-04-14', 'director', { approver: '主任' }, { papers: ['approval'] }),
      act('enter', '2026-04-15', 'enforcer', { officers, shown: true, own: true }),
      act('inspect', '2026-04-15', 'enforcer', { way: 'site', officers, findings: '核对。' }, papers.record),
      act('inform', '2026-04-15', 'enforcer', { result: 'problems', words: '排污。' }),
      act('toOrgan', '2026-04-16', 'enforcer', { organ: '区生态环境局', reason: '废气排放' }, { papers: ['letter'] }),
    ])
    const opened = await acts.page(await acts.opened(id, '2026-04-16', 'transfer'), '2026-04-16')
    expect(opened.intake).toMatchObject({ kind: 'notice', organ: '区生态环境局', source: 'inspection' })
  })

  it('涉嫌犯罪的移送公安：移送期间不得恢复处罚、另立处罚，公安不立案退回以后才恢复（行政处罚法第二十七条）', async () => {
    const id = await penalty()
    await acts.play(id, [
      act('file', '2026-01-05', 'director', fileForm, papers.filing),
      act('toPolice', '2026-01-06', 'enforcer', { crime: '非法经营', reason: '数额较大' }, { papers: ['proposal'] }),
    ])
    const transfer = await acts.opened(id, '2026-01-06', 'transfer')
    const back = act(
      'returnFromPolice',
      '2026-01-20',
      'enforcer',
      { result: 'not_filed', document: '不立1号' },
      { papers: ['notice'] },
    )
    await acts.play(id, [{ ...back, refused: 'step-barred' }])
    const other = await acts.file('enforcer', '2026-01-07', 'penalty', {}, { origin: transfer, people: others })
    await expect(acts.take(other, 'director', '2026-01-07', 'file', fileForm, papers.filing.papers)).rejects.toThrow(
      /不得以行政处罚代替移送（行政处罚法第二十七条、移送规定第十一条）/,
    )
    const casePapers = { papers: ['letter', 'investigation', 'goods'] }
    await acts.play(transfer, [
      act('formTeam', '2026-01-06', 'enforcer', { officers }),
      act('reportCase', '2026-01-07', 'enforcer', { report: '建议移送' }, { papers: ['report'] }),
      act('approve', '2026-01-08', 'director', { opinion: '同意' }, { papers: ['approval'] }),
      act(
        'sendCase',
        '2026-01-08T10:00',
        'enforcer',
        { organ: '公安', letter: true, reportPaper: true, goods: true },
        casePapers,
      ),
      act('receiptOfPolice', '2026-01-08T15:00', 'enforcer', { number: '回1号' }, { papers: ['receipt'] }),
      act(
        'policeDeclines',
        '2026-01-12',
        'enforcer',
        { number: '不立1号', reason: '数额不足' },
        { papers: ['declined'] },
      ),
      act('acceptDecline', '2026-01-13', 'enforcer', { note: '依法处罚' }),
    ])
    await acts.play(id, [back])
  })

  it('移送以前已经作出的处罚决定不停止执行（移送规定第十一条）', async () => {
    const id = await penalty()
    await acts.play(id, servedInJanuary)
    await acts.file(
      'enforcer',
      '2026-01-13',
      'transfer',
      { kind: 'crime', organ: '公安', crime: '非法经营' },
      { origin: id },
    )
    await acts.play(id, [
      act('pay', '2026-01-20', 'enforcer', { total: 1000, receipt: '票1' }, papers.payment),
      act('close', '2026-01-21', 'director', close, papers.closing),
    ])
  })
})

const others = [{ part: 'respondent', name: '李四', phone: '13900000002' }]

describe('送达以后：六十日复议、六个月起诉', () => {
  it('普通处罚两个期限都自送达之日起算；结案以后仍照计', async () => {
    const id = await penalty()
    await acts.play(id, servedInJanuary)
    const remedies = {
      reconsider: { dueOn: '2026-03-13', status: 'running', bears: 'party' },
      sue: { dueOn: '2026-07-13', status: 'running', bears: 'party' },
    }
    expect(await dues(id, '2026-01-13')).toMatchObject(remedies)
    await acts.play(id, [
      act('pay', '2026-01-20', 'enforcer', { total: 1000, receipt: '票1' }, papers.payment),
      act('close', '2026-01-21', 'director', close, papers.closing),
      act('archive', '2026-01-22', 'archivist'),
    ])
    expect(await dues(id, '2026-01-22')).toMatchObject(remedies)
    const { events } = await acts.page(id, '2026-01-22')
    expect(JSON.stringify(events.at(-1))).toMatch(/归档单位.*卷.*保管期限.*30年/)
  })

  it('当场处罚须先复议：不计直接起诉的期限，未经复议起诉的，提出复议前置后才登记应诉（行政复议法第二十三条）', async () => {
    const id = await penalty('2026-03-02', { kind: 'summary' })
    const spot = {
      ...offence,
      officers,
      decidedOn: '2026-03-02',
      shown: true,
      heard: true,
      clear: true,
      penalty: 'warning',
      grounds: '市容条例',
      decision: '示当1号',
      remediesTold: true,
      reviewFirst: true,
    }
    await acts.take(id, 'enforcer', '2026-03-02', 'decideOnSpot', spot, ['spotDecision'])
    const before = await dues(id, '2026-03-03')
    expect(before.reconsider?.dueOn).toBe('2026-05-06')
    expect(before.sue).toBeUndefined()
    const suit = (more = {}) =>
      acts.take(id, 'judicial_office', '2026-03-20', 'receiveSuit', { ...challenge, ...more }, suitPaper)
    await expect(suit()).rejects.toThrow(/应当先申请行政复议（行政复议法第二十三条一款一项）/)
    await suit({ reviewFirstTold: true })
    const opened = await acts.page(await acts.opened(id, '2026-03-20', 'litigation-response'), '2026-03-20')
    expect(opened.intake).toMatchObject({ actKind: 'penalty', actNumber: '示当1号', route: 'direct' })
    expect(opened.clocks).toMatchObject([{ key: 'answer', dueOn: '2026-04-07' }])
  })
})

describe('复议、起诉另立一件，与原件同为一案', () => {
  it('查封、不予许可、拒绝履职同样起算；收到复议申请书副本另立一件，答复期限自收到之日起算', async () => {
    const seal = await acts.file('enforcer', '2026-03-02', 'coercion', { kind: 'seal' })
    const onSite = { officers, shown: true, told: true, heard: true, related: true, items: '机器一台' }
    await acts.play(seal, [
      act('approve', '2026-03-02', 'director', { itemCode: 'QZ-001', grounds: '依据' }, { papers: ['approval'] }),
      act('implement', '2026-03-02', 'enforcer', onSite, { papers: ['decision', 'inventory', 'record'] }),
    ])
    expect(await dues(seal, '2026-03-03')).toMatchObject({
      reconsider: { dueOn: '2026-05-06' },
      sue: { dueOn: '2026-09-02' },
    })
    const permit = await acts.file('service_clerk', '2026-03-02', 'service', { itemName: '占道', kind: 'permit' })
    const refused = { reason: '非本机关职权', competent: '区城管局', servedOn: '2026-03-12' }
    await acts.take(permit, 'service_clerk', '2026-03-12', 'refuse', refused, ['refusalNotice'])
    expect(await dues(permit, '2026-03-13')).toMatchObject({
      reconsider: { dueOn: '2026-05-11', status: 'running' },
      sue: { dueOn: '2026-09-14', status: 'running' },
    })
    const duty = await acts.file('judicial_office', '2026-08-03', 'enforcement-complaint', { named: true, own: true })
    await acts.take(duty, 'judicial_office', '2026-08-04', 'refuse', { ground: 'no_facts', told: '补充' }, ['refusal'])
    expect(await dues(duty, '2026-08-05')).toMatchObject({ reconsider: { dueOn: '2026-10-08' } })

    const received = { ...challenge, receivedOn: '2026-04-20' }
    await acts.take(permit, 'judicial_office', '2026-04-21', 'receiveReview', received, reviewPaper)
    expect(await dues(permit, '2026-04-21')).toMatchObject({ reconsider: { status: 'met' }, sue: { status: 'void' } })
    const opened = await acts.page(await acts.opened(permit, '2026-04-21', 'reconsideration-reply'), '2026-04-21')
    expect(opened.clocks).toMatchObject([{ key: 'reply', dueOn: '2026-05-07' }])
  })

  it('复议受理以后不得并行起诉，反之亦然（行政复议法第二十九条）；拒绝的一字不写', async () => {
    const [one, other] = [await penalty(), await penalty()]
    for (const id of [one, other]) await acts.play(id, servedInJanuary)
    await acts.take(one, 'judicial_office', '2026-02-02', 'receiveReview', challenge, reviewPaper)
    await acts.take(other, 'judicial_office', '2026-02-02', 'receiveSuit', challenge, suitPaper)
    const before = await acts.events()
    await expect(acts.take(one, 'judicial_office', '2026-02-03', 'receiveSuit', challenge, suitPaper)).rejects.toThrow(
      /复〔2026〕\d+.*第二十九条一款/,
    )
    await expect(
      acts.take(other, 'judicial_office', '2026-02-03', 'receiveReview', challenge, reviewPaper),
    ).rejects.toThrow(/诉〔2026〕\d+.*第二十九条二款/)
    expect(await acts.events()).toBe(before)
    await acts.take(one, 'judicial_office', '2026-02-03', 'receiveSuit', { ...challenge, doubleTold: true }, suitPaper)
    expect(await acts.opened(one, '2026-02-03', 'litigation-response')).toBeTruthy()
  })
})

describe('申请法院强制执行（行政强制法第五十三条、第五十四条）', () => {
  const remind = { servedOn: '2026-02-02', fine: 1000, surcharge: 180, told: true }
  const apply = { court: '示例区人民法院', amount: 2000, signed: true }
  const over = act('noteRemediesOver', '2026-07-14', 'enforcer', { how: 'expired', overOn: '2026-07-13' })
  const reminded = [...servedInJanuary, act('remind', '2026-02-02', 'enforcer', remind, { papers: ['reminder'] })]
  const applied = (on: string) => act('applyCourt', on, 'director', apply, { papers: ['application'] })

  it('催告满十个工作日、救济期限届满之后的三个月内申请，早了晚了都拒绝', async () => {
    const id = await penalty()
    await acts.play(id, [
      ...reminded,
      { ...applied('2026-02-14'), refused: 'step-barred' },
      { ...applied('2026-07-10'), refused: 'step-barred' },
      over,
      { ...applied('2026-10-14'), refused: 'step-barred' },
    ])
    expect((await dues(id, '2026-07-15')).applyCourt?.dueOn).toBe('2026-10-13')
    await acts.play(id, [applied('2026-10-13')])
  })

  it('同一案件正在复议、诉讼的，不得登记救济期限届满', async () => {
    const id = await penalty()
    await acts.play(id, reminded)
    await acts.take(id, 'judicial_office', '2026-03-02', 'receiveSuit', challenge, suitPaper)
    await expect(
      acts.take(id, 'enforcer', '2026-07-13', 'noteRemediesOver', { how: 'upheld', overOn: '2026-07-13' }),
    ).rejects.toThrow(/诉〔2026〕\d+.*尚未审结.*行政强制法第五十三条/)
  })
})

it('应当法制审核的处罚：转合法性审查，出具同意意见以前不得通过、不得作出决定（行政处罚法第五十八条）', async () => {
  const id = await penalty()
  const decide = act('decidePenalty', '2026-01-14', 'director', decisionOf(1000), papers.decision)
  await acts.play(id, [
    act('file', '2026-01-05', 'director', fileForm, papers.filing),
    act('investigate', '2026-01-06', 'enforcer', investigation, papers.record),
    act('report', '2026-01-08', 'enforcer', reportOf('2026-01-08', { reviewGrounds: ['complex'] }), papers.report),
    act('priorNotice', '2026-01-09', 'enforcer', noticeOf('2026-01-09', '2026-01-10', 1000), papers.notice),
    { ...decide, refused: 'step-barred' },
    act('sendReview', '2026-01-09', 'enforcer', { note: '送审', way: 'review' }),
  ])
  const review = await acts.opened(id, '2026-01-09', 'legality-review')
  const { number } = (await acts.page(review, '2026-01-09')).row
  const pass = act(
    'passReview',
    '2026-01-14',
    'legal_reviewer',
    { passedOn: '2026-01-14', reviewer: 'SH-001', qualified: true, opinion: '同意', review: number },
    { papers: ['review'] },
  )
  await acts.play(id, [{ ...pass, refused: 'step-barred' }])
  const examined = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok' }
  await acts.play(review, [
    act('receive', '2026-01-12', 'gen_office', { complete: true }, { papers: ['draft'] }),
    act('beginReview', '2026-01-12', 'legal_reviewer'),
    act('examine', '2026-01-13', 'legal_reviewer', examined),
    act('giveOpinion', '2026-01-13', 'legal_reviewer', { opinion: 'pass', advice: '同意' }, { papers: ['opinion'] }),
  ])
  await acts.play(id, [pass, decide])
})

it('以上各件：由台账重算的状态和期限，与快照一字不差', async () => {
  const { findings } = await read(street.resources.database.pool, tenant, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})
