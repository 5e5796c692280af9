import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mattersRoutes } from '#matters/routes.ts'
import { act, challenge } from '#procedures/enforcement-act.ts'
import { officers, servedInJanuary } from '#procedures/penalty/cases.ts'
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

const procedures = async (id: string, on: string) => (await acts.case(id, on)).map(({ procedure }) => procedure)

async function unlink(id: string, other: string, on: string) {
  const context = street.as('director', on)
  const { links, revision } = await mattersRoutes.get(context, { id })
  const link = links.find(({ row }) => row?.id === other)?.link ?? ''
  return mattersRoutes.unlink(context, { id, actId: randomUUID(), revision, link, reason: '不是同一事' })
}

describe('从第一句话到法院：热线、调解、信访、法律援助同用一码', () => {
  let hotline = ''
  let mediation = ''
  let petition = ''
  const on = '2026-03-31'
  beforeAll(async () => {
    hotline = await acts.file('window_clerk', '2026-03-02', 'hotline', { reqType: 'complaint' })
    await acts.play(hotline, [
      act('dispatch', '2026-03-02', 'hotline_officer'),
      act('sign', '2026-03-02', 'hotline_officer'),
      act('toMediation', '2026-03-03', 'hotline_officer', { consent: true, dispute: '拖欠工资' }),
    ])
    mediation = await acts.opened(hotline, '2026-03-03', 'mediation')
    await acts.play(mediation, [
      act('accept', '2026-03-04', 'judicial_office', { consent: 'both' }),
      act('terminate', '2026-03-16', 'judicial_office', { ground: 'divided', channels: ['arbitration', 'judicial'] }),
      act('handOver', '2026-03-17', 'judicial_office', { to: 'petition', note: '请求解决欠薪' }),
    ])
    petition = await acts.opened(mediation, '2026-03-17', 'petition')
    const told = { programme: '民事诉讼', organ: '示例区人民法院', told: '可以向人民法院起诉' }
    await acts.play(petition, [
      act('classify', '2026-03-18', 'petition_officer', { kind: 'appeal', branch: 'judicial' }),
      act('divert', '2026-03-19', 'petition_officer', told, { papers: ['diversion'] }),
      act('referToAid', '2026-03-19', 'petition_officer', {
        kind: 'labour',
        form: 'civil',
        hardship: 'promise',
        told: true,
        wished: true,
      }),
    ])
  })

  it('从任何一件看，都是同一案的四件，按先后排列，第一件的编号即案号', async () => {
    const whole = ['hotline', 'mediation', 'petition', 'legal-aid']
    const aid = await acts.opened(petition, on, 'legal-aid')
    for (const id of [hotline, mediation, petition, aid]) expect(await procedures(id, on)).toEqual(whole)
    const [first] = await acts.case(aid, on)
    expect(first).toMatchObject({ id: hotline, number: expect.stringMatching(/^热〔2026〕/) })
    expect((await acts.page(petition, on)).row.stateName).toBe('已导入法定途径')
  })

  it('关联有误的可以撤开，撤开以后各成一案，历史仍可查；重新关联即恢复', async () => {
    await unlink(mediation, petition, on)
    expect(await procedures(hotline, on)).toEqual(['hotline', 'mediation'])
    expect(await procedures(petition, on)).toEqual(['petition', 'legal-aid'])
    const { events, revision } = await acts.page(mediation, on)
    expect(events.at(-1)?.kind).toBe('unlinked')
    const context = street.as('director', on)
    await mattersRoutes.link(context, {
      id: mediation,
      actId: randomUUID(),
      revision,
      other: petition,
      kind: 'derived-from',
    })
    expect(await procedures(hotline, on)).toEqual(['hotline', 'mediation', 'petition', 'legal-aid'])
  })

  it('同案已有未结的同一程序、同一当事人，不再立第二件；另一当事人照立', async () => {
    await expect(
      acts.file('judicial_office', on, 'mediation', { medSource: 'applied' }, { origin: petition }),
    ).rejects.toMatchObject({ code: 'case-open', message: expect.stringMatching(/调〔2026〕/) })
    const people = [{ part: 'applicant', name: '李四', phone: '13900000002' }]
    const other = await acts.file('judicial_office', on, 'mediation', {}, { origin: petition, people })
    await unlink(other, petition, on)
  })
})

