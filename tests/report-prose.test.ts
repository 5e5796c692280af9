import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { proofRoutes } from '#reports/proof-routes.ts'
import { askProse } from '#reports/prose-store.ts'
import { reportsRoutes } from '#reports/routes.ts'
import { reportSettings } from '#reports/settings.ts'
import { reportSettingsRoutes } from '#reports/settings-routes.ts'
import { loadReportSettings } from '#reports/settings-store.ts'
import { type LocalModel, openModel } from './harness/model.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let model: LocalModel
let report: string
const writer = () => street.as('gen_office', '2026-01-20')
const admin = () => street.as('sysadmin', '2026-01-10')
const { differ } = reportSettings.parse({})
const secret = 'sk-only-here'
const asked = { heading: '做实人民调解', codes: ['mediation.handled', 'mediation.success-rate'] }

beforeAll(async () => {
  street = await openStreet()
  model = await openModel()
  await perform(street.as('judicial_office', '2025-02-01'), (scene) =>
    fileMatter(scene, 'mediation', { ...plainMatter('宅基地纠纷'), intake: { level: 'street' } }),
  )
  report = (await reportsRoutes.draft(writer(), { year: 2025 })).id
})
afterAll(async () => {
  await model.close()
  await street.close()
})

const configure = (address = model.address, key: string | undefined = secret) =>
  reportSettingsRoutes.saveSettings(admin(), { differ, templates: [], model: { address, model: 'small-model', key } })
const prose = () => proofRoutes.prose(writer(), { id: report, ...asked })

describe('语言模型', () => {
  it('默认没有；没有配置时不能拟写', async () => {
    expect((await reportSettingsRoutes.choices(writer(), {})).model).toBe(false)
    await expect(prose()).rejects.toMatchObject({ code: 'prose-off' })
  })

  it('密钥加密存放，不再给出；换了地址，原来的密钥不跟过去', async () => {
    const shown = await configure()
    expect(shown.model).toEqual({ address: model.address, model: 'small-model', hasKey: true })
    expect(JSON.stringify(await reportSettingsRoutes.settings(admin(), {}))).not.toContain(secret)
    const { rows } = await street.resources.database.owner.query(
      `select (select settings::text from tenants where tenant = $1) ||
         (select string_agg(detail::text, '') from audit where tenant = $1) as all_text`,
      [tenant],
    )
    expect(rows[0]?.all_text).toContain('small-model')
    expect(rows[0]?.all_text).not.toContain(secret)
    const kept = await reportSettingsRoutes.saveSettings(admin(), {
      differ,
      templates: [],
      model: { address: model.address, model: 'other-model' },
    })
    expect(kept.model).toMatchObject({ model: 'other-model', hasKey: true })
    const moved = await reportSettingsRoutes.saveSettings(admin(), {
      differ,
      templates: [],
      model: { address: 'http://127.0.0.1:9/v1', model: 'other-model' },
    })
    expect(moved.model?.hasKey).toBe(false)
    const stored = await read(street.resources.database.pool, tenant, loadReportSettings)
    expect(stored.model?.sealedKey).toBe('')
  })

  it('好的答复成为文字和活指标；问话里没有数值和个人信息', async () => {
    await configure()
    model.next({ say: '街道做实人民调解，全年办理案件{{mediation.handled}}，群众信服。' })
    expect(await prose()).toEqual({
      content: [
        { kind: 'text', text: '街道做实人民调解，全年办理案件' },
        { kind: 'figure', code: 'mediation.handled', value: null, unit: '件' },
        { kind: 'text', text: '，群众信服。' },
      ],
    })
    const question = model.asked.at(-1)
    expect(question?.key).toBe(`Bearer ${secret}`)
    expect(question?.body).toContain('{{mediation.handled}}')
    expect(question?.body).not.toMatch(/张三丰|13800000001|宅基地/)
  })

  it('自带数的答复被拒，并指出是哪些数；被拒也记入审计', async () => {
    model.next({ say: '全年办理案件{{mediation.handled}}，成功率99.5%，召开会议四次。' })
    await expect(prose()).rejects.toMatchObject({
      code: 'prose-brings-numbers',
      message: expect.stringContaining('99.5%、四次'),
    })
    const { rows } = await street.resources.database.owner.query(
      "select detail->>'outcome' as outcome from audit where act = 'report.prose' order by seq",
    )
    expect(rows.map(({ outcome }) => outcome)).toEqual(['accepted', 'prose-brings-numbers'])
  })

  it.each([
    ['不是规定格式的答复', { raw: '{"choices":[]}' }, '答复不是规定的格式'],
    ['不是 JSON 的答复', { raw: '<html>' }, '答复不是规定的格式'],
    ['接口报错', { status: 500 }, '接口答复 500'],
    ['过长的答复', { raw: 'x'.repeat(300_000) }, '答复过长'],
  ] as const)('%s：拒绝并说明，正文不动', async (_, reply, reason) => {
    model.next(reply)
    await expect(prose()).rejects.toMatchObject({
      code: 'prose-unreachable',
      message: expect.stringContaining(reason),
    })
  })

  it('迟迟不答的，到时为止；连不上的，说明连不上', async () => {
    model.next({ silent: true })
    const one = { address: model.address, model: 'small-model', key: '' }
    await expect(askProse(one, { year: 2025, ...asked }, 300)).rejects.toMatchObject({
      code: 'prose-unreachable',
      message: expect.stringContaining('等待超时'),
    })
    const nowhere = { ...one, address: 'http://127.0.0.1:9/v1' }
    await expect(askProse(nowhere, { year: 2025, ...asked }, 3000)).rejects.toMatchObject({
      message: expect.stringContaining('连不上接口地址'),
    })
  })
})
