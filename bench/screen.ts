import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { loadDemo } from '#demo/demo-store.ts'
import { systemClock } from '#http/server.ts'
import { projectDir, readConfig } from '../src/config.ts'
import { openResources } from '../src/main.ts'
import { benchDay } from './screen/day.ts'
import { benchMillion } from './screen/million.ts'

/** `--steps=`：一天是 2880 个半分钟；`--matters=0`：不测百万件；`--web=目录`：另一份构建好的网页。 */
const option = (name: string) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
const steps = Number(option('steps') ?? 2880)
const matters = Number(option('matters') ?? 1_000_000)
const webRoot = option('web') ?? join(projectDir, 'dist')
const demoSize = 1000

const dataDir = mkdtempSync(join(tmpdir(), 'fengqiao-screen-'))
const config = readConfig({ FENGQIAO_DATA: dataDir })
const database = await openDatabase(config)
let fine = true
try {
  await migrate(database.owner)
  console.log(`${cpus()[0]?.model ?? ''} × ${cpus().length}，一分钟负载 ${loadavg()[0]?.toFixed(1)}`)
  const resources = await openResources(config, database)
  try {
    if (matters > 0) await benchMillion(resources, matters, dataDir, console.log)
    if (steps > 0) await loadDemo(resources, systemClock(), () => undefined, demoSize)
  } finally {
    await resources.close()
  }
  if (steps > 0) {
    const began = performance.now()
    console.log(`无人照看的一天：${steps} 次半分钟的取数与轮换，画面 3840×1080，软件绘制`)
    fine = await benchDay(config, database, webRoot, steps, console.log)
    console.log(
      `  用时 ${Math.round((performance.now() - began) / 60_000)} 分钟，一分钟负载 ${loadavg()[0]?.toFixed(1)}`,
    )
  }
} finally {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(fine ? 0 : 1)
