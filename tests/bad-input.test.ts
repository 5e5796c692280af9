import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { intakeContract } from '#intake/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { act } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { decisionOf, fileForm, investigation, noticeOf, papers, reportOf } from '#procedures/penalty/cases.ts'
import { roleIds } from '#procedures/roles.ts'
import { type Acts, actsOn } from './harness/acts.ts'
import { staff } from './harness/enforcement-street.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { enlist } from './harness/ledger.ts'
import { moment, plainMatter } from './harness/street.ts'

let house: House
let acts: Acts
let cookie = ''
beforeAll(async () => {
  house = await openHouse()
  acts = actsOn(house.street)
  await staff(house.street)
  await enlist(house.street, 'officers', { code: '3301009', name: '证已到期', data: { licenceUntil: '2026-03-01' } })
  await house.signIn(
    'everyone',
    roleIds.filter((role) => role !== 'secadmin' && role !== 'auditadmin').map((role) => ({ role })),
  )
})
afterAll(() => house.close())

type Bad = { on: string; step: string; form: Record<string, unknown> }

/** Sends a step over the wire; it must be refused with these words, and nothing be written. */
async function refused(id: string, { on, step, form }: Bad, code: string, words: RegExp): Promise<void> {
  house.setNow(moment(on))
  cookie = await house.enter('everyone')
  const client = clientOf(house, mattersContract, cookie)
  const before = await client.get({ id })
  const events = await acts.events()
  await expect(client.step({ id, actId: randomUUID(), revision: before.revision, step, form })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(words),
  })
  expect(await acts.events()).toBe(events)
  expect(await client.get({ id })).toEqual(before)
}

async function played(procedure: string, filed: string, intake: Record<string, unknown>, list: Example['acts']) {
  const id = await acts.file('enforcer', filed, procedure, intake)
  await acts.play(id, list)
  return id
}

const toNotice = (report: Record<string, unknown> = {}) => [
  act('file', '2026-03-02', 'director', { ...fileForm, endedOn: '2026-03-01', foundOn: '2026-03-02' }, papers.filing),
  act('investigate', '2026-03-03', 'enforcer', investigation, papers.record),
  act('report', '2026-03-04', 'enforcer', reportOf('2026-03-04', report), papers.report),
  act('priorNotice', '2026-03-05', 'enforcer', noticeOf('2026-03-05', '2026-03-09', 1000), papers.notice),
]

describe('行政处罚决定', () => {
  const decide = (form: Record<string, unknown>) => ({ on: '2026-03-12', step: 'decidePenalty', form })

  it.each([
    ['一名', ['3301001']],
    ['同一名写两次', ['3301001', '3301001']],
    ['没有', []],
  ])('%s执法人员：拒绝，写明第四十二条', async (_, officers) => {
    const id = await played('penalty', '2026-03-02', {}, toNotice())
    await refused(id, decide({ ...decisionOf(1000), officers }), 'input-invalid', /两名以上.*行政处罚法第四十二条/)
  })

  it('执法证已到期：拒绝，写明是哪个证、哪一天、第四十二条', async () => {
    const id = await played('penalty', '2026-03-02', {}, toNotice())
    const officers = ['3301001', '3301009']
    await refused(
      id,
      decide({ ...decisionOf(1000), officers }),
      'entry-not-standing',
      /行政执法人员.*3301009.*2026年3月12日.*失效.*行政处罚法》第四十二条/,
    )
  })

  it('应当法制审核而未审核：拒绝，写明第五十八条', async () => {
    const id = await played('penalty', '2026-03-02', {}, toNotice({ reviewGrounds: ['public'] }))
    await refused(id, decide(decisionOf(1000)), 'step-barred', /未经法制审核.*行政处罚法第五十八条/)
  })

  it.each([
    ['立案', 'file', fileForm],
    ['当场处罚', 'decideOnSpot', {}],
  ])('超过追责时效的%s：拒绝，写明第三十六条', async (_, step, more) => {
    const kind = step === 'file' ? 'ordinary' : 'summary'
    const id = await played('penalty', '2026-03-02', { kind }, [])
    const spot = {
      decidedOn: '2026-03-02',
      shown: true,
      heard: true,
      clear: true,
      penalty: 'warning',
      grounds: '条例',
      decision: '示当1号',
      remediesTold: true,
      reviewFirst: true,
    }
    const late = { ...fileForm, ...(step === 'file' ? more : spot), endedOn: '2024-02-28', foundOn: '2026-03-02' }
    await refused(id, { on: '2026-03-02', step, form: late }, 'step-barred', /已过追责时效.*行政处罚法第三十六条/)
  })

  it('听证、陈述申辩未完、高于告知数额的罚款：拒绝，写明条文', async () => {
    const id = await played('penalty', '2026-03-02', {}, toNotice())
    const early = { ...decide(decisionOf(1000)), on: '2026-03-06' }
    await refused(id, early, 'step-barred', /陈述申辩期限未满.*第四十五条/)
    await refused(id, decide(decisionOf(2000)), 'step-barred', /高于事先告知的数额.*第四十五条/)
  })
})

