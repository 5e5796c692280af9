import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { modelsRoutes } from '#analysis/models-routes.ts'
import { watchRepeats } from '#analysis/repeats-store.ts'
import { watchRisk } from '#analysis/risk-store.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, sheet } from '../harness/pages.ts'
import { moment, plainMatter, tenant } from '../harness/street.ts'

let journey: Journey
const now = moment('2026-06-01')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const taught = [
  ['路灯不亮求修', '城市管理'],
  ['垃圾清运不及时', '城市管理'],
  ['社保卡怎样补办', '社会保障'],
  ['养老金怎样领取', '社会保障'],
] as const

const said = [
  ['桂花新城小区旁搅拌站噪音扬尘', '2026-05-04', '13900000001'],
  ['投诉桂花新城附近搅拌站粉尘', '2026-05-12', '13900000002'],
  ['桂花新城搅拌站夜间噪音大', '2026-05-20', '13900000003'],
  ['梨花巷电梯常常停运', '2026-05-21', '13900000004'],
  ['梨花巷电梯又停运，再不修我就去堵路', '2026-05-28', '13900000004'],
] as const

beforeAll(async () => {
  journey = await openJourney(now)
  const { house } = journey
  const file = (title: string, at: string, phone: string, intake: object) =>
    perform(house.street.as('hotline_officer', at), (scene) => {
      const plain = plainMatter(title)
      const people = [{ part: 'applicant', name: `来电人${phone.slice(-4)}`, phone }]
      const common = { ...plain.common, place: '', detail: `${title}。`, people, grid: 'G01' }
      return fileMatter(scene, 'hotline', { ...plain, common, intake: { reqType: 'complaint', ...intake } })
    })
  for (let at = 0; at < 48; at++) {
    const [words, category] = taught[at % 4] ?? taught[0]
    await file(`${words}，柳叶路${at}号`, '2025-11-03', `1380000${String(1000 + at)}`, { category })
  }
  // 先比对过去的，后比对新来的：待确认的以新提出的在前。
  await watchRepeats(house.street.resources, tenant, moment('2026-05-02'))
  for (const [title, at, phone] of said) await file(title, at, phone, {})
  await watchRisk(house.street.resources, tenant, now)
  await watchRepeats(house.street.resources, tenant, now)
  await modelsRoutes.retrain(house.street.as('director', '2026-05-30'), { kind: 'category' })
  await house.hire('centre', '指挥员', [{ role: 'command_center' }])
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }, { role: 'hotline_officer' }])
  await house.hire('keeper', '管理员', [{ role: 'sysadmin' }])
}, 120_000)
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('写下诉求即有类别建议，标出依据的词；一键选用，再一键改选，立件后记下所选', async () => {
  const { page } = await journey.at('clerk', '/intake')
  await page.getByLabel('标题', { exact: true }).fill('柳叶路的路灯不亮')
  await page.getByLabel('内容', { exact: true }).fill('路灯坏了好几天，晚上看不见，望派人来修。')
  await page
    .getByRole('button', { name: /12345热线/ })
    .first()
    .click()
  const choice = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}\\s*把握`) })
  await choice('城市管理').waitFor()
  expect(await page.locator('.class-words mark').allInnerTexts()).toContainEqual(expect.stringContaining('路灯'))
  await choice('城市管理').click()
  const field = page.getByLabel('事项类别', { exact: true })
  expect(await field.inputValue()).toBe('城市管理')
  await choice('社会保障').click()
  expect(await field.inputValue()).toBe('社会保障')
  expect(await choice('社会保障').getAttribute('aria-pressed')).toBe('true')
  await page.getByLabel('姓名或名称').fill('王小明')
  const told = page.waitForResponse((answer) => answer.url().endsWith('/models/category/picks'))
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /^热〔2026〕\d{6}$/ }).waitFor()
  expect((await told).status()).toBe(200)
})

it('几件来件归成一个热点：列在民情分析，点开见算式、每周件数与来件，点来件即到事项', async () => {
  const { page } = await journey.at('centre', '/analysis')
  const row = page.getByRole('table', { name: '热点' }).getByRole('row').filter({ hasText: '桂花新城' })
  await row.getByRole('button', { name: /桂花新城/ }).click()
  const topic = page.getByRole('dialog', { name: /桂花新城/ })
  await topic.getByText('3 件、3 人').waitFor()
  await topic.getByText(/^热度 [\d.]+ ＝ 基数/).waitFor()
  const rows = topic.getByRole('table', { name: /的来件$/ }).getByRole('row')
  await rows.nth(3).waitFor()
  expect(await rows.count()).toBe(4)
  await rows.nth(1).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: '桂花新城搅拌站夜间噪音大' }).waitFor()
})

it('正在写的诉求可能属于热点的，登记时就提示', async () => {
  const { page } = await journey.at('clerk', '/intake')
  await page.getByLabel('标题', { exact: true }).fill('桂花新城旁边的搅拌站又有噪音')
  await page.getByRole('heading', { name: '可能属于的热点' }).waitFor()
  await page.getByText(/近半年 \d+ 件/).waitFor()
})

it('风险言语成为预警，答复后不再待办，谁、何时、怎样处置都在', async () => {
  const { page } = await journey.at('centre', '/analysis?tab=warnings')
  const warning = page.getByRole('listitem').filter({ hasText: '风险言语' })
  await warning.getByRole('button', { name: /看来件/ }).click()
  await warning.getByRole('link', { name: /^热〔2026〕/ }).waitFor()
  await button(warning, '答复').click()
  const answer = sheet(page, '答复预警')
  await answer.getByLabel('怎样处置的，或者为什么不成立').fill('已由网格长上门，电梯当日修复')
  await button(answer, '答复').click()
  await page.getByText('预警已答复').waitFor()
  await page.getByText('已处置', { exact: true }).first().click()
  const done = page.getByRole('listitem').filter({ hasText: '已由网格长上门' })
  await done.waitFor()
  expect(await done.innerText()).toContain('指挥员')
})

it('疑似重复：确认即关联，撤回即恢复待确认', async () => {
  const { page } = await journey.at('centre', '/analysis?tab=proposals')
  const proposal = page.getByRole('listitem').filter({ hasText: '梨花巷电梯又停运' }).filter({ hasText: '疑似同一' })
  await button(proposal.first(), '是重复件').click()
  await page.getByText('已确认，可以撤回').waitFor()
  await page.getByText('已确认', { exact: true }).first().click()
  await button(proposal.first(), '撤回').click()
  await page.getByText('已撤回，恢复为待确认').waitFor()
  await page.getByText('没有符合条件的').waitFor()
})

it('多次来件的人姓名遮盖，写明理由才见原名', async () => {
  const { page } = await journey.at('centre', '/analysis?tab=people')
  const row = page.getByRole('row').filter({ hasText: '同一电话' })
  await row.waitFor()
  expect(await row.innerText()).not.toContain('来电人0004')
  await button(row, '查看原名').click()
  await sheet(page, '查看原名').getByLabel('查看理由').fill('安排接访')
  await button(sheet(page, '查看原名'), '查看').click()
  await row.getByText('来电人0004').waitFor()
})

it('模型成效如实：在用的有准确程度与可靠性，没训练的说没训练；件数不够，训练被拒并说明', async () => {
  const { page } = await journey.at('centre', '/analysis?tab=models')
  const card = page.locator('.model-card').filter({ hasText: '事项类别' })
  await card.getByText('学了多少件').waitFor()
  await card.getByRole('table', { name: '各类的准确程度' }).getByText('城市管理').waitFor()
  const untaught = page.locator('.model-card').filter({ hasText: '事件类别' })
  await untaught.getByText('「事件类别」还没有训练过').waitFor()
  await button(untaught, '训练').click()
  await untaught.locator('.ant-alert').waitFor()
})

it('管理员改热点的起算件数：两件也算热点', async () => {
  const { page } = await journey.at('keeper', '/admin?tab=analysis')
  await page.getByLabel('几件起算热点').fill('2')
  await button(page, '保存热点与热度').click()
  await page.getByText('热点与热度的设置已保存').waitFor()
  const { page: desk } = await journey.at('centre', '/analysis')
  await desk
    .getByRole('table', { name: '热点' })
    .getByText(/梨花巷/)
    .first()
    .waitFor()
})

const violations = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.unknown()) }))
const tabs = ['hot', 'warnings', 'proposals', 'trend', 'words', 'people', 'models'] as const

it.each(tabs)('民情分析的页签（%s）没有严重的无障碍问题', async (tab) => {
  const { page } = await journey.at('centre', `/analysis?tab=${tab}`)
  await page.getByRole('heading', { level: 1, name: '民情分析' }).waitFor()
  await page.waitForFunction(`document.querySelectorAll('[aria-busy="true"]').length === 0`)
  await page.evaluate(axe)
  const found = violations.parse(
    await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations)`,
    ),
  )
  expect(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
