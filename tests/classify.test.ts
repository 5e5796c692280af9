import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isHeldOut, judge } from '#analysis/classifier/better.ts'
import { labelledRows } from '#analysis/classifier/rows.ts'
import { foldsOf } from '#analysis/classifier/train.ts'
import { trainApart } from '#analysis/classifier-jobs.ts'
import { modelsRoutes } from '#analysis/models-routes.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { intakeRoutes } from '#intake/routes.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { runCli } from '../src/cli.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

const says = {
  市政设施: ['路灯不亮', '井盖破损', '路面塌陷', '护栏倒了', '人行道砖块松动'],
  环境卫生: ['垃圾无人清运', '垃圾桶满溢', '建筑垃圾乱堆', '公厕脏臭', '河道漂着垃圾'],
}
const places = ['桂花巷', '东门路', '南桥头', '幸福里', '北街口', '文化广场']

let street: Street
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-classify-'))
beforeAll(async () => {
  street = await openStreet()
})
afterAll(async () => {
  await street.close()
  rmSync(folder, { recursive: true, force: true })
})

async function cli(...args: string[]) {
  const lines: string[] = []
  const words: string[] = []
  const code = await runCli(['classify', ...args], {
    out: (line) => lines.push(line),
    err: (line) => words.push(line),
    env: {},
  })
  return { code, out: lines.join('\n'), err: words.join('\n') }
}

const file = (title: string, category: string) =>
  perform(street.as('hotline_officer', '2026-05-04'), (scene) => {
    const plain = plainMatter(title)
    return fileMatter(scene, 'hotline', {
      ...plain,
      common: { ...plain.common, detail: `${title}，请处理。` },
      intake: { category },
    })
  })

describe('从本街道的台账学', () => {
  it('没有办过的事，不能训练，说要补充；没有模型时不提示类别', async () => {
    await expect(modelsRoutes.retrain(street.as('sysadmin', '2026-05-03'), { kind: 'category' })).rejects.toThrow(
      '不能训练',
    )
    const clerk = street.as('hotline_officer', '2026-05-03')
    const { classes } = await intakeRoutes.suggest(clerk, { title: '路灯不亮', detail: '请派人修', people: [] })
    expect(classes).toEqual([])
    await expect(modelsRoutes.predict(clerk, { kind: '没有', title: '', detail: '' })).rejects.toThrow(
      '没有「没有」这种模型',
    )
  })

  it('办过的类别教会模型，登记时提示类别、把握和依据；工作人员所选另记', { timeout: 120_000 }, async () => {
    for (const [category, texts] of Object.entries(says))
      for (const say of texts) for (const place of places) await file(`${place}${say}`, category)
    const admin = street.as('sysadmin', '2026-06-01')
    const done = await modelsRoutes.retrain(admin, { kind: 'category' })
    expect(done).toMatchObject({ adopted: true, name: '事项类别', facts: { heldOut: true } })
    expect(done.facts.data.rows + done.facts.figures.count).toBe(60)
    const clerk = street.as('hotline_officer', '2026-06-02')
    const asked = { title: '西街路灯不亮', detail: '西街的路灯不亮，路面塌陷', people: [] }
    const { classes } = await intakeRoutes.suggest(clerk, asked)
    expect(classes).toMatchObject([{ kind: 'category', label: '市政设施', abstain: null }])
    expect(classes[0]?.words.join()).toMatch(/路/)
    const pick = {
      kind: 'category',
      id: randomUUID(),
      model: done.id,
      suggested: '市政设施',
      confidence: 0.9,
      abstained: false,
    }
    await modelsRoutes.pick(clerk, { ...pick, chosen: '市政设施' })
    await modelsRoutes.pick(clerk, { ...pick, chosen: '市政设施' })
    await modelsRoutes.pick(clerk, { ...pick, id: randomUUID(), chosen: '环境卫生' })
    const { kinds } = await modelsRoutes.models(clerk, {})
    expect(kinds.find(({ kind }) => kind === 'category')).toMatchObject({
      inUse: done.id,
      trainings: [{ id: done.id, adopted: true }],
      picks: { count: 2, right: 1, abstained: 0 },
    })
  })

  it('再训练：同样的台账，不差于原模型，采用并说明；两次都留底', { timeout: 120_000 }, async () => {
    const again = await modelsRoutes.retrain(street.as('sysadmin', '2026-06-03'), { kind: 'category' })
    expect(again.adopted).toBe(true)
    expect(again.words).toContain('不低于原模型')
    const { kinds } = await modelsRoutes.models(street.as('director', '2026-06-03'), {})
    expect(kinds.find(({ kind }) => kind === 'category')?.trainings).toHaveLength(2)
  })

  it('别的街道看不到', async () => {
    const { rows } = await street.resources.database.pool.query('select count(*)::int as n from models')
    expect(rows[0]).toEqual({ n: 0 })
    expect(tenant).toHaveLength(12)
  })
})

