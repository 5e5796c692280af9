import * as z from 'zod'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { readConfig } from '../src/config.ts'
import { startApplication } from '../src/main.ts'
import { clockOf } from './clock.ts'

// The server itself, as it is started for work but for its clock. A process of its own, so that it can be killed.
const { span, port } = z
  .object({ span: z.object({ from: z.string(), real: z.number(), speed: z.number() }), port: z.number() })
  .parse(JSON.parse(process.argv[2] ?? '{}'))
const config = readConfig(process.env, { PORT: String(port) })
const database = await openDatabase(config, { revive: true })
await migrate(database.owner)
const io = { out: () => undefined, err: () => undefined, env: process.env }
const application = await startApplication(config, database, {
  empty: true,
  io,
  clock: clockOf(span),
  pace: span.speed,
})
process.once('SIGTERM', () => {
  void application
    .close()
    .then(() => database.close())
    .then(() => process.exit(0))
})
process.send?.('ready')
