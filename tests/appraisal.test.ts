import { randomUUID } from 'node:crypto'
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthView } from '#appraisal/contract.ts'
import { defaultFormula } from '#appraisal/default-formula.ts'
import type { Plan } from '#appraisal/plan.ts'
import { appraisalFiles, appraisalRoutes } from '#appraisal/routes.ts'
import { read } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { indicatorsRoutes } from '#indicators/routes.ts'
import { mattersRoutes } from '#matters/routes.ts'
import { wordsIn } from './harness/docx.ts'
import { enlist } from './harness/ledger.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
const month = '2026-03'
const targets: Plan = { baseYear: 2025, reductions: { police: 10, litigation: 10, petition: 10 }, exceptions: [] }

beforeAll(async () => {
  street = await openStreet()
  await enlist(street, 'villages', { code: 'V01', name: '溪东社区', data: { kind: 'community', population: 5000 } })
  await enlist(street, 'villages', { code: 'V02', name: '溪西村', data: { kind: 'village', population: 4000 } })
  await enlist(street, 'units', { code: 'U02', name: '平安法治办公室', data: { kind: 'office' } })
  await many(1, '2025-01', 'V02')
  await many(12, '2025-02', 'V01')
  await many(1, '2025-03', 'V02')
  await many(13, '2026-02', 'V01')
  await many(2, '2026-03', 'V02')
})
afterAll(() => street.close())

async function file(on: string, village: string, procedure = 'petition') {
  const { actId, common } = plainMatter()
  const people = [{ part: 'applicant', name: `居民${randomUUID().slice(0, 6)}` }]
  return mattersRoutes.file(street.as('petition_officer', on), {
    ...{ actId, procedure, intake: {} },
    common: { ...common, people, village, grid: undefined },
  })
}

/** One petition a day from the first of the month. */
async function many(count: number, inMonth: string, village: string) {
  for (let at = 1; at <= count; at++) await file(`${inMonth}-${String(at).padStart(2, '0')}`, village)
}

const office = (at = '2026-04-03') => street.as('governance_office', at)
const grid = (at = '2026-04-05', villages = ['V01']) => street.as([{ role: 'grid_leader', villages }], at, 'gridleader')

async function look(context: Context = office(), of = month) {
  return monthView.parse(await appraisalRoutes.month(context, { month: of }))
}

async function subject(code: string, context?: Context) {
  const found = (await look(context)).subjects.find((one) => one.code === code)
  if (!found) throw new Error(`没有${code}`)
  return found
}

async function petitionsOf(village: string) {
  const { rows } = await appraisalRoutes.records(office(), {
    month,
    kind: 'village',
    subject: village,
    item: 'petition',
  })
  return rows
}

