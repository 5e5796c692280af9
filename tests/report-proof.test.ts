import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { editMatter } from '#matters/handling-store.ts'
import { perform } from '#matters/scene-store.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { printInlines } from '#reports/chips.ts'
import { type Inline, type ReportContent, type ReportPage, reportPage } from '#reports/contract.ts'
import { proofRoutes } from '#reports/proof-routes.ts'
import { reportsRoutes } from '#reports/routes.ts'
import { reportSettings } from '#reports/settings.ts'
import { reportSettingsRoutes } from '#reports/settings-routes.ts'
import { template } from '#reports/templates/template.ts'
import { proofOf, settle } from './harness/reports.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let disputes: string[]
const writer = (at = '2026-01-20') => street.as('gen_office', at)
const signer = (at = '2026-01-25') => street.as('director', at)
const admin = () => street.as('sysadmin', '2026-01-10')

beforeAll(async () => {
  street = await openStreet()
  disputes = []
  for (const at of ['2025-02-01', '2025-06-01', '2025-09-01']) disputes.push(await dispute(at))
  await dispute('2024-05-01')
})
afterAll(() => street.close())

async function dispute(at: string): Promise<string> {
  const { id } = await perform(street.as('judicial_office', at), (scene) =>
    fileMatter(scene, 'mediation', { ...plainMatter('宅基地纠纷'), intake: { level: 'street' } }),
  )
  return id
}

const page = async (id: string) => reportPage.parse(await reportsRoutes.get(writer(), { id }))

async function drafted(year = 2025, template?: string): Promise<ReportPage> {
  const { id } = await reportsRoutes.draft(writer(), { year, template })
  return page(id)
}

const words = (text: string): Inline => ({ kind: 'text', text })
const handled: Inline = { kind: 'figure', code: 'mediation.handled', value: null, unit: '件' }
const paragraph = (...content: Inline[]): ReportContent['blocks'][number] => ({ kind: 'paragraph', content })

async function saved({ id, revision, content }: ReportPage, blocks: ReportContent['blocks']): Promise<ReportPage> {
  return reportPage.parse(await reportsRoutes.save(writer(), { id, revision, content: { ...content, blocks } }))
}

async function signed(year: number, blocks: ReportContent['blocks']): Promise<ReportPage> {
  const { id, revision } = await settle(writer(), await saved(await drafted(year), blocks))
  return reportPage.parse(await reportsRoutes.sign(signer(), { id, revision }))
}

const sign = (id: string, revision: number) => reportsRoutes.sign(signer(), { id, revision })

describe('签发前的待证', () => {
  it('手打的数、没填的空各是一处待证，签发被拒并说明有几处、是哪些', async () => {
    const draft = await saved(await drafted(), [
      paragraph(words('全年调解纠纷'), handled, words('，投入约1200万元。')),
      paragraph(words('【请补充：其他情况。】')),
    ])
    const proof = await proofOf(writer(), draft.id)
    expect(proof.numbers).toEqual({ figures: 1, outside: 0, loose: 1 })
    expect(proof.items.map(({ kind, stated, markable, answerable }) => [kind, stated, markable, answerable])).toEqual([
      ['number', '约1200万元', true, false],
      ['gap', '【请补充：其他情况。】', false, false],
    ])
    expect(proof.items[0]?.place).toEqual({ block: 0, from: 11, to: 18 })
    await expect(sign(draft.id, draft.revision)).rejects.toMatchObject({
      code: 'report-unproven',
      message: expect.stringMatching(/有 2 处待证——「约1200万元」没有出处；【请补充：其他情况。】未填/),
    })
  })

  it('没有出处的数不能用一句说明了事', async () => {
    const { id } = await saved(await drafted(), [paragraph(words('投入120万元。'))])
    const { items } = await proofOf(writer(), id)
    const asked = { id, items: items.map((item) => item.id), words: '没有问题' }
    await expect(proofRoutes.answer(writer(), asked)).rejects.toMatchObject({ code: 'proof-not-answerable' })
    const other = { ...asked, items: ['没有这一项'] }
    await expect(proofRoutes.answer(writer(), other)).rejects.toMatchObject({ code: 'proof-item-changed' })
  })

  it('标为不出自台账并写明出处后可以签发；出处、何人何时标注封存在签发稿里，公文里只印数', async () => {
    const draft = await saved(await drafted(), [
      paragraph(words('全年调解纠纷'), handled, words('，投入'), {
        kind: 'outside',
        text: '约1200万元',
        source: '区财政局决算批复',
        by: 'somebody-else',
      }),
    ])
    expect((await proofOf(writer(), draft.id)).numbers).toEqual({ figures: 1, outside: 1, loose: 0 })
    const done = reportPage.parse(await sign(draft.id, draft.revision))
    expect(done.proof?.outside).toEqual([
      { text: '约1200万元', source: '区财政局决算批复', by: 'gen_office', at: writer().now },
    ])
    const [block] = done.content.blocks
    expect(block?.kind === 'paragraph' && printInlines(block.content)).toBe('全年调解纠纷3件，投入约1200万元')
    await expect(proofRoutes.proof(writer(), { id: draft.id })).rejects.toMatchObject({ code: 'report-signed' })
  })
})

