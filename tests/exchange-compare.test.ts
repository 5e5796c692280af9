import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeRoutes } from '#exchange/routes.ts'
import type { Acts } from './harness/acts.ts'
import { fileOf, saveMapping, ticketsOfMay, uploadRows } from './harness/exchange.ts'
import { uploadSheet } from './harness/sheets.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let acts: Acts
const clerk = () => street.as('hotline_officer', '2026-06-01')
const days = { from: '2026-05-01', until: '2026-06-01' }

beforeAll(async () => {
  street = await openStreet()
  acts = (await ticketsOfMay(street)).acts
})
afterAll(() => street.close())

const head = ['工单编号', '诉求人', '类型', '受理时间', '状态', '备注']
const returned = (...rows: string[][]) => uploadRows(clerk(), [['五月工单清单'], head, ...rows], '返回.xlsx')

async function comparedWith(...rows: string[][]) {
  const { id } = await exchangeRoutes.compare(clerk(), {
    mapping: 'ticket',
    attachment: await returned(...rows),
    ...days,
  })
  return exchangeRoutes.comparison(clerk(), { id, after: 0, limit: 100 })
}

const file = [
  ['SJ001', '张三丰', '投诉', '2026-05-06 09:00', '已办结', ''],
  ['SJ002', '张三丰', '02', '2026/5/10 9:00:00', '已受理，待派单', ''],
  ['SJ000', '李四光', '02', '2026-04-30 09:00', '已受理，待派单', ''],
  ['SJ900', '王五', '投诉', '2026-05-20 10:00', '已受理，待派单', '13912345678'],
  ['', '赵六', '', '', '', ''],
]

describe('核对', () => {
  it('逐件核对存下结果：期间以外的件按编号也对得上；坏行进错误文件；个人信息遮盖存放', async () => {
    const { comparison, rows } = await comparedWith(...file)
    expect(comparison.summary).toMatchObject({
      theirs: 4,
      ours: 5,
      same: 1,
      different: 2,
      onlyTheirs: 1,
      onlyOurs: 2,
      bad: 1,
    })
    expect(rows.map(({ kind, key, field, ours, theirs }) => [kind, key, field, ours, theirs])).toEqual([
      ['different', 'SJ001', '状态', '已回复，待审核', '已办结'],
      ['different', 'SJ000', '诉求人', '张**', '李**'],
      ['only-theirs', 'SJ900', '', '', '诉求人：王*；类型：投诉；受理时间：2026-05-20 10:00；状态：已受理，待派单'],
      ['only-ours', 'SJ003', '', expect.stringContaining('〔2026〕'), ''],
      ['only-ours', '', '', expect.stringContaining('〔2026〕'), ''],
    ])
    expect(comparison.summary.tallies.find(({ title }) => title === '类型')?.values).toContainEqual({
      value: '投诉',
      ours: 1,
      theirs: 2,
    })
    expect(comparison.summary.notes.join()).toContain('不在映射中，未比对：备注')
    const errors = await fileOf('errors.xlsx', clerk(), { id: comparison.id })
    expect(errors.get('未能比对的行')?.[1]?.slice(0, 2)).toEqual([7, '没有「工单编号」，无从比对'])
    const { rows: stored } = await street.resources.database.owner.query<{ all_text: string }>(
      "select string_agg(ours || theirs || title || note, '') as all_text from exchange_lines where tenant = $1",
      [tenant],
    )
    expect(stored[0]?.all_text).not.toMatch(/张三丰|李四光|13800000001/)
  })
})

