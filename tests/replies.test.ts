import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replySettings } from '#analysis/replies/settings.ts'
import { repliesContract } from '#analysis/replies-contract.ts'
import { repliesRoutes } from '#analysis/replies-routes.ts'
import type { Context } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { took } from './harness/ledger.ts'
import { openStreet, plainMatter, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

async function file(title: string, common: object = {}, at = '2026-05-20') {
  const { id } = await perform(street.as('hotline_officer', at), (scene) => {
    const plain = plainMatter(title)
    return fileMatter(scene, 'hotline', { ...plain, common: { ...plain.common, ...common }, intake: {} })
  })
  return id
}

async function handed(id: string, at = '2026-05-20T10:00') {
  await took(
    street,
    id,
    { as: 'hotline_officer', at, step: 'dispatch', form: {} },
    { as: 'hotline_officer', at: at.replace('10:00', '11:00'), step: 'sign' },
    { as: 'hotline_officer', at: at.replace('10:00', '12:00'), step: 'contact', form: {} },
  )
}

async function answered(id: string, reply: string, at: string) {
  await handed(id)
  await took(street, id, { as: 'hotline_officer', at, step: 'reply', form: { reply } })
}

const check = (matter: string, text: string, { as, open = false, step = 'reply' }: CheckOptions = {}) =>
  repliesRoutes.check(as ?? street.as('hotline_officer', '2026-05-21'), { matter, step, text, open })
type CheckOptions = { as?: Context; open?: boolean; step?: string }

const good =
  '张先生您好：您反映桂花巷路灯不亮一事，经现场核查，系电缆老化。5月20日晚已更换电缆，3盏路灯恢复照明。联系电话：12345。'

describe('答复发出前的检查', () => {
  it('写明情况、处理和时间的答复没有疑问；空话得分低，但只提示', async () => {
    const id = await file('桂花巷路灯不亮')
    await handed(id)
    const fine = await check(id, good)
    expect(fine).toMatchObject({ doubtful: false, answered: 'yes' })
    expect(repliesContract.check.reply.parse(fine)).toEqual(fine)
    const vague = await check(id, '您好，您反映的问题已转有关部门处理，感谢您的理解。')
    expect(vague).toMatchObject({ doubtful: true, answered: 'no' })
    expect(vague.findings[0]).toMatchObject({ kind: 'answers', severity: 'problem' })
  })

  it('办理期限已过的答复，写明期限的名称和依据', async () => {
    const id = await file('井盖破损')
    await handed(id)
    const { findings } = await check(id, good, { as: street.as('hotline_officer', '2026-06-10') })
    const late = findings.find(({ kind }) => kind === 'time')
    expect(late?.words).toContain('「办结并回复」')
    expect(late?.basis).not.toBe('')
    const inTime = await check(id, good)
    expect(inTime.findings.filter(({ kind }) => kind === 'time')).toEqual([])
  })

  it('公开答复写出当事人的姓名电话，当场指出；不公开的只作提示', async () => {
    const id = await file('楼道堆物')
    await handed(id)
    const text = `${good}已电话告知张三丰（13800000001）。`
    const open = await check(id, text, { open: true })
    const personal = open.findings.filter(({ kind }) => kind === 'personal')
    expect(personal.map(({ span }) => span && text.slice(span.start, span.end))).toEqual(
      expect.arrayContaining(['张三丰', '13800000001']),
    )
    const closed = await check(id, text)
    expect(closed.findings.find(({ span }) => span && text.slice(span.start, span.end) === '张三丰')?.severity).toBe(
      'hint',
    )
    // 回给网页的只有位置，没有姓名电话。
    expect(JSON.stringify(open)).not.toContain('张三丰')
    expect(JSON.stringify(open)).not.toContain('13800000001')
  })

  it('与同一地点此前答复不一致的，写明是哪一件', async () => {
    const place = '银杏路 8 号'
    const before = await file('银杏路路灯改造', { place })
    await answered(before, '您好：银杏路路灯改造工程计划2026年9月30日完工，请您谅解。', '2026-05-20T15:00')
    const id = await file('银杏路路灯改造何时完工', { place, people: [] })
    await handed(id)
    const { findings } = await check(id, '您好：银杏路路灯改造工程计划2026年11月30日完工，请您谅解。')
    const found = findings.find(({ kind }) => kind === 'consistent')
    expect(found?.words).toContain('2026年9月30日')
    expect(found?.basis).toMatch(/^2026年5月20日对.+的答复$/)
  })

  it('对别处别事几乎一字不差的答复，指为套用', async () => {
    const unit = 'U77'
    const same =
      '您好：收到反映后，街道立即组织城管、社区到现场处置，当场制止并批评教育，责令限期改正，后续将每日巡查。'
    const first = await file('广场舞音响扰民', { place: '东园广场' })
    await answered(first, same, '2026-05-20T15:00')
    const second = await file('工地夜间打桩', { place: '北河工地', people: [] })
    await handed(second)
    const { owner } = street.resources.database
    await owner.query(
      'update matters set unit = $1, fold = jsonb_set(fold, $3, to_jsonb($1::text)) where id = any($2)',
      [unit, [first, second], '{unit}'],
    )
    const { findings } = await check(second, same)
    expect(findings.find(({ kind }) => kind === 'own')?.words).toContain('几乎一样')
  })
})

describe('权限与设定', () => {
  it('自己区域之外的事项查不到；不是答复的环节不查', async () => {
    const id = await file('水管漏水', { grid: 'G02', village: 'V02' })
    const far = street.as([{ role: 'grid_leader', grids: ['G01'] }], '2026-05-21', 'leader')
    await expect(check(id, good, { as: far })).rejects.toMatchObject({ code: 'matter-not-found' })
    await expect(check(id, good, { step: 'dispatch' })).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(check(randomUUID(), good)).rejects.toMatchObject({ code: 'matter-not-found' })
  })

  it('别的网格的、看不到的此前答复，不用来比对', async () => {
    const place = '柳岸 1 号'
    const before = await file('柳岸围墙改造', { place, grid: 'G02', village: 'V02', people: [] })
    await answered(before, '您好：柳岸围墙改造工程计划2026年9月30日完工，请您谅解。', '2026-05-20T15:00')
    const id = await file('柳岸围墙改造', { place, grid: 'G01', people: [] })
    const near = street.as([{ role: 'grid_leader', grids: ['G01'] }], '2026-05-21', 'leader')
    const text = '您好：柳岸围墙改造工程计划2026年11月30日完工，请您谅解。'
    expect((await check(id, text, { as: near })).findings.some(({ kind }) => kind === 'consistent')).toBe(false)
    expect((await check(id, text)).findings.some(({ kind }) => kind === 'consistent')).toBe(true)
  })

  it('提示的分数线由管理员设定，改动记入审计', async () => {
    const id = await file('树枝遮挡路灯')
    const admin = street.as('sysadmin', '2026-05-21')
    const settings = replySettings.parse(await repliesRoutes.settings(admin, {}))
    expect(settings.doubtBelow).toBe(70)
    await repliesRoutes.saveSettings(admin, { ...settings, doubtBelow: 100 })
    expect(await check(id, '树枝已修。')).toMatchObject({ doubtful: true, doubtBelow: 100 })
    await repliesRoutes.saveSettings(admin, settings)
    const { rows } = await street.resources.database.owner.query<{ count: number }>(
      `select count(*)::int as count from audit where act = 'settings.write' and detail->>'section' = 'replies'`,
    )
    expect(rows[0]?.count).toBe(2)
  })

  it('十万字、空白、表情都有结果', async () => {
    const id = await file('随便问问')
    for (const text of ['', '   ', '😀😀', '？'.repeat(20_000), 'a'.repeat(20_000)])
      expect((await check(id, text)).score).toBeGreaterThanOrEqual(0)
  })
})