describe('期限届满以后的延长', () => {
  it('信访六十日届满以后申请延长：拒绝，写明届满之日和第三十四条', async () => {
    const id = await acts.file('petition_officer', '2026-03-02', 'petition', {})
    await acts.play(id, [
      act('classify', '2026-03-02', 'petition_officer', { kind: 'appeal', branch: 'petition_procedure' }),
      act('accept', '2026-03-02', 'petition_officer', {}, { papers: ['acceptance'] }),
    ])
    const form = { extendBy: 30, reason: '情况复杂' }
    // 该步骤须附告知书：先附上，才轮到期限说话。
    await refused(id, { on: '2026-05-07', step: 'extend', form }, 'step-needs-paper', /延长办理期限告知书/)
    const before = await acts.events()
    await expect(acts.take(id, 'director', '2026-05-07', 'extend', form, ['extensionNotice'])).rejects.toMatchObject({
      code: 'extension-after-due',
      message: expect.stringMatching(/2026-05-06.*第三十四条/),
    })
    expect(await acts.events()).toBe(before)
  })

  it('查封三十日届满以后申请延长：拒绝，写明第二十五条', async () => {
    const officers = ['3301001', '3301002']
    const onSite = { officers, shown: true, told: true, heard: true, related: true, items: '机器' }
    const id = await played('coercion', '2026-03-02', { kind: 'seal' }, [
      act('approve', '2026-03-02', 'director', { itemCode: 'QZ-001', grounds: '依据' }, { papers: ['approval'] }),
      act('implement', '2026-03-02', 'enforcer', onSite, { papers: ['decision', 'inventory', 'record'] }),
    ])
    const before = await acts.events()
    await expect(
      acts.take(id, 'director', '2026-04-02', 'extend', { extendBy: 10, reason: '复杂' }, ['extension']),
    ).rejects.toMatchObject({ code: 'extension-after-due', message: expect.stringMatching(/2026-04-01.*第二十五条/) })
    expect(await acts.events()).toBe(before)
  })
})

describe('会议', () => {
  it('通过未经合法性审查的合同：没有编号、编号不对、尚未通过的都拒绝', async () => {
    const id = await acts.file('gen_office', '2026-03-02', 'meeting', {
      kind: 'party',
      plannedOn: '2026-03-06',
      chair: '党工委书记',
    })
    await acts.take(id, 'gen_office', '2026-03-06', 'hold', { heldOn: '2026-03-06', due: 9, present: 9 })
    const review = await acts.file('gen_office', '2026-03-02', 'legality-review', {
      reviewKind: 'agreement',
      submittedBy: '经济发展办',
    })
    const { number } = (await acts.page(review, '2026-03-02')).row
    const adopt = (more = {}) => ({
      on: '2026-03-06T10:00',
      step: 'decide',
      form: { subject: 'agreement', title: '物业合同', result: 'adopted', conclusion: '同意', ...more },
    })
    await refused(id, adopt(), 'step-barred', /未经合法性审查.*合同、协议未经合法性审查不得签订/)
    await refused(id, adopt({ review: '审〔2026〕999999' }), 'matter-not-named', /审〔2026〕999999/)
    await refused(id, adopt({ review: number }), 'step-barred', /尚未通过/)
  })

  it.each([
    ['规范性文件', 'norm_doc', /国办发〔2018〕115号/],
    ['重大行政决策', 'major_decision', /重大行政决策程序暂行条例第二十五条/],
    ['重大执法决定', 'major_enforcement', /行政处罚法第五十八条/],
  ])('通过未经审查的%s：拒绝，写明条文', async (_, subject, words) => {
    const id = await acts.file('gen_office', '2026-03-02', 'meeting', {
      kind: 'party',
      plannedOn: '2026-03-06',
      chair: '党工委书记',
    })
    await acts.take(id, 'gen_office', '2026-03-06', 'hold', { heldOn: '2026-03-06', due: 9, present: 9 })
    const form = { subject, title: '议题', result: 'adopted', conclusion: '同意', principalLast: true }
    await refused(id, { on: '2026-03-06T10:00', step: 'decide', form }, 'step-barred', words)
  })
})

it('登记被拒绝的，草稿原样留着，改正以后登记成功才删去', async () => {
  house.setNow(moment('2026-03-02'))
  cookie = await house.enter('everyone')
  const intake = clientOf(house, intakeContract, cookie)
  const client = clientOf(house, mattersContract, cookie)
  const draft = randomUUID()
  const content = { procedure: 'penalty', intake: { itemCode: 'JC-001' } }
  await intake.saveDraft({ id: draft, kind: 'matter', title: '占道', content })
  const filing = (itemCode: string) =>
    client.file({ ...plainMatter('占道'), procedure: 'penalty', intake: { itemCode }, draft })
  const events = await acts.events()
  await expect(filing('JC-001')).rejects.toMatchObject({
    code: 'step-barred',
    message: expect.stringContaining('行政处罚法第二十四条'),
  })
  expect(await acts.events()).toBe(events)
  expect(await intake.draft({ id: draft })).toMatchObject({ content })
  await filing('CF-001')
  expect((await intake.drafts({})).drafts).toEqual([])
})