describe('试算与定分', () => {
  it('没有过完的月、没有目标的年，不能定分', async () => {
    await expect(appraisalRoutes.settle(office('2026-03-31'), { month })).rejects.toMatchObject({
      code: 'appraisal-month-open',
    })
    await expect(appraisalRoutes.settle(office(), { month })).rejects.toMatchObject({ code: 'appraisal-no-plan' })
  })

  it('访源 13 件，同期 12 件、下降一成：目标 10.8 件，得 14.81 分，总分 88.01', async () => {
    await appraisalRoutes.savePlan(office(), { year: 2026, revision: 0, plan: targets, note: '全年目标' })
    const one = await subject('V01')
    expect(one.items.find(({ item }) => item === 'petition')).toMatchObject({ target: 10.8, rate: 26, points: 14.81 })
    expect(one.items.find(({ item }) => item === 'mediation')).toMatchObject({ points: null })
    expect(one).toMatchObject({ total: 88.01, colour: 'blue', revision: 1, original: null })
  })

  it('基数 2 件的村按小数规则：2 件在 3 件之内，得满分', async () => {
    const petition = (await subject('V02')).items.find(({ item }) => item === 'petition')
    expect(petition).toMatchObject({ target: 3, points: 25 })
    expect(petition?.words).toContain('按小数规则')
  })

  it('每个数的值与校验值同指标页一样，逐条记录同数', async () => {
    for (const one of (await look()).subjects)
      for (const { input } of one.items) {
        if (!input) continue
        const { code, from, until } = input
        const place = one.kind === 'village' ? { village: one.code } : { unit: one.code }
        const figure = await indicatorsRoutes.figure(office(), { code, from, until, ...place })
        expect([input.value, input.records, input.hash]).toEqual([figure.value, figure.records, figure.hash])
      }
    expect(await petitionsOf('V01')).toHaveLength(13)
  })

  it('定分后台账再变，分不变；复算相符，并列出变了的数', async () => {
    const settled = monthView.parse(await appraisalRoutes.settle(office(), { month }))
    expect(settled).toMatchObject({ state: 'settled', objectUntil: '2026-04-13' })
    await file('2026-03-30', 'V01')
    expect(await subject('V01')).toMatchObject({ total: 88.01 })
    const verified = await appraisalRoutes.verify(office('2026-04-04'), { month })
    expect(verified.broken).toEqual([])
    expect(verified.moved).toContainEqual({ subject: '溪东社区', item: 'petition', settled: 13, now: 14 })
    await expect(appraisalRoutes.settle(office(), { month })).rejects.toMatchObject({ code: 'appraisal-settled' })
  })

  it('所存的记录被改动，复算查得出', async () => {
    const { owner } = street.resources.database
    const change = (from: string, to: string) =>
      owner.query(
        `update appraisal_scores set records = replace(records::text, $2, $3)::jsonb where tenant = $1 and subject = 'V02'`,
        [tenant, from, to],
      )
    await owner.query(`alter table appraisal_scores no force row level security`)
    await change('"petition": [', '"petition": ["x 1 1 1 -", ')
    const { broken } = await appraisalRoutes.verify(office(), { month })
    expect(broken.map(({ subject: name }) => name)).toEqual(['溪西村'])
    await change('"petition": ["x 1 1 1 -", ', '"petition": [')
    await owner.query(`alter table appraisal_scores force row level security`)
    expect((await appraisalRoutes.verify(office(), { month })).broken).toEqual([])
  })
})

describe('权限', () => {
  it('网格长只看到自己的村，别村的记录看不到，也不能替别村提异议', async () => {
    expect((await look(grid())).subjects.map(({ code }) => code)).toEqual(['V01'])
    const other = { month, kind: 'village', subject: 'V02', item: 'petition' } as const
    await expect(appraisalRoutes.records(grid(), other)).rejects.toMatchObject({ code: 'out-of-area' })
    const words = { reason: '不属本村', evidence: '见登记', numbers: [] }
    await expect(appraisalRoutes.object(grid(), { ...other, ...words })).rejects.toMatchObject({ code: 'out-of-area' })
  })

  it('部门只看到自己', async () => {
    const clerk = street.as('petition_officer', '2026-04-05', 'petition', 'U02')
    expect((await look(clerk)).subjects.map(({ code }) => code)).toEqual(['U02'])
  })
})