describe('从检查到法院：检查、处罚、申请执行、应诉同用一码', () => {
  it('依次立件，催告、申请执行都在处罚件内，被诉的另立应诉件，四方看到的顺序一致', async () => {
    const inspection = await acts.file('enforcer', '2026-01-02', 'inspection', { kind: 'special', target: 'other' })
    const plan = { itemCode: 'JC-001', basis: '条例', task: '专1', content: '占道', on: '2026-01-04' }
    await acts.play(inspection, [
      act('plan', '2026-01-02', 'enforcer', plan),
      act('approve', '2026-01-03', 'director', { approver: '主任' }, { papers: ['approval'] }),
      act('enter', '2026-01-04', 'enforcer', { officers, shown: true, own: true }),
      act('inspect', '2026-01-04', 'enforcer', { way: 'site', officers, findings: '占道' }, { papers: ['record'] }),
      act('inform', '2026-01-04', 'enforcer', { result: 'problems', words: '占道经营' }),
      act('toPenalty', '2026-01-05', 'enforcer', { offence: '占道经营', itemCode: 'CF-001' }),
    ])
    const penalty = await acts.opened(inspection, '2026-01-05', 'penalty')
    const remind = { servedOn: '2026-02-02', fine: 1000, surcharge: 180, told: true }
    await acts.play(penalty, [
      ...servedInJanuary,
      act('remind', '2026-02-02', 'enforcer', remind, { papers: ['reminder'] }),
      act('noteRemediesOver', '2026-07-14', 'enforcer', { how: 'expired', overOn: '2026-07-13' }),
      act(
        'applyCourt',
        '2026-07-20',
        'director',
        { court: '示例区人民法院', amount: 2000, signed: true },
        { papers: ['application'] },
      ),
      act('receiveSuit', '2026-07-22', 'judicial_office', challenge, { papers: ['complaintCopy'] }),
    ])
    const suit = await acts.opened(penalty, '2026-07-22', 'litigation-response')
    const whole = ['inspection', 'penalty', 'litigation-response']
    for (const id of [inspection, penalty, suit]) expect(await procedures(id, '2026-07-23')).toEqual(whole)
    expect((await acts.page(suit, '2026-07-23')).intake).toMatchObject({ actKind: 'penalty', actOn: '2026-01-12' })
    await unlink(penalty, suit, '2026-07-23')
    expect(await procedures(inspection, '2026-07-23')).toEqual(['inspection', 'penalty'])
    expect(await procedures(suit, '2026-07-23')).toEqual([])
  })
})

describe('同案中封存的件，无权的人看不到', () => {
  it('检举控告件甄别后封存：窗口看同案时少一件，关联处不显示标题，打不开', async () => {
    const hotline = await acts.file('window_clerk', '2026-05-06', 'hotline', {}, { title: '反映施工扰民' })
    const sealed = await acts.file(
      'petition_officer',
      '2026-05-06T10:00',
      'petition',
      {},
      { title: '反映账目', origin: hotline },
    )
    await acts.take(sealed, 'petition_officer', '2026-05-06T11:00', 'classify', { kind: 'accusation' })
    expect((await acts.case(hotline, '2026-05-07', 'director')).map(({ id }) => id)).toEqual([hotline, sealed])
    const page = await acts.page(hotline, '2026-05-07', 'window_clerk')
    expect(page.sameCase.map(({ id }) => id)).toEqual([hotline])
    expect(page.links.map(({ row }) => row)).toEqual([null])
    expect(JSON.stringify(page)).not.toContain('反映账目')
    await expect(acts.page(sealed, '2026-05-07', 'window_clerk')).rejects.toMatchObject({ code: 'matter-not-found' })
  })
})
