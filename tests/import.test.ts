import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { intakeFiles, intakeRoutes } from '#intake/routes.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import {
  csvOf,
  endOfBatch,
  importSheet,
  mattersOf,
  message,
  messageHeadings,
  uploadSheet,
  xlsxOf,
} from './harness/sheets.ts'
import { moment, openStreet, type Street, tenant } from './harness/street.ts'

let street: Street
let context: Context
beforeAll(async () => {
  street = await openStreet()
  context = street.as('command_center', '2026-06-01')
})
afterAll(() => street.close())

const verified = () => read(street.resources.database.pool, tenant, (tx) => verifyLedger(tx))
const errorsOf = async (id: string) => {
  const answer = await intakeFiles[0]?.answer(context, { id })
  if (!answer || answer.body instanceof Uint8Array) throw new Error('no error file')
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.body) chunks.push(chunk)
  return readSheet(Buffer.concat(chunks), answer.name)
}

describe('导入向导', () => {
  it('按表头猜出对应，样例里没有姓名和电话', async () => {
    const rows = [message('Y1', '路灯不亮', '2019/4/25 9:32:09', '桂花巷路灯不亮，请联系 13800001234。')]
    const attachment = await uploadSheet(context, csvOf(rows))
    const found = await intakeRoutes.inspect(context, { attachment, kind: 'hotline' })
    expect(found.mapping).toEqual({
      留言编号: 'number',
      留言用户: 'person',
      留言主题: 'subject',
      留言时间: 'filedAt',
      留言详情: 'text',
      反对数: 'dislikes',
      点赞数: 'likes',
    })
    expect(found.fields.filter((field) => field.required).map((field) => field.key)).toEqual(['subject', 'filedAt'])
    expect(found.total).toBe(1)
    expect(JSON.stringify(found.sample)).not.toMatch(/13800001234|UY1/)
  })

  it('核对不写入任何东西；导入后时间照原表，编号按时间连续；再导一次全是重复', async () => {
    const bytes = csvOf([
      message('A3', '第三件', '2024-03-05 08:00:00'),
      message('A1', '第一件', '2024/1/2 9:32:09'),
      message('A2', '第二件', '2024-02-01 23:59:59'),
      message('A2', '第二件', '2024-02-01 23:59:59'),
    ])
    const attachment = await uploadSheet(context, bytes)
    const { mapping } = await intakeRoutes.inspect(context, { attachment, kind: 'hotline' })
    const before = (await intakeRoutes.batches(context, {})).batches.length
    const dry = await intakeRoutes.rehearse(context, { attachment, kind: 'hotline', mapping })
    expect(dry).toEqual({ read: 4, created: 3, duplicates: 1, rejected: 0, problems: [] })
    expect((await intakeRoutes.batches(context, {})).batches).toHaveLength(before)

    const { id } = await intakeRoutes.run(context, { attachment, kind: 'hotline', mapping })
    expect(await endOfBatch(context, id)).toMatchObject({
      state: 'done',
      source: '留言.csv',
      kind: 'hotline',
      ...{ total: 4, read: 4, created: 3, duplicates: 1, rejected: 0, hasErrors: false, account: 'command_center' },
    })
    expect(await mattersOf(context, id)).toMatchObject([
      {
        external_id: 'A1',
        number: '热〔2024〕000001',
        filed_at: moment('2024-01-02T09:32').replace('00.000', '09.000'),
      },
      { external_id: 'A2', number: '热〔2024〕000002' },
      { external_id: 'A3', number: '热〔2024〕000003', filed_at: moment('2024-03-05T08:00') },
    ])
    expect(await importSheet(context, bytes)).toMatchObject({ created: 0, duplicates: 4, rejected: 0 })
  })

  it('两人同时导入同一文件，每件只登记一次', async () => {
    const bytes = csvOf(Array.from({ length: 450 }, (_, at) => message(`S${at}`, `第${at}件事`, '2025-01-02 08:00')))
    const both = await Promise.all([importSheet(context, bytes), importSheet(context, bytes)])
    expect(both[0].created + both[1].created).toBe(450)
    expect(both.map((one) => one.created + one.duplicates)).toEqual([450, 450])
  })

  it('没有编号的表按内容辨认，重导不重建', async () => {
    const rows = [
      ['路口积水', '2025-03-01', '一下雨就积水'],
      ['路口积水', '2025-03-02', '一下雨就积水'],
    ]
    const bytes = csvOf(rows, ['标题', '登记时间', '内容'])
    expect(await importSheet(context, bytes)).toMatchObject({ created: 2, duplicates: 0 })
    expect(await importSheet(context, bytes)).toMatchObject({ created: 0, duplicates: 2 })
  })
})