describe('校核发现与说明', () => {
  const contradictory = [
    paragraph(
      words('全年受理诉求'),
      { kind: 'outside', text: '476件', source: '热线平台' },
      words('，办结'),
      { kind: 'outside', text: '130件', source: '热线平台' },
      words('，办结率'),
      { kind: 'outside', text: '28.26%', source: '热线平台' },
      words('。'),
    ),
  ]

  it('校核出的错误要改正或说明，说明后可以签发，说明进入签发稿和审计', async () => {
    const draft = await saved(await drafted(), contradictory)
    const before = await proofOf(writer(), draft.id)
    const errors = before.items.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ kind, message }) => [kind, /27\.31/.test(message)])).toEqual([['finding', true]])
    await expect(sign(draft.id, draft.revision)).rejects.toMatchObject({ code: 'report-unproven' })
    const asked = { id: draft.id, items: errors.map(({ id }) => id), words: '办结率按已到期的 460 件计算' }
    await proofRoutes.answer(writer(), asked)
    const after = await proofOf(writer(), draft.id)
    expect(after.open).toBe(0)
    expect(after.items.find(({ severity }) => severity === 'error')?.answer).toMatchObject({
      words: '办结率按已到期的 460 件计算',
      by: 'gen_office',
    })
    const done = reportPage.parse(await sign(draft.id, draft.revision))
    expect(done.proof?.answers).toMatchObject([{ kind: 'finding', words: '办结率按已到期的 460 件计算' }])
    const { rows } = await street.resources.database.owner.query(
      "select detail->'proof'->'answers'->0->>'words' as words from audit where act = 'report.sign' and object = $1",
      [draft.id],
    )
    expect(rows).toEqual([{ words: '办结率按已到期的 460 件计算' }])
  })

  it('说明只对看到的内容有效：数改了，要另行说明', async () => {
    const draft = await settle(writer(), await saved(await drafted(), contradictory))
    expect((await proofOf(writer(), draft.id)).open).toBe(0)
    const changed = JSON.parse(JSON.stringify(contradictory).replace('28.26%', '29.26%'))
    await saved(draft, changed)
    expect((await proofOf(writer(), draft.id)).open).toBe(1)
  })

  it('同一指标在文中印成不同的小数位，是错误', async () => {
    const draft = await saved(await drafted(), [
      paragraph(words('全年调解纠纷'), handled, words('。')),
      paragraph(words('再说一次，全年调解纠纷'), { ...handled, scale: 1 }, words('。')),
    ])
    const { items } = await proofOf(writer(), draft.id)
    expect(items.filter(({ code }) => code === 'mediation.handled').map(({ message }) => message)).toEqual([
      '「办理调解案件」在文中印成不同的数：3件、3.0件。请用同样的小数位数。',
    ])
  })
})

describe('与上年报告的差别', () => {
  it('同一指标变化达到设定的，逐项列出，说明了才能签发', async () => {
    const settings = reportSettings.parse({ differ: { percent: 100, points: 10, least: 2 } })
    const { differ } = settings
    await reportSettingsRoutes.saveSettings(admin(), { differ, templates: [], model: null })
    await signed(2024, [paragraph(words('全年调解纠纷'), handled, words('。'))])
    const draft = await saved(await drafted(2025), [paragraph(words('一年来调解纠纷'), handled, words('。'))])
    const { items } = await proofOf(writer(), draft.id)
    expect(items.filter(({ kind }) => kind === 'previous')).toMatchObject([
      { code: 'mediation.handled', stated: '3件', expected: '1件', must: true, answerable: true },
    ])
    await expect(sign(draft.id, draft.revision)).rejects.toMatchObject({
      message: expect.stringContaining('「办理调解案件」今年 3件，上年报告 1件，增加 200%'),
    })
    await settle(writer(), draft)
    const { id, revision } = await page(draft.id)
    expect(await sign(id, revision)).toMatchObject({ state: 'signed' })
  })
})

describe('与公开年报、执法统计的差别', () => {
  it('注明出处的数与公开年报同名而不同的，须说明', async () => {
    const draft = await saved(await drafted(2023), [
      paragraph(words('收到依申请公开'), { kind: 'outside', text: '7件', source: '政务公开科报表' }, words('。')),
    ])
    const { items } = await proofOf(writer(), draft.id)
    expect(items).toMatchObject([{ kind: 'table', stated: '7件', expected: '0件', must: true, answerable: true }])
    await expect(sign(draft.id, draft.revision)).rejects.toMatchObject({ code: 'report-unproven' })
    await proofRoutes.answer(writer(), { id: draft.id, items: items.map(({ id }) => id), words: '含当场答复的咨询' })
    expect((await proofOf(writer(), draft.id)).open).toBe(0)
  })
})

