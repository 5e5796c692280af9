import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleText } from '#exchange/mappings/mappings.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import { fileOf, ticketMapping, ticketsOfMay } from './harness/exchange.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let answered: string
const clerk = () => street.as('hotline_officer', '2026-06-01')
const office = () => street.as('gen_office', '2026-06-01')
const days = { from: '2026-05-01', until: '2026-06-01' }

beforeAll(async () => {
  street = await openStreet()
  answered = (await ticketsOfMay(street)).answered
})
afterAll(() => street.close())

const exported = (input: object = {}, context = clerk()) =>
  fileOf('export.xlsx', context, { mapping: 'ticket', ...days, ...input })

async function audited(act: string): Promise<Array<Record<string, unknown>>> {
  const { rows } = await street.resources.database.owner.query<{ detail: Record<string, unknown> }>(
    'select detail from audit where tenant = $1 and act = $2 order by seq',
    [tenant, act],
  )
  return rows.map(({ detail }) => detail)
}

describe('映射', () => {
  it('示例在前可取，采用须另起代号；改一次加一版，旧版不能覆盖新版；有错的不存', async () => {
    const { mappings } = await exchangeRoutes.mappings(office(), {})
    expect(mappings.filter(({ sample }) => sample).length).toBeGreaterThanOrEqual(3)
    expect(mappings.find(({ id }) => id === 'ticket')).toMatchObject({ revision: 1, columns: 13, sample: false })
    const text = sampleText('sample-petition-record') ?? ''
    await expect(
      exchangeRoutes.putMapping(office(), { id: 'sample-petition-record', revision: 0, text, active: true }),
    ).rejects.toMatchObject({ message: expect.stringContaining('示例不能改动') })
    expect(await exchangeRoutes.putMapping(office(), { id: 'petition', revision: 0, text, active: true })).toEqual({
      revision: 1,
    })
    expect(await exchangeRoutes.putMapping(office(), { id: 'petition', revision: 1, text, active: false })).toEqual({
      revision: 2,
    })
    await expect(
      exchangeRoutes.putMapping(office(), { id: 'petition', revision: 1, text, active: true }),
    ).rejects.toMatchObject({ message: expect.stringContaining('刚被他人改过') })
    await expect(
      exchangeRoutes.putMapping(office(), {
        id: 'petition',
        revision: 2,
        text: text.replace('"channel"', '"chanel"'),
        active: true,
      }),
    ).rejects.toMatchObject({
      code: 'exchange-mapping-wrong',
      message: expect.stringMatching(/第 \d+ 行：第 6 列「信访形式」：事项中没有「chanel」/),
    })
  })

  it('试取前十件：逐格遮盖，有问题的写明', async () => {
    const { rows, columns } = await exchangeRoutes.rehearse(clerk(), { text: JSON.stringify(ticketMapping), ...days })
    expect(columns).toHaveLength(13)
    expect(rows).toHaveLength(4)
    expect(rows[0]?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'SJ001',
        '张**',
        '138****0001',
        '投诉',
        '试验街道/甲办',
        '2026/05/06 09:00',
        '2026-05-07',
        '否',
      ]),
    )
    expect(rows.map(({ problem }) => problem)).toEqual([
      null,
      null,
      '「类型」的代码表（codes）中没有「感谢」',
      '「工单编号」必填而没有内容；「标题」有 15 字，超过 12 字',
    ])
  })
})

describe('导出', () => {
  it('照上级的表样：表头、列名所在行、首行；不合要求的件另列原因，不截断；默认遮盖', async () => {
    const sheets = await exported()
    const rows = sheets.get('反馈') ?? []
    expect(rows[0]?.[0]).toBe('工单反馈表')
    expect(rows[3]).toEqual(ticketMapping.columns.map(({ title }) => title))
    expect(rows.slice(5).map((row) => [row[0], row[2], row[3], row[5], row[9], row[10], row[12]])).toEqual([
      ['SJ001', '张**', '138****0001', '投诉', '2026-05-12', '已回复，待审核', '已修复，来电 【电话】 确认'],
      ['SJ002', '张**', '138****0001', '02', '', '已受理，待派单', ''],
    ])
    expect(
      sheets
        .get('未导出的件')
        ?.slice(1)
        .map(([, title, reason]) => [title, reason]),
    ).toEqual([
      ['路灯不亮', '「类型」的代码表（codes）中没有「感谢」'],
      ['小区门口路灯不亮已经有一个多月', '「工单编号」必填而没有内容；「标题」有 15 字，超过 12 字'],
    ])
    expect(sheets.get('说明')?.flat()).toContain('个人信息已遮盖，仅供内部核对，不能作为报送件。')
    expect((await audited('exchange.export')).at(-1)).toMatchObject({ rows: 2, rejected: 2, plain: false })
  })

  it('写明用途的为原文，用途记入审计；没有全街道原文权的岗位不能', async () => {
    const rows = (await exported({ reason: '报送五月工单' })).get('反馈') ?? []
    expect(rows[5]?.slice(2, 4)).toEqual(['张三丰', '13800000001'])
    expect((await audited('exchange.export')).at(-1)).toMatchObject({ plain: true, reason: '报送五月工单' })
    const grid = street.as([{ role: 'grid_worker', grids: ['G01'] }], '2026-06-01')
    await expect(exported({ reason: '报送五月工单' }, grid)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('填报单与报送', () => {
  it('事项页按映射给出各栏，默认遮盖；原文须写用途；停用的和只核对的不列', async () => {
    const { sheets, rights } = await exchangeRoutes.copySheets(clerk(), { id: answered })
    expect(sheets.map(({ name, sendable }) => [name, sendable])).toEqual([['工单反馈', false]])
    expect(sheets[0]?.cells[2]).toEqual({ title: '诉求人', value: '张**', problem: null })
    expect(rights).toEqual({ plain: true, send: true })
    const { cells } = await exchangeRoutes.plainSheet(clerk(), {
      id: answered,
      mapping: 'ticket',
      reason: '填报上级系统',
    })
    expect(cells[3]?.value).toBe('13800000001')
    expect((await audited('exchange.copy')).at(-1)).toMatchObject({ name: '工单反馈', reason: '填报上级系统' })
    const one = await fileOf('sheet.xlsx', clerk(), { id: answered, mapping: 'ticket' })
    expect(one.get('反馈')?.[5]?.[2]).toBe('张**')
    const other = street.as([{ role: 'grid_worker', grids: ['G99'] }], '2026-06-01')
    await expect(exchangeRoutes.copySheets(other, { id: answered })).rejects.toMatchObject({ code: 'matter-not-found' })
  })
})
