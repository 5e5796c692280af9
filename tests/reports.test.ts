import { randomUUID } from 'node:crypto'
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transact } from '#db/transact.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import type { Context, FileRoute } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { editMatter } from '#matters/handling-store.ts'
import { linkMatters } from '#matters/links-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry, updateEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { annualCodes } from '#reports/annual.ts'
import { codesIn, printInlines } from '#reports/chips.ts'
import { type ReportContent, type ReportPage, reportPage } from '#reports/contract.ts'
import { reportsFiles, reportsRoutes } from '#reports/routes.ts'
import { settle } from './harness/reports.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
let disputes: string[]
let entry: { id: string; revision: number }
const writer = (at = '2026-01-20') => street.as('gen_office', at)
const signer = (at = '2026-01-25') => street.as('director', at)

beforeAll(async () => {
  street = await openStreet()
  disputes = await Promise.all(['2025-02-01', '2025-06-01', '2025-12-31T23:59'].map((at) => dispute(at)))
  await file('publicity', '2025-03-05', 'judicial_office', {
    kind: 'stall',
    topic: '宪法',
    booklets: 120,
    audience: 300,
  })
  entry = await transact(street.resources.database.pool, tenant, async (tx) => {
    const input = {
      code: 'V01',
      name: '溪东村',
      validFrom: '2020-01-01',
      data: { kind: 'village', lawLevel: 'municipal' },
    }
    return createEntry(tx, writerOf(writer()), getRegister('villages'), input)
  })
})
afterAll(() => street.close())

async function file(
  procedure: string,
  at: string,
  role: RoleId,
  intake: Record<string, unknown>,
  context = street.as(role, at),
) {
  const done = await perform(context, (scene) => fileMatter(scene, procedure, { ...plainMatter('宅基地纠纷'), intake }))
  return done.id
}

const dispute = (at: string, level = 'street') => file('mediation', at, 'judicial_office', { level })

function step(id: string, at: string, revision: number, name: string, form: Record<string, unknown>) {
  return perform(street.as('judicial_office', at), (scene) =>
    takeStep(scene, { id, revision, actId: randomUUID() }, { step: name, form, papers: [] }),
  )
}

const page = async (context: Context, id: string) => reportPage.parse(await reportsRoutes.get(context, { id }))

async function drafted(year = 2025): Promise<ReportPage> {
  const { id } = await reportsRoutes.draft(writer(), { year })
  return page(writer(), id)
}

async function signed(): Promise<ReportPage> {
  const { id, revision } = await settle(writer(), await drafted())
  return reportPage.parse(await reportsRoutes.sign(signer(), { id, revision }))
}

const check = async (id: string) => (await reportsRoutes.check(signer('2026-03-01'), { id })).changes

function words({ blocks }: ReportContent): string {
  return blocks.map((block) => (block.kind === 'heading' ? block.text : printInlines(block.content))).join('\n')
}