describe('读不了的行', () => {
  it('写入错误文件，带行号与原因，其余照常导入', async () => {
    const rows = [
      message('B0', '读得了的', '2025-01-02 08:00'),
      message('B1', ' ', '2025-01-02 08:00'),
      message('B2', '时间不对', '上周二'),
      message('B3', '来自将来', '2026-06-02 08:00'),
    ]
    const view = await importSheet(context, csvOf(rows))
    expect(view).toMatchObject({ state: 'done', read: 4, created: 1, rejected: 3, hasErrors: true })
    const errors = await errorsOf(view.id)
    expect(errors.rows.map(({ cells }) => [cells.原文件行号, cells.留言编号, cells.未导入原因])).toEqual([
      ['3', 'B1', '没有留言主题'],
      ['4', 'B2', expect.stringContaining('认不出')],
      ['5', 'B3', expect.stringContaining('晚于现在')],
    ])
  })

  it('公式单元格与 NUL 字符不导入；错误文件里公式不再是公式', async () => {
    const cells = (row: number, ...texts: string[]) => `<row r="${row}">${texts.join('')}</row>`
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const formula = '<c t="str"><f>HYPERLINK("http://x")</f><v>=1+1</v></c>'
    const bytes = xlsxOf(
      cells(1, ...messageHeadings.slice(0, 5).map(text)) +
        cells(2, text('N1'), text('甲'), text('公式'), text('2025-01-02 08:00'), formula) +
        cells(3, text('N2'), text('乙'), text('含_x0000_字符'), text('2025-01-02 08:00'), text('正文')) +
        cells(4, text('N3'), text('丙'), text('好的一行'), text('2025-01-02 08:00'), text('正文')),
    )
    const view = await importSheet(context, bytes, { name: '留言.xlsx' })
    expect(view).toMatchObject({ created: 1, rejected: 2 })
    const { rows } = await errorsOf(view.id)
    expect(rows.map((row) => row.cells.未导入原因)).toEqual([
      expect.stringContaining('是公式'),
      expect.stringContaining('控制字符'),
    ])
    expect(rows[0]?.cells.留言详情).toBe('=1+1')
    expect(rows.every((row) => row.formula === undefined)).toBe(true)
  })

  it('登记信访须在条例施行之后，较早的行说明原因', async () => {
    const bytes = csvOf([message('X1', '旧事一件', '2004-01-02'), message('X2', '新事一件', '2025-01-02')])
    const view = await importSheet(context, bytes, { kind: 'petition' })
    expect(view).toMatchObject({ created: 1, rejected: 1 })
    expect((await errorsOf(view.id)).rows[0]?.cells.未导入原因).toContain('信访')
  })
})

