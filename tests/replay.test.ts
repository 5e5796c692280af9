import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '#db/transact.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { parseFigureFile } from '#replay/figure-file.ts'
import { replayYear } from '#replay/replay-store.ts'
import { projectDir } from '../src/config.ts'
import { moment, openStreet, type Street } from './harness/street.ts'

const shared = join(projectDir, '../shared/figures')
// 其余三个街道的一年各有八千至两万六千件，在 bench 里重建。
const names = ['baishalu-2020', 'yuhang-2020']
const present = names.every((name) => existsSync(join(shared, `${name}.json`)))
if (!present) console.warn('略过：没有 ../shared/figures，不重建整年')

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

const now = moment('2026-11-22')
const quiet = () => undefined

describe.runIf(present)('按报告的数字重建一年', { timeout: 240_000 }, () => {
  test.each(names)('%s：台账算出的每个数都与报告相同，报告自相矛盾的指出来；再跑一次不重复', async (name) => {
    const file = parseFigureFile(readFileSync(join(shared, `${name}.json`), 'utf8'))
    const replayed = await replayYear(street.resources, file, now, quiet)
    const contradicted = file.figures.filter(({ defect }) => defect !== undefined).map(({ code }) => code)
    expect(replayed.differences.map(({ code }) => code)).toEqual(contradicted)
    expect(replayed.figures).toBe(file.figures.length)
    expect(replayed.matters).toBeGreaterThan(0)
    const again = await replayYear(street.resources, file, now, quiet)
    expect(again).toMatchObject({ entries: 0, matters: 0, acts: 0, differences: replayed.differences })
    const { findings } = await read(street.resources.database.pool, file.code, (tx) => verifyLedger(tx))
    expect(findings).toEqual([])
  })
})

describe('数字文件', () => {
  const good = { code: '999999009000', subdistrict: '试验街道', year: 2024, figures: [] }
  const figure = { code: 'service.accepted', label: '受理', value: 1, unit: '件', kind: 'count' }

  test.each([
    ['不是 JSON', 'x', '不是 JSON'],
    ['没有一个数', JSON.stringify(good), 'figures'],
    ['代码不足十二位', JSON.stringify({ ...good, code: '12', figures: [figure] }), 'code'],
    ['同一指标两次', JSON.stringify({ ...good, figures: [figure, figure] }), 'service.accepted'],
  ])('%s，拒绝并说明', (_, text, words) => {
    expect(() => parseFigureFile(text)).toThrow(
      expect.objectContaining({ code: 'figure-file-wrong', message: expect.stringContaining(words) }),
    )
  })

  test('还没有过完的一年不补录', async () => {
    const file = parseFigureFile(JSON.stringify({ ...good, year: 2026, figures: [figure] }))
    await expect(replayYear(street.resources, file, now, quiet)).rejects.toMatchObject({ code: 'replay-year-open' })
  })
})