describe('拟稿', () => {
  it('五项必备内容齐全；数字都是活指标，没有数的句子不写', async () => {
    const report = await drafted()
    const heads = report.content.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(heads).toEqual([
      '推进法治政府建设的主要举措和成效',
      '推进法治政府建设存在的不足和原因',
      '党政主要负责人履行推进法治建设第一责任人职责情况',
      '2026年度推进法治政府建设的主要安排',
      '其他需要报告的情况',
    ])
    const text = words(report.content)
    expect(text).toContain('办理调解案件3件，街道级3件')
    expect(text).toContain('全年开展法治宣传活动1场次，发放宣传资料120份，受众300人次')
    expect(text).toContain('已建成民主法治村（社区）中，市级1个')
    expect(text).not.toMatch(/[^\d结]0[件次%]|null|undefined|：—/)
    expect(text).not.toContain('便民服务中心')
    expect(Object.keys(report.figures).sort()).toEqual(codesIn(report.content).sort())
    expect(report.figures['mediation.handled']).toMatchObject({ value: 3, unit: '件' })
  })

  it('草稿里的数随台账而变，改一稿版本加一，旧版本不能覆盖新版本', async () => {
    const report = await drafted(2024)
    await file('publicity', '2024-05-05', 'judicial_office', { kind: 'lecture', topic: '民法典' })
    const content: ReportContent = {
      ...report.content,
      blocks: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: '全年宣传' },
            { kind: 'figure', code: 'publicity.events', value: 99, unit: '场' },
          ],
        },
      ],
    }
    const saved = reportPage.parse(await reportsRoutes.save(writer(), { id: report.id, revision: 1, content }))
    expect(saved.revision).toBe(2)
    expect(words(saved.content)).toBe('全年宣传1场次')
    await expect(reportsRoutes.save(writer(), { id: report.id, revision: 1, content })).rejects.toMatchObject({
      code: 'report-stale',
    })
    await file('publicity', '2024-06-05', 'judicial_office', { kind: 'lecture', topic: '民法典' })
    expect(words((await page(writer(), report.id)).content)).toBe('全年宣传2场次')
    const unknown: ReportContent = {
      ...content,
      blocks: [{ kind: 'paragraph', content: [{ kind: 'figure', code: 'no.such', value: 1, unit: '' }] }],
    }
    await expect(reportsRoutes.save(writer(), { id: report.id, revision: 2, content: unknown })).rejects.toMatchObject({
      code: 'indicator-unknown',
    })
  })
})

describe('签发与复核', () => {
  it('签发后不能再改、不能再签；数字固定，台账未变时复核无差异', async () => {
    const report = await signed()
    expect(report).toMatchObject({ state: 'signed', signedBy: 'director' })
    const { id, revision, content } = report
    await expect(reportsRoutes.save(writer(), { id, revision, content })).rejects.toMatchObject({
      code: 'report-signed',
    })
    await expect(reportsRoutes.sign(signer(), { id, revision })).rejects.toMatchObject({ code: 'report-signed' })
    expect(await check(id)).toEqual([])
    const draft = await drafted()
    await expect(reportsRoutes.check(signer(), { id: draft.id })).rejects.toMatchObject({ code: 'report-not-signed' })
  })

  it('更正一件：涉及的指标逐一列出新旧数、记录、由何改为何、为何', async () => {
    const { id } = await signed()
    const [first = ''] = disputes
    await perform(street.as('judicial_office', '2026-02-03'), (scene) =>
      editMatter(
        scene,
        { id: first, actId: randomUUID(), revision: 1 },
        { common: {}, intake: { level: 'village' }, reason: '层级录错' },
      ),
    )
    const changes = await check(id)
    const byCode = new Map(changes.map((one) => [one.code, one]))
    expect(byCode.get('mediation.street')).toMatchObject({
      signed: 3,
      now: 2,
      records: [{ id: first, change: 'removed', before: '计入', after: null }],
    })
    expect(byCode.get('mediation.street')?.records[0]?.why).toContain(
      '登记更正：「调解层级」由「街道」改为「村（社区）」；理由：层级录错',
    )
    expect(byCode.get('mediation.handled')).toMatchObject({
      signed: 3,
      now: 3,
      definitionChanged: false,
      records: [{ change: 'altered' }],
    })
    expect(byCode.has('publicity.events')).toBe(false)
    const kept = await page(signer(), id)
    expect(kept.figures['mediation.street']?.value).toBe(3)
    expect(words(kept.content)).toContain('街道级3件')
  })

  it('只是继续办理、各数不变的，不列为变动；办理使数变了的，列出是哪一步', async () => {
    const { id } = await signed()
    const [, second = ''] = disputes
    await step(second, '2026-02-05', 1, 'accept', { consent: 'both' })
    expect(await check(id)).toEqual([])
    const third = disputes[2] ?? ''
    await step(third, '2026-02-06', 1, 'refuse', { ground: 'refused', explanation: '一方明确拒绝' })
    const handled = (await check(id)).find(({ code }) => code === 'mediation.handled')
    expect(handled).toMatchObject({ signed: 3, now: 2, records: [{ id: third, change: 'removed' }] })
    expect(handled?.records[0]?.why).toBe('后续办理：「不予受理」')
  })
})

