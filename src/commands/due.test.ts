import { describe, expect, it } from 'vitest'
import { command } from './due.ts'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await command.run(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out)

describe('fengqiao due', () => {
  it('信访办结期限60日：2026年9月1日受理，11月2日届满', async () => {
    expect(await json('--rule', 'XF-05', '--from', '2026-09-01')).toMatchObject({
      rule: 'XF-05',
      from: '2026-09-01',
      due: '2026-11-02',
      provisional: false,
      length: 60,
      unit: 'day',
      basis: '《信访工作条例》第三十四条',
      extended: 0,
      paused: 0,
      calendar: '2026',
    })
  })

  it('延长和两段停计一并计算', async () => {
    const found = await json(
      ...['--rule', 'XF-05', '--from', '2026-09-01', '--extend', '30'],
      ...['--pause', '2026-09-20..2026-10-10', '--pause', '2026-10-05..2026-10-15'],
    )
    expect(found).toMatchObject({ due: '2026-12-25', extended: 30, paused: 25 })
    expect(found.explanation).toBeInstanceOf(Array)
  })

  it('不写 --json 时逐句说明', async () => {
    const { code, out } = await run('--rule', 'XF-05', '--from', '2026-12-01')
    expect(code).toBe(0)
    expect(out).toContain('（暂定）')
    expect(out).toContain('《民法典》第二百零一条')
  })

  it('用旧版本的放假安排', async () => {
    expect(await json('--rule', 'RX-03', '--from', '2025-12-31', '--calendar', '2025')).toMatchObject({
      due: '2026-01-08',
      provisional: true,
      calendar: '2025',
    })
  })
})

describe('fengqiao due 的拒绝', () => {
  it('不是期限的规则退出码为1，说明原因；固定日期写出月日', async () => {
    const { code, err } = await run('--rule', 'CF-10', '--from', '2026-09-01')
    expect([code, err]).toEqual([1, expect.stringContaining('不是期限')])
    expect(await json('--rule', 'ND-01')).toMatchObject({
      rule: 'ND-01',
      countable: false,
      fixed: { month: 3, date: 1 },
    })
  })

  it('超过法定上限的延长退出码为1，写出条文', async () => {
    const { code, err, out } = await run('--rule', 'XF-05', '--from', '2026-09-01', '--extend', '31', '--json')
    expect(code).toBe(1)
    expect(err).toContain('第三十四条')
    expect(JSON.parse(out)).toMatchObject({ rule: 'XF-05', refused: 'extension-too-long' })
  })

  it.each([
    ['没有规则', []],
    ['规则不存在', ['--rule', 'XF-99', '--from', '2026-09-01']],
    ['没有起算日', ['--rule', 'XF-05']],
    ['日期不存在', ['--rule', 'XF-05', '--from', '2026-02-30']],
    ['停计写反', ['--rule', 'XF-05', '--from', '2026-09-01', '--pause', '2026-10-10..2026-09-20']],
    ['停计不成对', ['--rule', 'XF-05', '--from', '2026-09-01', '--pause', '2026-10-10']],
    ['延长不是整数', ['--rule', 'XF-05', '--from', '2026-09-01', '--extend', '三十']],
    ['延长为零', ['--rule', 'XF-05', '--from', '2026-09-01', '--extend', '0']],
    ['情形不存在', ['--rule', 'FY-04', '--from', '2026-09-01', '--at', 'fast']],
    ['没有这一年的历法', ['--rule', 'XF-05', '--from', '2026-09-01', '--calendar', '2027']],
    ['倒推不能停计', ['--rule', 'CF-05', '--from', '2026-10-15', '--pause', '2026-10-01..2026-10-02']],
    ['没有的选项', ['--规则', 'XF-05']],
    ['多余的参数', ['XF-05']],
  ])('用法有误（%s）退出码为2，中文说明写到标准错误', async (_, args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/[一-鿿]/)
  })
})

describe('fengqiao due --list', () => {
  it('列出全部112条规则，能算的有长度，不能算的有原因', async () => {
    const rows: Array<{ rule: string; countable: boolean; count?: number; reason?: string }> = await json('--list')
    expect(rows).toHaveLength(112)
    for (const row of rows)
      expect([row.rule, row.countable ? row.count !== undefined : Boolean(row.reason)]).toEqual([row.rule, true])
    expect((await run('--list')).out.split('\n')).toHaveLength(112)
  })

  it('每条能算的规则都算得出，且说得出理由', async () => {
    const rows: Array<{ rule: string; countable: boolean; variants?: Array<{ at: string }> }> = await json('--list')
    for (const { rule, variants } of rows.filter((row) => row.countable)) {
      for (const at of [undefined, ...(variants ?? []).map((variant) => variant.at)]) {
        const found = await json('--rule', rule, '--from', '2026-09-01', ...(at ? ['--at', at] : []))
        expect([rule, found.due, found.explanation.length > 1]).toEqual([
          rule,
          expect.stringMatching(/^\d{4}-\d\d-\d\d/),
          true,
        ])
      }
    }
  })

  it('帮助是中文', async () => {
    const { code, out } = await run('--help')
    expect([code, out]).toEqual([0, expect.stringContaining('用法')])
  })
})
