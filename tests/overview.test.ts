import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overviewRoutes } from '#analysis/overview-routes.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { openStreet, plainMatter, type Street } from './harness/street.ts'

let street: Street
const ids: string[] = []
beforeAll(async () => {
  street = await openStreet()
  await file('梨花巷路灯不亮', '2026-05-04', { name: '王小明', phone: '13900000001' })
  await file('求修梨花巷路灯', '2026-05-11', { name: '李大力', phone: '13900000002' })
  await file('梨花巷路灯坏了三盏', '2026-05-12', { name: '王小明', phone: '13900000001' })
  await file('电梯停运', '2026-05-13', { name: '赵一', phone: '13900000003' }, [
    { part: 'respondent', name: '某物业', phone: '13900000001', kind: 'legal' },
  ])
  await file('社保卡怎样补办', '2026-03-13', { name: '王小明', phone: '13900000001' })
})
afterAll(() => street.close())

async function file(title: string, at: string, person: object, others: object[] = []) {
  const done = await perform(street.as('hotline_officer', at), (scene) => {
    const plain = plainMatter(title)
    const people = [{ part: 'applicant', ...person }, ...others]
    const common = { ...plain.common, place: '', detail: `${title}，请尽快处理。`, people }
    return fileMatter(scene, 'hotline', { ...plain, common, intake: { reqType: 'complaint' } })
  })
  ids.push(done.id)
}

const may = { from: '2026-05-01', until: '2026-06-01' }

describe('多次来件的人', () => {
  it('按电话归并反映人，姓名遮盖；被反映人的电话不算，期间外的不算', async () => {
    const { people } = await overviewRoutes.repeaters(street.as('petition_officer', '2026-06-02'), may)
    expect(people).toMatchObject([
      { name: '王**', count: 2, open: 2, ids: [ids[2], ids[0]], newest: ids[2], at: 0, reason: '同一电话' },
    ])
    expect(JSON.stringify(people)).not.toContain('小明')
  })

  it('网格员只见自己可以查看原文的事项里的人', async () => {
    const { people } = await overviewRoutes.repeaters(street.as('grid_worker', '2026-06-02'), may)
    expect(people).toEqual([])
  })
})

describe('词与地点', () => {
  it('与前面同样长的一段相比，列出突出的词和地点，件数可数', async () => {
    const found = await overviewRoutes.words(street.as('director', '2026-06-02'), may)
    expect(found).toMatchObject({ read: 4, readBefore: 0, before: { from: '2026-03-31', until: '2026-05-01' } })
    expect(found.words.find(({ text }) => text.includes('路灯'))).toMatchObject({ count: 3, before: 0 })
  })
})

describe('按编号取事项', () => {
  it('新的在前，看不见的不给', async () => {
    const asked = { ids: [ids[0] ?? '', ids[3] ?? ''] }
    const { rows } = await overviewRoutes.matters(street.as('director', '2026-06-02'), asked)
    expect(rows.map(({ title }) => title)).toEqual(['电梯停运', '梨花巷路灯不亮'])
    const none = await overviewRoutes.matters(street.as('grid_worker', '2026-06-02'), asked)
    expect(none.rows).toEqual([])
  })
})