describe('不能导入的表', () => {
  const bytes = csvOf([message('C1', '一件事', '2025-01-02')])
  const mapping = { 留言主题: 'subject', 留言时间: 'filedAt' }
  const run = async (change: object, as = context) =>
    intakeRoutes.run(as, { attachment: await uploadSheet(as, bytes), kind: 'hotline', mapping, ...change })

  it.each([
    ['必填字段没有列', { mapping: { 留言主题: 'subject' } }, 'mapping-incomplete'],
    ['列不存在', { mapping: { ...mapping, 天气: 'text' } }, 'mapping-wrong'],
    ['字段不存在', { mapping: { ...mapping, 留言详情: 'weather' } }, 'mapping-wrong'],
    ['两列对一个字段', { mapping: { ...mapping, 留言详情: 'subject' } }, 'mapping-wrong'],
    ['没有这种程序', { kind: 'weather' }, 'import-kind-unknown'],
    ['这种程序不从表格导入', { kind: 'mediation' }, 'import-kind-unknown'],
    ['附件不存在', { attachment: '00000000-0000-4000-8000-000000000000' }, 'attachment-not-found'],
  ])('%s，拒绝而不建批次', async (_, change, code) => {
    const before = (await intakeRoutes.batches(context, {})).batches.length
    await expect(run(change)).rejects.toMatchObject({ code })
    expect((await intakeRoutes.batches(context, {})).batches).toHaveLength(before)
  })

  it('无权登记该程序的岗位不能导入；别人上传的文件读不到', async () => {
    await expect(run({ kind: 'grid-event' }, street.as('gen_office', '2026-06-01'))).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const attachment = await uploadSheet(street.as('hotline_officer', '2026-06-01'), bytes)
    await expect(run({ attachment })).rejects.toMatchObject({ code: 'attachment-not-found' })
  })
})

describe('带答复的留言按已办理补录', () => {
  const headings = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间']
  const replied = (number: string, filed: string, at: string, reply = '已修好，谢谢反映。') => [
    ...[number, `U${number}`, `第${number}件`, filed, '请处理。', reply, at],
  ]

  it('五个工作日内答复的按期，超过的逾期，期限从留言时间起算；重建与所存一致', async () => {
    const rows = [
      replied('R1', '2025-03-03 09:00:00', '2025-03-10 17:00:00'),
      replied('R2', '2025-03-03 09:00:00', '2025-03-11 00:00:01'),
      replied('R3', '2025-03-03 09:00:00', '', ''),
    ]
    const view = await importSheet(context, csvOf(rows, headings))
    expect(view).toMatchObject({ created: 3, rejected: 0 })
    expect((await mattersOf(context, view.id)).map((row) => row.state)).toEqual(['closed', 'closed', 'received'])
    const { rows: clocks } = await street.resources.database.owner.query(
      `select m.external_id, d.key, d.late, d.met_at from deadlines d join matters m on m.tenant = d.tenant and m.id = d.matter
       where m.batch = $1 and d.bears = 'organ' order by 1, 2`,
      [view.id],
    )
    expect(clocks.filter((row) => row.key === 'handling')).toEqual([
      { external_id: 'R1', key: 'handling', late: false, met_at: moment('2025-03-10T17:00') },
      expect.objectContaining({ external_id: 'R2', late: true }),
    ])
    expect((await verified()).findings).toEqual([])
  })

  it('不是热线的，答复留在内容里', async () => {
    const view = await importSheet(context, csvOf([replied('P1', '2025-03-03', '2025-03-05')], headings), {
      kind: 'petition',
    })
    const [row] = await mattersOf(context, view.id)
    const page = await mattersRoutes.get(context, { id: row?.id ?? '' })
    expect(page.detail).toContain('【原平台答复（')
    expect(page.events).toHaveLength(1)
  })
})

it('补录的旧件不逐条补发早该发的提醒；登记以后到期的照发', async () => {
  await fireRungs(street.resources, tenant, context.now)
  const named = (row: string[]) => row.with(1, '李小四')
  const bytes = csvOf([
    named(message('T1', '三年前的信访', '2023-01-05')),
    named(message('T2', '上周的信访', '2026-05-28')),
  ])
  const view = await importSheet(context, bytes, { kind: 'petition' })
  expect(view.created).toBe(2)
  expect(await fireRungs(street.resources, tenant, context.now)).toBe(0)
  const [old, recent] = (await mattersOf(context, view.id)).map((row) => row.id)
  await fireRungs(street.resources, tenant, moment('2026-07-20'))
  const { rows } = await street.resources.database.owner.query('select matter from rungs where fired_at is not null')
  const fired = rows.map((row) => row.matter)
  expect([fired.includes(old), fired.includes(recent)]).toEqual([false, true])
  expect((await verified()).findings).toEqual([])
})