describe('答复', () => {
  it('逐条答复：采信上级、坚持本地、已更正，附理由；再答以后一次为准，前一次仍在；差异清单带答复', async () => {
    const { comparison } = await comparedWith(...file)
    const { id } = comparison
    const answer = (lines: number[], given: 'theirs' | 'ours' | 'corrected', reason: string) =>
      exchangeRoutes.answer(clerk(), { id, lines, answer: given, reason })
    expect(await answer([1, 2], 'ours', '上级尚未同步')).toEqual({ answered: 2 })
    await answer([1], 'theirs', '经核实已办结')
    await expect(answer([99], 'ours', '没有这一行')).rejects.toMatchObject({ code: 'exchange-not-found' })
    const open = await exchangeRoutes.comparison(clerk(), { id, after: 0, limit: 2, open: 'true' })
    expect([open.found, open.rows.map(({ line }) => line), open.next, open.comparison.answered]).toEqual([
      3,
      [3, 4],
      4,
      2,
    ])
    const sheet = (await fileOf('differences.xlsx', clerk(), { id })).get('差异清单') ?? []
    expect(sheet[1]?.slice(8, 10)).toEqual(['采信上级', '经核实已办结'])
    expect(sheet[3]?.[8]).toBe('未答复')
    const { rows } = await street.resources.database.owner.query(
      'select answer from exchange_answers where comparison = $1 and line = 1 order by revision',
      [id],
    )
    expect(rows.map((row) => row.answer)).toEqual(['ours', 'theirs'])
  })
})

describe('核对的边界', () => {
  it('没有关键列的表被拒绝，说明现有哪些列；历次核对可再打开', async () => {
    const attachment = await uploadRows(
      clerk(),
      [
        ['案号', '结果'],
        ['1', '甲'],
      ],
      '别的.xlsx',
    )
    await expect(exchangeRoutes.compare(clerk(), { mapping: 'ticket', attachment })).rejects.toMatchObject({
      message: expect.stringContaining('没有「工单编号」这一列（现有：案号、结果）'),
    })
    const { comparisons } = await exchangeRoutes.comparisons(clerk(), {})
    expect(comparisons.map(({ file: name }) => name)).toEqual(['返回.xlsx', '返回.xlsx'])
  })

  it('汇总数与同一期间的指标核对', async () => {
    await saveMapping(street.as('gen_office', '2026-06-01'), 'figures', {
      ...{ kind: 'figures', name: '月报核对', system: '区级通报', direction: 'compare' },
      file: { code: '代码', value: '数值' },
      rows: [
        { theirs: 'H01', ours: 'hotline.handled' },
        { theirs: 'H02', ours: 'hotline.closed' },
      ],
    })
    const csv = Buffer.from('代码,数值\r\nH01,4\r\nH02,3\r\n')
    const attachment = await uploadSheet(clerk(), csv, '通报.csv')
    await expect(exchangeRoutes.compare(clerk(), { mapping: 'figures', attachment })).rejects.toMatchObject({
      message: expect.stringContaining('须指明期间'),
    })
    const { id } = await exchangeRoutes.compare(clerk(), { mapping: 'figures', attachment, ...days })
    const { comparison, rows } = await exchangeRoutes.comparison(clerk(), { id, after: 0, limit: 10 })
    expect(comparison.summary).toMatchObject({ same: 1, different: 1, onlyTheirs: 0 })
    expect(rows).toMatchObject([
      { key: 'H02', ours: '0件', theirs: '3', note: expect.stringContaining('本地比上级少 3') },
    ])
  })
})

const exported = () => fileOf('export.xlsx', clerk(), { mapping: 'ticket', ...days })

describe('保密件', () => {
  it('不在批量导出和核对之列，不能看的人在事项页也看不到', async () => {
    const { owner } = street.resources.database
    const sealed = await acts.file('hotline_officer', '2026-05-20', 'hotline', {
      ticketNumber: 'SJ777',
      reqType: 'help',
    })
    expect((await exported()).get('反馈')?.map(([key]) => key)).toContain('SJ777')
    await owner.query('update matters set sealed = true where tenant = $1 and id = $2', [tenant, sealed])
    expect((await exported()).get('反馈')?.map(([key]) => key)).not.toContain('SJ777')
    const { rows } = await comparedWith(['SJ777', '张三丰', '02', '2026-05-20 09:00', '已受理，待派单', ''])
    expect(rows.find(({ key }) => key === 'SJ777')).toMatchObject({ kind: 'only-theirs', matter: null })
    await expect(exchangeRoutes.copySheets(clerk(), { id: sealed })).rejects.toMatchObject({ code: 'matter-not-found' })
  })
})
