import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { drawTown } from '#demo/town.ts'
import { buildServer } from '#http/server.ts'
import { tilesOf } from '#registry/geography.ts'
import { geographyContract } from '#registry/geography-contract.ts'
import { findLayer, saveLayer } from '#registry/geography-store.ts'
import { modules } from '../src/main.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { tenant } from './harness/street.ts'

const { base } = drawTown()
const other = '999997001000'
let house: House
let cookie = ''

beforeAll(async () => {
  house = await openHouse()
  cookie = await house.signIn('centre', [{ role: 'command_center' }])
})
afterAll(() => house.close())

const keep = (layer: typeof base) =>
  transact(house.street.resources.database.pool, tenant, (tx) => saveLayer(tx, 'base', layer, house.now()))
const ask = (headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'GET', url: '/api/geography/base', headers: { cookie, ...headers } })

describe('街道底图', () => {
  test('没有底图的街道，得到空的一层，不报错', async () => {
    expect((await clientOf(house, geographyContract, cookie).geography({})).layers).toEqual([])
    expect((await ask()).json()).toEqual({ type: 'FeatureCollection', features: [] })
  })

  test('存进去什么，取出来就是什么；压缩后不到半兆', async () => {
    await keep(base)
    const answer = await ask()
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(answer.rawPayload.length).toBeLessThan(512 * 1024)
    expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(base)
  })

  test('没有变的不再发送，变了的版本也变', async () => {
    const { etag = '' } = (await ask()).headers
    expect((await ask({ 'if-none-match': String(etag) })).statusCode).toBe(304)
    const before = await clientOf(house, geographyContract, cookie).geography({})
    await keep({ type: 'FeatureCollection', features: base.features.slice(0, 3) })
    const after = await clientOf(house, geographyContract, cookie).geography({})
    expect(after.layers[0]?.version).not.toBe(before.layers[0]?.version)
    expect((await ask({ 'if-none-match': String(etag) })).statusCode).toBe(200)
  })

  test('没有登录的不给；不认识的图层不给', async () => {
    expect((await house.app.inject({ method: 'GET', url: '/api/geography/base' })).statusCode).toBe(401)
    const wrong = await house.app.inject({ method: 'GET', url: '/api/geography/secret', headers: { cookie } })
    expect(wrong.statusCode).toBe(400)
  })

  test('别的街道看不见', async () => {
    const { pool } = house.street.resources.database
    expect(await transact(pool, other, (tx) => findLayer(tx, 'base'))).toBeUndefined()
  })

  test('没有设外部底图时，浏览器只许访问本站；设了只放行那几个主机', async () => {
    const policyOf = async (app: House['app']) =>
      String(
        (await app.inject({ method: 'GET', url: '/api/geography', headers: { cookie } })).headers[
          'content-security-policy'
        ],
      )
    expect(await policyOf(house.app)).not.toContain('tiles.example')
    const tiles = tilesOf('https://t{s}.tiles.example/{z}/{x}/{y}', '审图号：示例')
    const { resources } = house.street
    const app = await buildServer({
      resources: { ...resources, ...(tiles ? { tiles } : {}) },
      modules,
      clock: house.now,
      checkReplies: true,
      logger: false,
    })
    const policy = await policyOf(app)
    expect(policy).toMatch(/connect-src 'self' https:\/\/t0\.tiles\.example/)
    expect(policy).toMatch(/img-src [^;]*https:\/\/t7\.tiles\.example/)
    const told = await app.inject({ method: 'GET', url: '/api/geography', headers: { cookie } })
    expect(told.json().tiles).toMatchObject({ attribution: '审图号：示例' })
    await app.close()
  })
})
