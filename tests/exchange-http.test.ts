import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeContract } from '#exchange/contract.ts'
import { sampleText } from '#exchange/mappings/mappings.ts'
import { actsOn } from './harness/acts.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'

let house: House
let matter: string
beforeAll(async () => {
  house = await openHouse('2026-06-01T02:00:00.000Z')
  matter = await actsOn(house.street).file('hotline_officer', '2026-05-06', 'hotline', { ticketNumber: 'SJ1' })
})
afterAll(() => house.close())

const as = async (account: string) => clientOf(house, exchangeContract, await house.enter(account))
const get = async (account: string, url: string) =>
  house.app.inject({ method: 'GET', url, headers: { cookie: await house.enter(account) } })

describe('岗位', () => {
  it('系统管理员管映射和地址，看不到事项；热线专员能导出核对，不能改映射和地址；网格员只看自己件的填报单', async () => {
    await house.hire('admin', '管理', [{ role: 'sysadmin' }])
    await house.hire('clerk', '热线', [{ role: 'hotline_officer' }])
    await house.hire('grid', '网格', [{ role: 'grid_worker', grids: ['G01'] }])
    const [admin, clerk, grid] = [await as('admin'), await as('clerk'), await as('grid')]
    const text = sampleText('sample-hotline-ticket') ?? ''
    const put = { id: 'ticket', revision: 0, text, active: true }
    const refused = { code: 'not-allowed' }
    await expect(clerk.putMapping(put)).rejects.toMatchObject(refused)
    expect(await admin.putMapping(put)).toEqual({ revision: 1 })
    await expect(admin.rehearse({ text })).rejects.toMatchObject(refused)
    const target = { mapping: 'ticket', address: 'http://127.0.0.1:9/x', header: 'Authorization', enabled: false }
    await expect(clerk.saveTarget(target)).rejects.toMatchObject(refused)
    await admin.saveTarget(target)
    await expect(admin.saveTarget({ ...target, address: 'ftp://127.0.0.1/x' })).rejects.toMatchObject({
      message: expect.stringContaining('须为 http 或 https 开头的地址'),
    })
    expect((await get('admin', '/api/exchange/export.xlsx?mapping=ticket')).statusCode).toBe(403)
    const file = await get('clerk', '/api/exchange/export.xlsx?mapping=ticket&from=2026-05-01&until=2026-06-01')
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const { sheets, rights } = await grid.copySheets({ id: matter })
    expect(sheets[0]?.cells.find(({ title }) => title === '诉求人')?.value).toBe('张**')
    expect(rights).toEqual({ plain: false, send: false })
    await expect(grid.push({ id: matter, mapping: 'ticket' })).rejects.toMatchObject(refused)
    await expect(grid.plainSheet({ id: matter, mapping: 'ticket', reason: '填报' })).rejects.toMatchObject({
      code: 'matter-not-found',
    })
  })
})
