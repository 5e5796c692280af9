import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { type Done, fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const officer = (day: string, role: RoleId = 'judicial_office') => street.as(role, day)

const file = (context: Context, procedure: string, intake: Record<string, unknown>, origin?: string) =>
  perform(context, (scene) =>
    fileMatter(scene, procedure, { ...plainMatter('拆除决定'), intake, ...(origin ? { origin } : {}) }),
  )

const step = (context: Context, done: Done, name: string, form: Record<string, unknown>, papers: string[] = []) => {
  const given = papers.map((key) => ({ key, name: key, attachment: randomUUID() }))
  return perform(context, (scene) =>
    takeStep(scene, { id: done.id, revision: done.revision, actId: randomUUID() }, { step: name, form, papers: given }),
  )
}

/** Numbers of the open and closed matters of a procedure, oldest first. */
async function statesOf(procedure: string): Promise<string[]> {
  return read(street.resources.database.pool, tenant, async (tx) => {
    const { rows } = await tx.query<{ state: string }>(
      'select state from matters where tenant = $1 and procedure = $2 order by number',
      [tx.tenant, procedure],
    )
    return rows.map(({ state }) => state)
  })
}

const suit = { court: '某区人民法院', actKind: 'penalty', request: '撤销' }
const review = { organ: '某区人民政府', actKind: 'penalty', request: '撤销' }
const team = { handler: '甲', reviewer: '乙', leader: '丙', strategy: '逐项答复' }
const evidence = {
  evidence: [{ name: '笔录', proves: '事实', collectedOn: '2026-01-05' }],
  norms: ['行政处罚法第五十七条'],
}
const draft = { facts: '经过', lawfulness: '合法', answers: '答复' }

async function reviewUntilReply(): Promise<Done> {
  const filed = await file(officer('2026-03-02'), 'reconsideration-reply', review)
  const teamed = await step(officer('2026-03-02'), filed, 'formTeam', team)
  const bundled = await step(officer('2026-03-03'), teamed, 'bundleEvidence', evidence)
  const drafted = await step(officer('2026-03-04'), bundled, 'draftReply', draft)
  const passed = await step(officer('2026-03-05'), drafted, 'reviewReply', {})
  const papers = ['reply', 'evidenceList', 'norms']
  return step(officer('2026-03-06'), passed, 'submitReply', { staff: 1, submittedBy: 'direct' }, papers)
}

describe('同一案件复议、诉讼不并行（行政复议法第二十九条）', () => {
  test('复议期间登记应诉的拒绝；已书面告知法院的照登，以免误了答辩', async () => {
    const replied = await reviewUntilReply()
    const refused = file(officer('2026-03-09'), 'litigation-response', suit, replied.id)
    await expect(refused).rejects.toMatchObject({
      code: 'step-barred',
      message: expect.stringMatching(/复〔2026〕\d+.*第二十九条一款/),
    })
    const told = { ...suit, doubleTold: true }
    await expect(file(officer('2026-03-09'), 'litigation-response', told, replied.id)).resolves.toMatchObject({
      state: 'received',
    })
  })

  test('复议决定后申请人起诉：由原件转应诉，答辩期限自此起算', async () => {
    const before = await statesOf('litigation-response')
    const replied = await reviewUntilReply()
    const decision = { outcome: 'upheld', decidedOn: '2026-04-01' }
    const decided = await step(officer('2026-04-02'), replied, 'recordDecision', decision, ['decision'])
    const form = { court: '某区人民法院', number: '（2026）行初1号', track: 'ordinary', request: '撤销' }
    await step(officer('2026-04-10'), decided, 'receiveSuit', form, ['complaintCopy'])
    expect(await statesOf('litigation-response')).toEqual([...before, 'received'])
  })

  test('法院受理以后又收到复议申请书副本的，拒绝登记为复议', async () => {
    const sued = await file(officer('2026-05-06'), 'litigation-response', suit)
    await expect(file(officer('2026-05-07'), 'reconsideration-reply', review, sued.id)).rejects.toMatchObject({
      code: 'step-barred',
      message: expect.stringContaining('第二十九条二款'),
    })
  })
})

describe('建议另件办理，各有期限', () => {
  test('应诉中收到两份建议，各成一件，列入整改清单的再成一件', async () => {
    const sued = await file(officer('2026-06-01'), 'litigation-response', suit)
    const advice = { kind: 'court', organ: '某区人民法院', problem: '告知不规范', content: '规范告知' }
    const once = await step(officer('2026-06-02'), sued, 'receiveAdvice', advice, ['advice'])
    const general = { ...advice, kind: 'general', organ: '某区人民检察院' }
    await step(officer('2026-06-03'), once, 'receiveAdvice', general, ['advice'])
    expect(await statesOf('judicial-suggestion')).toEqual(['received', 'received'])

    const own = await file(officer('2026-06-04'), 'judicial-suggestion', { ...advice, receivedOn: '2026-06-03' })
    const assigned = await step(officer('2026-06-04'), own, 'assign', { unit: '综合执法队', leader: '丙' })
    const signed = await step(officer('2026-06-05'), assigned, 'sign', {})
    const measures = [{ measure: '修订文书', owner: '甲', dueOn: '2026-08-31' }]
    await step(officer('2026-06-08'), signed, 'plan', { adoption: 'all', measures, toList: true })
    expect(await statesOf('rectification')).toEqual(['listed'])
  })

  test('收到日期晚于登记之日的拒绝', async () => {
    const advice = { kind: 'court', organ: '法院', problem: '问题', content: '建议', receivedOn: '2026-07-02' }
    await expect(file(officer('2026-07-01'), 'judicial-suggestion', advice)).rejects.toMatchObject({
      code: 'step-barred',
    })
  })
})

test('联络站接待：反映的事项转热线、转建议，各有编号，处理完才归档', async () => {
  const office = (day: string) => officer(day, 'gen_office')
  const held = await file(office('2026-08-03'), 'contact-station', { station: '东门站', deputies: 3, raised: 2 })
  await expect(step(office('2026-08-03'), held, 'record', {})).rejects.toMatchObject({ code: 'step-barred' })
  const once = await step(office('2026-08-03'), held, 'toHotline', { matter: '路灯不亮' })
  const twice = await step(office('2026-08-03'), once, 'toProposal', { matter: '增设公交站' })
  expect(await step(office('2026-08-03'), twice, 'record', {})).toMatchObject({ state: 'recorded' })
  expect(await statesOf('hotline')).toHaveLength(1)
  expect(await statesOf('proposal')).toEqual(['received'])
})
