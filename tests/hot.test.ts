import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultHotSettings } from '#analysis/hot/settings.ts'
import { hotTopics } from '#analysis/hot/topics.ts'
import { hotRoutes } from '#analysis/hot-routes.ts'
import { hotOfTenant } from '#analysis/hot-store.ts'
import { parseDay } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { runCli } from '../src/cli.ts'
import { messagesFrom } from '../src/commands/hot.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
  await street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, data, valid_from, revision, changed_at, changed_by) values
     ($1, 'villages', $2, 'V01', '桂花社区', '{"aliases": ["老粮站"]}', '2026-01-01', 1, now(), 'x')`,
    [tenant, randomUUID()],
  )
  await file('桂花新城小区旁搅拌站噪音扬尘', '2026-05-04', { grid: 'G01' }, '13900000001')
  await file('投诉桂花新城附近搅拌站粉尘', '2026-05-05', { grid: 'G01' }, '13900000002')
  await file('桂花新城搅拌站夜间噪音大', '2026-05-12', { grid: 'G02' }, '13900000002')
  await file('老粮站门口污水外溢', '2026-05-06', { grid: 'G02' }, '13900000003')
  await file('老粮站污水漫上路面', '2026-05-07', { grid: 'G02' }, '13900000004')
  await file('桂花社区污水井外溢', '2026-05-08', { grid: 'G02' }, '13900000005')
  await file('咨询社保卡怎样补办', '2026-05-09', { grid: 'G03' }, '13900000006')
})
afterAll(() => street.close())

function file(title: string, at: string, common: object, phone: string, procedure = 'hotline') {
  return perform(street.as('hotline_officer', at), (scene) => {
    const plain = plainMatter(title)
    const detail = `${title}，联系电话 ${phone}，请尽快处理。`
    const people = [{ part: 'applicant', name: '来电人', phone }]
    const intake = { reqType: 'complaint' }
    return fileMatter(scene, procedure, {
      ...plain,
      common: { ...plain.common, place: '', detail, people, ...common },
      intake,
    })
  })
}

const may = { from: '2026-05-01', until: '2026-06-01' }
const see = (as = street.as('director', '2026-06-02'), period = may) => hotRoutes.hotTopics(as, period)

describe('台账里的热点', () => {
  it('列出同一地点、同一件事的事项编号，按周、按网格计数，人数不重复', async () => {
    const { topics, read, cut } = await see()
    expect({ read, cut }).toEqual({ read: 7, cut: false })
    const mixer = topics.find(({ place }) => place.includes('桂花新城'))
    expect(mixer).toMatchObject({ count: 3, people: 2, from: '2026-05-04', to: '2026-05-12' })
    expect(mixer?.title).toContain('搅拌站')
    expect(mixer?.ids).toHaveLength(3)
    expect(mixer?.weeks).toEqual([
      { from: '2026-05-04', count: 2 },
      { from: '2026-05-11', count: 1 },
    ])
    expect(mixer?.grids).toEqual([
      { grid: 'G01', count: 2 },
      { grid: 'G02', count: 1 },
    ])
  })

  it('村社的别名与正名是一处', async () => {
    const { topics } = await see()
    expect(topics.find(({ place }) => place.includes('桂花社区'))).toMatchObject({ count: 3, people: 3 })
  })

  it('题名里没有电话', async () => {
    const { topics } = await see()
    expect(JSON.stringify(topics)).not.toMatch(/139\d{8}/)
  })

  it('只算本人看得到的：网格员只见本网格的，不足件数便不成热点；封存的不计', async () => {
    const worker = street.as([{ role: 'grid_worker', grids: ['G01'] }], '2026-06-02', 'worker')
    const own = await see(worker)
    expect(own).toMatchObject({ read: 2, topics: [] })
    const { owner } = street.resources.database
    await owner.query("update matters set sealed = true where tenant = $1 and title like '%夜间噪音%'", [tenant])
    expect((await see(street.as('hotline_officer', '2026-06-02'))).read).toBe(6)
    expect((await see()).read).toBe(7)
    await owner.query('update matters set sealed = false where tenant = $1', [tenant])
  })

  it('命令行按街道列出未封存的，与有全街道权限的人所见相同', async () => {
    const period = { from: parseDay(may.from), until: parseDay(may.until) }
    const topics = await read(street.resources.database.pool, tenant, (tx) => hotOfTenant(tx, period))
    expect(topics.map(({ ids }) => ids)).toEqual((await see()).topics.map(({ ids }) => ids))
  })

  it('期间左闭右开；止日不晚于起日的拒绝', async () => {
    expect((await see(undefined, { from: '2026-05-05', until: '2026-05-12' })).read).toBe(5)
    await expect(see(undefined, { from: '2026-06-01', until: '2026-06-01' })).rejects.toMatchObject({
      code: 'period-wrong',
    })
  })

  it('正在填写的内容提示可能属于哪个热点', async () => {
    const clerk = street.as('window_clerk', '2026-06-02')
    const { hints } = await hotRoutes.hotHints(clerk, { text: '桂花新城搅拌站扬尘噪音' })
    expect(hints[0]?.reason).toContain('可能属于热点')
    expect((await hotRoutes.hotHints(clerk, { text: '社保卡丢了' })).hints).toEqual([])
  })

  it('权重由本街道设定，改后的热度随之变化，并记入审计', async () => {
    const before = (await see()).topics[0]
    await hotRoutes.hotSettings(street.as('sysadmin', '2026-06-02'), { ...defaultHotSettings, count: 10 })
    const after = await see()
    expect(after.settings.count).toBe(10)
    expect(after.topics[0]?.heat).toBeGreaterThan(before?.heat ?? 0)
    const { rows } = await street.resources.database.owner.query(
      "select count(*)::int as count from audit where tenant = $1 and act = 'settings.write'",
      [tenant],
    )
    expect(rows[0]?.count).toBe(1)
    await hotRoutes.hotSettings(street.as('sysadmin', '2026-06-02'), defaultHotSettings)
  })
})

describe('命令 hot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hot-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const heading = '留言编号,留言用户,留言主题,留言时间,留言详情,点赞数,反对数'
  const row = (id: number, title: string) => `${id},用户${id},${title},2026/5/${id} 9:00,${title}，请处理,${id},0`
  const titles = ['A2区桂花新城搅拌站噪音', 'A2区桂花新城旁搅拌站扬尘', '桂花新城搅拌站噪音扰民', '社保卡补办']
  const good = join(folder, '留言.csv')
  writeFileSync(good, [heading, ...titles.map((title, at) => row(at + 1, title))].join('\n'))

  async function hot(...args: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), env: {} }
    return { code: await runCli(['hot', ...args], io), out: out.join('\n'), err: err.join('\n') }
  }

  it('读留言表，--json 给出规定的各项', async () => {
    const { code, out } = await hot('--from', good, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      topics: [
        {
          rank: 1,
          title: expect.stringMatching(/^A2区桂花新城 · .*搅拌站/),
          place: 'A2区桂花新城',
          from: '2026-05-01',
          to: '2026-05-03',
          count: 3,
          people: 3,
          likes: 6,
          heat: expect.any(Number),
          ids: ['1', '2', '3'],
        },
      ],
    })
    expect((await hot('--from', good)).out).toContain('3 件   3 人')
    expect((await hot('--from', good, '--set', 'least=5')).out).toBe('没有热点。')
  })

  it.each([
    [[], '须写明'],
    [['--from', join(folder, '没有.xlsx')], '没有找到文件'],
    [['--from', folder], '没有找到文件'],
    [['--from', good, '--set', 'likes=很多'], '须写作'],
    [['--from', good, '--set', 'least=0'], '不在许可的范围'],
    [['--from', good, '--map', '没有的列=text'], '没有「没有的列」这一列'],
    [['--tenant', tenant], '须写明 --from-day'],
    [['--tenant', tenant, '--from-day', '2026-02-30', '--until-day', '2026-03-01'], '须写明 --from-day'],
  ])('%j 用中文拒绝', async (args, words) => {
    const { code, err } = await hot(...args)
    expect(code).not.toBe(0)
    expect(err).toContain(words)
  })

  it('缺主题、时间的表，时间认不出的行，用中文拒绝并说明在哪里', async () => {
    const columns = join(folder, '缺列.csv')
    writeFileSync(columns, '姓名,年龄\n甲,1\n乙,2')
    expect((await hot('--from', columns)).err).toContain('留言主题')
    const times = join(folder, '坏时间.csv')
    writeFileSync(times, `${heading}\n1,甲,路灯不亮,某一天,路灯不亮,0,0`)
    expect((await hot('--from', times)).err).toContain('第 2 行的时间')
  })
})

const shared = join(import.meta.dirname, '..', '..', 'shared', 'data', 'messages', 'hot.xlsx')
const labelled: { issues: Array<{ note: string; ids: string[] }> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'bench', 'hot', 'labels.json'), 'utf8'),
)

describe.skipIf(!existsSync(shared))('真实留言（../shared 不在时略过）', () => {
  it('最大的几件事完整地在一个热点里，热点里九成以上是这件事', { timeout: 60_000 }, async () => {
    const messages = await messagesFrom(shared, [])
    const today = messages.map(({ day }) => day).reduce((a, b) => (a > b ? a : b))
    const topics = hotTopics(messages, today)
    const largest = [...labelled.issues].sort((a, b) => b.ids.length - a.ids.length).slice(0, 3)
    for (const { ids } of largest) {
      const own = (topic: { ids: readonly string[] }) => topic.ids.filter((id) => ids.includes(id)).length
      const best = [...topics].sort((a, b) => own(b) - own(a))[0]
      expect(best && own(best) / ids.length).toBeGreaterThanOrEqual(0.9)
      expect(best && own(best) / best.ids.length).toBeGreaterThanOrEqual(0.9)
    }
    expect(topics.slice(0, 2).every(({ count }) => count > 50)).toBe(true)
  })
})