describe('异议与更正', () => {
  const item = { month, kind: 'village', subject: 'V01', item: 'petition' } as const
  const words = { reason: '两件发生在邻村', evidence: '现场照片与登记表' }

  it('所指编号不在记录中、过了异议期，都拒绝', async () => {
    const wrong = { ...item, ...words, numbers: ['没有这号'] }
    await expect(appraisalRoutes.object(grid(), wrong)).rejects.toMatchObject({ code: 'appraisal-record-unknown' })
    const late = appraisalRoutes.object(grid('2026-04-14'), { ...item, ...words, numbers: [] })
    await expect(late).rejects.toMatchObject({ code: 'appraisal-objection-late' })
  })

  it('由他人支持：去掉两件，访源得 24.07 分，总分 98.91；原分与更正都留着', async () => {
    const numbers = (await petitionsOf('V01')).slice(0, 2).map(({ number }) => number)
    const { id } = await appraisalRoutes.object(grid(), { ...item, ...words, numbers })
    await expect(appraisalRoutes.object(grid(), { ...item, ...words, numbers })).rejects.toMatchObject({
      code: 'appraisal-objection-open',
    })
    const upheld = { id, outcome: 'upheld', words: '核实属邻村', exclude: numbers } as const
    const own = street.as('governance_office', '2026-04-06', 'gridleader')
    await expect(appraisalRoutes.decide(own, upheld)).rejects.toMatchObject({ code: 'appraisal-own-objection' })
    await expect(appraisalRoutes.decide(office(), { ...upheld, exclude: [] })).rejects.toMatchObject({
      code: 'appraisal-nothing-corrected',
    })
    expect(await appraisalRoutes.decide(office('2026-04-06'), upheld)).toEqual({ total: 98.91 })
    expect(await subject('V01')).toMatchObject({
      ...{ total: 98.91, colour: 'green', revision: 2 },
      original: { total: 88.01, colour: 'blue' },
    })
    expect((await petitionsOf('V01')).filter(({ excluded }) => excluded)).toHaveLength(2)
    const { rows } = await appraisalRoutes.objections(office(), { month })
    expect(rows[0]).toMatchObject({ state: 'upheld', totals: { before: 88.01, after: 98.91 }, itemName: '访源' })
    await expect(appraisalRoutes.decide(office(), upheld)).rejects.toMatchObject({
      code: 'appraisal-objection-decided',
    })
    expect((await appraisalRoutes.verify(office(), { month })).broken).toEqual([])
  })

  it('驳回的分不变', async () => {
    const { id } = await appraisalRoutes.object(grid(), { ...item, item: 'repeat', ...words, numbers: [] })
    const outcome = 'rejected' as const
    expect(await appraisalRoutes.decide(office(), { id, outcome, words: '证据不足', exclude: [] })).toEqual({
      total: 98.91,
    })
    expect(await subject('V01')).toMatchObject({ revision: 2 })
  })
})

describe('计分办法', () => {
  it('有错的不保存；在上年试算不留痕；保存后自该月起用，已定的月仍用旧办法', async () => {
    const [first, ...rest] = defaultFormula.items
    if (first?.kind !== 'reduction') throw new Error('第一项须为降量')
    const light = { ...defaultFormula, items: [{ ...first, weights: { village: 20, unit: 0 } }, ...rest] }
    const saved = { after: 0, since: '2026-04', formula: light, note: '调低警源' }
    await expect(appraisalRoutes.saveFormula(office(), saved)).rejects.toMatchObject({
      code: 'appraisal-formula-wrong',
    })
    const strict = {
      ...defaultFormula,
      items: defaultFormula.items.map((one) => ({ ...one, ...(one.kind === 'reduction' ? { zeroAbove: 10 } : {}) })),
    }
    const tried = await appraisalRoutes.tryFormula(office(), { year: 2026, formula: strict })
    expect(tried.months).toEqual(['2026-01', '2026-02', '2026-03'])
    const march = tried.rows.find(({ code }) => code === 'V01')?.points[2]
    expect(march?.tried.total).toBeLessThan(march?.inForce.total ?? 0)
    expect((await appraisalRoutes.formulas(office(), {})).versions).toHaveLength(1)
    await appraisalRoutes.saveFormula(office(), { ...saved, formula: strict })
    await expect(appraisalRoutes.saveFormula(office(), { ...saved, formula: strict })).rejects.toMatchObject({
      code: 'appraisal-stale',
    })
    expect((await look()).formulaVersion).toBe(0)
    expect((await look(office(), '2026-04')).formulaVersion).toBe(1)
  })
})