describe('签发后的标记', () => {
  const flags = async (id: string, at = '2026-03-01') => (await proofRoutes.flags(signer(at), { id })).flags

  it('记录改动后，打开签发稿即见那个数被标出：签发时的数、现在的数、为什么', async () => {
    const level: Inline = { kind: 'figure', code: 'mediation.street', value: null, unit: '件' }
    const { id } = await signed(2025, [paragraph(words('街道级调解'), level, words('，共'), handled, words('。'))])
    expect(await flags(id, '2026-01-26')).toEqual([])
    const [first = ''] = disputes
    await perform(street.as('judicial_office', '2026-02-03'), (scene) =>
      editMatter(
        scene,
        { id: first, actId: randomUUID(), revision: 1 },
        { common: {}, intake: { level: 'village' }, reason: '层级录错' },
      ),
    )
    expect(await flags(id)).toMatchObject([
      { code: 'mediation.street', signed: 3, now: 2, records: 1 },
      { code: 'mediation.handled', signed: 3, now: 3, records: 1 },
    ])
    const { changes } = await reportsRoutes.check(signer('2026-03-01'), { id, code: 'mediation.street' })
    expect(changes).toMatchObject([{ signed: 3, now: 2 }])
    expect(changes[0]?.records[0]?.why).toContain('「调解层级」由「街道」改为「村（社区）」；理由：层级录错')
    const { reports } = await proofRoutes.flagged(signer('2026-03-02'), {})
    expect(reports.find((one) => one.id === id)).toEqual({ id, flags: 2 })
    await perform(street.as('judicial_office', '2026-03-03'), (scene) =>
      editMatter(
        scene,
        { id: first, actId: randomUUID(), revision: 2 },
        { common: {}, intake: { level: 'street' }, reason: '改回' },
      ),
    )
    expect((await flags(id, '2026-03-04')).map(({ code, now }) => [code, now])).toEqual([
      ['mediation.street', 3],
      ['mediation.handled', 3],
    ])
  })

  it('只是来了新件、旧件照常办理的，不标；清单变了的，标', async () => {
    const villages: Inline = { kind: 'figure', code: 'village.count', value: null, unit: '个' }
    const { id } = await signed(2025, [paragraph(words('现有行政村'), villages, words('，调解'), handled, words('。'))])
    await dispute('2026-02-08')
    expect(await flags(id, '2026-02-09')).toEqual([])
    await transact(street.resources.database.pool, tenant, (tx) =>
      createEntry(tx, writerOf(writer('2026-02-10')), getRegister('villages'), {
        code: 'V09',
        name: '溪西村',
        validFrom: '2025-01-01',
        data: { kind: 'village' },
      }),
    )
    expect(await flags(id, '2026-02-11')).toMatchObject([{ code: 'village.count', signed: 0, now: 1 }])
  })

  it('绕过程序改动台账原文，打开时不察，复核一次即标出并留住', async () => {
    const { id } = await signed(2025, [paragraph(words('调解'), handled, words('。'))])
    const [, second = ''] = disputes
    await street.resources.database.owner.query(
      `update events set hash = sha256('x') where tenant = $1 and position = 1 and matter = $2`,
      [tenant, second],
    )
    await reportsRoutes.check(signer('2026-04-01'), { id })
    expect(await flags(id, '2026-04-02')).toMatchObject([{ code: 'mediation.handled', records: 1 }])
  })
})

describe('模板与设置', () => {
  it('按选定的模板起草；本街道的模板与内置的一并可选，编号不能重复', async () => {
    const own = template.parse({
      ...{ id: 'own-district', name: '本区格式', basis: '本地规定', to: '区司法局', title: '{街道}{年度}年报告' },
      ...{ number: '试街〔{下年度}〕　号', decimals: 1, redHead: false, opening: '' },
      chapters: [{ title: '调解工作', section: 'mediation' }],
    })
    const differ = reportSettings.parse({}).differ
    await reportSettingsRoutes.saveSettings(admin(), { differ, templates: [own], model: null })
    const { templates, model } = await reportSettingsRoutes.choices(writer(), {})
    expect(templates.at(-1)).toMatchObject({ id: 'own-district', own: true })
    expect(model).toBe(false)
    const { content } = await drafted(2025, 'own-district')
    expect(content).toMatchObject({ title: '试验街道2025年报告', to: '区司法局', number: '试街〔2026〕　号' })
    expect(content.blocks[0]).toMatchObject({ kind: 'heading', text: '调解工作' })
    expect((await drafted(2025, 'chongqing')).content.to).toBe('区委依法治区办公室')
    await expect(drafted(2025, 'no-such')).rejects.toMatchObject({ code: 'report-template-unknown' })
    const clash = { differ, templates: [{ ...own, id: 'chongqing' }], model: null }
    await expect(reportSettingsRoutes.saveSettings(admin(), clash)).rejects.toMatchObject({
      code: 'report-template-clash',
    })
  })
})