describe('签发后的变动', () => {
  it('签发后补录上年的件、并入他件、清单条目变更，都列出并说明', async () => {
    const { id } = await signed()
    const [first = ''] = disputes
    const late = await perform(street.as('judicial_office', '2026-02-10'), (scene) =>
      fileMatter(scene, 'mediation', {
        ...plainMatter(),
        intake: {},
        happenedAt: street.as('director', '2025-11-11').now,
      }),
    )
    const changes = await check(id)
    const handled = changes.find(({ code }) => code === 'mediation.handled')
    expect(handled?.records).toMatchObject([
      { id: late.id, change: 'added', why: '签发后补录', before: null, after: '计入' },
    ])
    await perform(street.as('judicial_office', '2026-02-11'), (scene) =>
      linkMatters(scene, late.id, first, 'merged-into'),
    )
    const merged = (await check(id)).find(({ code }) => code === 'mediation.handled')
    expect(merged?.records.map(({ id: one, change }) => [one, change])).toEqual([[first, 'altered']])
    await transact(street.resources.database.pool, tenant, (tx) =>
      updateEntry(tx, writerOf(writer('2026-02-12')), getRegister('villages'), {
        ...entry,
        code: 'V01',
        name: '溪东村',
        validFrom: '2020-01-01',
        data: { kind: 'village', lawLevel: 'provincial' },
      }),
    )
    const level = (await check(id)).find(({ code }) => code === 'village.law-municipal')
    expect(level).toMatchObject({ signed: 1, now: 0, records: [{ number: 'V01', title: '溪东村', change: 'removed' }] })
    expect(level?.records[0]?.why).toBe('清单条目变更：「民主法治村级别」由「市级」改为「省级」')
  })

  it('有人绕过程序改动台账原文，复核能发现', async () => {
    const { id } = await signed()
    await street.resources.database.owner.query(
      `update events set hash = sha256('x') where tenant = $1 and position = 1 and matter in
         (select id from matters where tenant = $1 and procedure = 'publicity')`,
      [tenant],
    )
    const found = (await check(id)).find(({ code }) => code === 'publicity.events')
    expect(found?.records[0]?.why).toContain('摘要不符')
  })
})

describe('输出', () => {
  const answer = (route: FileRoute | undefined, context: Context, id: string) => route?.answer(context, { id })

  function textOf(docx: unknown): string {
    if (!(docx instanceof Uint8Array)) throw new Error('no bytes')
    const parts = XLSX.CFB.read(Buffer.from(docx), { type: 'buffer' })
    const xml = String(Buffer.from(XLSX.CFB.find(parts, '/word/document.xml')?.content ?? []))
    return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  }

  it('公文里的指标印成数，草稿标明草稿，签发稿不标；下载记入审计', async () => {
    const draft = await drafted()
    const [docx] = reportsFiles
    const made = await answer(docx, writer(), draft.id)
    expect(made?.name).toBe('试验街道2025年度法治政府建设情况报告（草稿）.docx')
    expect(textOf(made?.body)).toContain('（草稿）')
    expect(textOf(made?.body)).toContain('试验街道办事处')
    expect(textOf(made?.body)).toMatch(/办理调解案件\d件/)
    const final = await signed()
    const printed = textOf((await answer(docx, signer(), final.id))?.body)
    expect(printed).not.toContain('草稿')
    expect(printed).toContain('2026年1月25日')
    const { rows } = await street.resources.database.owner.query(
      "select count(*)::int as count from audit where act = 'report.export'",
    )
    expect(rows).toEqual([{ count: 2 }])
  })

  it.runIf(findLibreOffice())(
    '装有 LibreOffice 时输出 PDF',
    async () => {
      const made = await answer(reportsFiles[1], writer(), (await drafted()).id)
      expect(made?.body instanceof Uint8Array && Buffer.from(made.body.subarray(0, 5)).toString()).toBe('%PDF-')
    },
    90_000,
  )

  it('拟稿所用的指标没有重复', () => {
    expect(new Set(annualCodes).size).toBe(annualCodes.length)
  })
})