const csv = (headings: string[], rows: string[][]) => [headings, ...rows].map((row) => row.join(',')).join('\n')

describe('命令行', () => {
  const path = (name: string) => join(folder, name)
  const rows = Object.entries(says).flatMap(([label, texts]) =>
    texts.flatMap((say) => places.map((place) => [`${place}${say}`, `${place}${say}，请处理。`, label])),
  )
  const train = (from: string, ...more: string[]) =>
    cli('train', '--from', path(from), '--text', '主题,详情', '--label', '类别', '--model', path('m.json'), ...more)

  it('训练、评测、预测', { timeout: 120_000 }, async () => {
    writeFileSync(path('a.csv'), csv(['主题', '详情', '类别'], rows))
    expect((await train('a.csv', '--seed', '2')).code).toBe(0)
    const evaluated = await cli('evaluate', '--model', path('m.json'), '--on', path('a.csv'), '--json')
    const figures = JSON.parse(evaluated.out)
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(['accuracy', 'macroF1', 'perClass', 'calibration']))
    expect(figures.accuracy).toBe(1)
    const predicted = await cli('predict', '--model', path('m.json'), '--text', '西街井盖破损，路面塌陷', '--json')
    expect(JSON.parse(predicted.out)).toMatchObject({ label: '市政设施', abstain: null })
    expect((await cli('predict', '--model', path('m.json'), '--text', '。。')).out).toContain('不能判断')
  })

  it('--only-better：弄乱的数据训练出的不覆盖原模型', { timeout: 120_000 }, async () => {
    expect((await train('a.csv', '--only-better')).code).toBe(0)
    const before = readFileSync(path('m.json'), 'utf8')
    const labels = Object.keys(says)
    const muddled = rows.map(([title = '', body = '', label = ''], at) => {
      const kept = isHeldOut({ title, body, label })
      return [title, body, kept ? label : (labels[at % 2] ?? '')]
    })
    writeFileSync(path('b.csv'), csv(['主题', '详情', '类别'], muddled))
    const worse = await train('b.csv', '--only-better', '--json')
    expect(JSON.parse(worse.out)).toMatchObject({ adopted: false, words: expect.stringContaining('不采用') })
    expect(worse.code).toBe(1)
    expect(readFileSync(path('m.json'), 'utf8')).toBe(before)
  })

  it.each([
    ['缺参数', ['train'], '须写明'],
    ['没有文件', ['evaluate', '--model', join(folder, '无.json'), '--on', 'x.csv'], '没有找到文件'],
    [
      '种子不是数',
      ['train', '--from', 'a', '--text', 'a', '--label', 'b', '--model', 'm', '--seed', 'x'],
      '--seed 须为',
    ],
    ['没有动作', [], '须写明 train'],
  ])('%s：拒绝并说明', async (_, args, words) => {
    const { code, err } = await cli(...args)
    expect(code).toBeGreaterThan(0)
    expect(err).toContain(words)
  })

  it('没有所说的列、只有一类、空表：拒绝并说怎么办', { timeout: 60_000 }, async () => {
    writeFileSync(path('c.csv'), csv(['主题', '详情', '分类'], rows))
    expect((await train('c.csv')).err).toContain('没有「类别」这一列')
    writeFileSync(
      path('d.csv'),
      csv(
        ['主题', '详情', '类别'],
        rows.map(([a = '', b = '']) => [a, b, '同一类']),
      ),
    )
    expect((await train('d.csv')).err).toContain('至少要有两类')
    writeFileSync(path('e.csv'), '')
    expect((await train('e.csv')).code).toBe(1)
  })
})

const real = new URL('../../shared/data/messages/labelled.csv', import.meta.url)
if (!existsSync(real)) console.log('没有共享数据 messages/labelled.csv，跳过真实留言的分类测试')

describe.skipIf(!existsSync(real))('真实留言', () => {
  it('留出五分之一：宏平均 F1 不低于 0.90，校准误差不大于 0.05，模型小于 20 MB', { timeout: 240_000 }, async () => {
    const rows = labelledRows(await readSheet(readFileSync(real), 'labelled.csv'), ['留言主题', '留言详情'], '一级标签')
    const labels = [...new Set(rows.map(({ label }) => label))].sort()
    const fold = foldsOf(
      Int32Array.from(rows, ({ label }) => labels.indexOf(label)),
      rows.map(({ body }) => body),
      1,
    )
    const { model, file } = await trainApart({
      given: rows.filter((_, at) => fold[at] !== 0),
      options: { seed: 1, trainedAt: '2026-01-01', sha256: '', text: ['留言主题', '留言详情'], label: '一级标签' },
    })
    const figures = judge(
      model,
      rows.filter((_, at) => fold[at] === 0),
    )
    expect(figures.macroF1).toBeGreaterThanOrEqual(0.9)
    expect(figures.calibrationError).toBeLessThanOrEqual(0.05)
    expect(file.length).toBeLessThan(20_000_000)
  })
})