describe('需要核实的情况', () => {
  it('办结后同一人在同一村社又来的成对列出，登记为重复件的也列；别的人、别的村社、隔得太久的不列', async () => {
    const { owner } = street.resources.database
    const of = async (on: string, name: string, village = 'V01') => {
      const { actId, common } = plainMatter()
      const people = [{ part: 'applicant', name, phone: `1390000000${name.length}` }]
      return mattersRoutes.file(street.as('petition_officer', on), {
        ...{ actId, procedure: 'petition', intake: {} },
        common: { ...common, people, village, grid: undefined },
      })
    }
    const close = 'update matters set closed_at = $3 where tenant = $1 and id = $2'
    const closed = (id: string, on: string) => owner.query(close, [tenant, id, `${on}T12:00:00+08:00`])
    const first = await of('2026-06-01', '甲某')
    await closed(first.id, '2026-06-08')
    await closed((await of('2026-01-05', '乙某某')).id, '2026-01-10')
    const again = await of('2026-06-10', '甲某')
    await of('2026-06-10', '甲某', 'V02')
    await of('2026-06-10', '丙某某某')
    await of('2026-06-11', '乙某某')
    const repeated = async () => {
      const { signals } = await appraisalRoutes.signals(office('2026-07-03'), { month: '2026-06' })
      return signals.flatMap(({ kind, words, records }) =>
        kind === 'repeated' ? [{ words, numbers: records.map(({ number }) => number) }] : [],
      )
    }
    expect(await repeated()).toEqual([
      { words: expect.stringContaining('同一人在同一村社'), numbers: [first.number, again.number] },
    ])
    await mattersRoutes.link(street.as('petition_officer', '2026-06-12'), {
      ...{ id: again.id, other: first.id, revision: again.revision, actId: randomUUID(), kind: 'repeat-of' },
    })
    await closed(first.id, '2026-06-08')
    expect(await repeated()).toEqual([
      { words: expect.stringContaining('登记为重复件'), numbers: [first.number, again.number] },
    ])
    await owner.query('update matters set sealed = true where tenant = $1 and id = $2', [tenant, first.id])
    expect(await repeated(), '封存件连编号也不列').toEqual([])
  })

  it('月末改了村社的列出改了什么，不扣分', async () => {
    const { id } = await file('2026-05-06', 'V01')
    const { rows } = await read(street.resources.database.pool, tenant, (tx) =>
      tx.query<{ revision: number }>('select revision from matters where tenant = $1 and id = $2', [tenant, id]),
    )
    await mattersRoutes.edit(street.as('petition_officer', '2026-05-29'), {
      ...{ id, revision: rows[0]?.revision ?? 0, actId: randomUUID() },
      ...{ common: { village: 'V02' }, intake: {} },
      reason: '登记错了',
    })
    const { signals } = await appraisalRoutes.signals(office('2026-06-03'), { month: '2026-05' })
    const found = signals.find(({ kind }) => kind === 'reclassified')
    expect(found?.records[0]?.words).toContain('村社由 V01 改为 V02')
    expect(found?.records[0]?.words).toContain('登记错了')
  })
})

describe('通报与表格', () => {
  const fileOf = async (ending: string) => {
    const route = appraisalFiles.find(({ path }) => path.endsWith(ending))
    if (!route) throw new Error(`没有${ending}`)
    const { body } = await route.answer(office('2026-04-20'), { month })
    if (!(body instanceof Uint8Array)) throw new Error('不是文件')
    return body
  }

  it('通报写明得分、五色、更正、小数规则', async () => {
    const text = wordsIn(await fileOf('.docx'))
    for (const words of ['三源治理考核通报', '98.91（更正）', '总分由 88.01 更正为 98.91', '不足 10 件'])
      expect(text).toContain(words)
  })

  it('表格逐项列出怎样算得', async () => {
    const book = XLSX.read(await fileOf('.xlsx'))
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (!sheet) throw new Error('没有表')
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(sheet)
    expect(rows.find((row) => row.名称 === '溪东社区' && row.项目 === '访源')).toMatchObject({ 得分: 24.07, 数值: 13 })
  })
})
