import { randomUUID } from 'node:crypto'
import { connectAsync, type MqttClient } from 'mqtt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { startAlarms } from '#intake/alarms/jobs.ts'
import { type AlarmHouse, alarm, openAlarmHouse } from './harness/alarms.ts'
import { type Broker, openBroker } from './harness/broker.ts'
import { tenant } from './harness/street.ts'

let town: AlarmHouse
let house: AlarmHouse['house']
let broker: Broker

beforeAll(async () => {
  town = await openAlarmHouse('2026-08-01T10:00')
  house = town.house
  broker = await openBroker()
})
afterAll(async () => {
  await house.close()
  await broker.close()
})

const topic = 'camera/alarm'
const faults: unknown[] = []
const start = () =>
  startAlarms(
    house.street.resources,
    () => house.now(),
    (problem) => faults.push(problem),
  )
const device = (): Promise<MqttClient> =>
  connectAsync(broker.address, { clientId: 'camera', clean: false, reconnectPeriod: 100 })
const until = async (ready: () => Promise<boolean>) => {
  for (let i = 0; i < 200 && !(await ready()); i++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await ready()).toBe(true)
}
const count = async () => (await town.all()).filter(({ source, state }) => source === 'sky' && state !== 'new').length
const isConnected = async () =>
  (await town.desk().sources({})).sources.find(({ id }) => id === 'sky')?.connected === true

test('订阅、断线、重连：服务端停了再起、我们停了再起，都不丢一条，也不重一条', async () => {
  await town.desk().saveSource({ id: 'sky', name: '天眼平台', kind: 'mqtt', address: broker.address, topic })
  let alarms = start()
  await until(isConnected)
  const camera = await device()
  const send = (n: number) =>
    camera.publishAsync(topic, JSON.stringify(alarm('CAM-1', '2026-08-01 10:00:00', { n })), { qos: 1 })
  for (let n = 0; n < 20; n++) await send(n)
  await until(async () => (await count()) === 20)

  await alarms.stop()
  for (let n = 20; n < 40; n++) await send(n)
  alarms = start()
  await until(async () => (await count()) === 40)

  await broker.down()
  const waiting = Array.from({ length: 20 }, (_, n) => send(40 + n))
  await until(async () => !(await isConnected()))
  await broker.up()
  await Promise.all(waiting)
  await until(async () => (await count()) === 60)
  await until(isConnected)
  await camera.endAsync()
  await alarms.stop()
  const mine = (await town.all()).filter(({ source }) => source === 'sky')
  expect(new Set(mine.map(({ raw }) => raw.n)).size).toBe(60)
  expect(mine.filter(({ state }) => state === 'matter')).toHaveLength(1)
  expect(faults).toEqual([])
}, 60_000)

test('没有入库的不答收到：存不进去时停机，再起后仍收到', async () => {
  const camera = await device()
  const alarms = start()
  await until(isConnected)
  await house.street.resources.database.owner.query('alter table alarms rename to alarms_away')
  await camera.publishAsync(topic, JSON.stringify(alarm('CAM-3', '2026-08-01 10:00:00', { n: 100 })), { qos: 1 })
  await until(async () => faults.length > 0)
  await alarms.stop()
  await house.street.resources.database.owner.query('alter table alarms_away rename to alarms')
  const again = start()
  await until(async () => (await count()) === 61)
  await camera.endAsync()
  await again.stop()
}, 60_000)

test('停机时留下的待处理告警，起来后补上', async () => {
  const { pool } = house.street.resources.database
  await transact(pool, tenant, (tx) =>
    tx.query(
      `insert into alarms (tenant, id, source, message_id, device, point, class, happened_at, received_at, raw, from_at, until_at)
       values ($1, $2, 'sky', 'left', 'CAM-3', 'TY03', 'land', $3, $3, '{}', $3, $3)`,
      [tenant, randomUUID(), house.now()],
    ),
  )
  const alarms = start()
  await until(async () => (await count()) === 62)
  await alarms.stop()
}, 60_000)
