import { freeMegabytes, inspectDataFolder } from '#db/data-folder.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { refuse } from '#http/refusal.ts'
import { type Config, readConfig, variables } from '../config.ts'
import { checkAddress } from './address.ts'
import { type Command, type Io, readFlags } from './command.ts'
import { findRunningServer, forgetServer, recordServer } from './running-server.ts'

const neededMegabytes = 200

/** Refuses what would fail later, before anything is touched. */
export async function checkBeforeStart(config: Config): Promise<void> {
  inspectDataFolder(config.dataDir)
  const running = findRunningServer(config.dataDir)
  if (running !== undefined) throw refuse('server-running', { pid: running.pid, address: running.address })
  const free = freeMegabytes(config.dataDir)
  if (free < neededMegabytes) throw refuse('disk-full', { dataDir: config.dataDir, free, need: neededMegabytes })
  await checkAddress(config.host, config.port)
}

/** Resolves at the first request to stop; later ones are heard and change nothing. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

async function serve(config: Config, empty: boolean, io: Io): Promise<void> {
  const asked = stopRequested()
  const database = await openDatabase(config, { revive: true })
  try {
    for (const name of await migrate(database.owner)) io.err(`数据库结构已更新：${name}`)
    const { refreshFolds } = await import('#matters/refold-jobs.ts')
    await refreshFolds(database, io.err)
    const { startApplication } = await import('../main.ts')
    const application = await startApplication(config, database, { empty, io })
    try {
      recordServer(config.dataDir, Number(new URL(application.address).port), application.address)
      io.out(`枫桥已启动：${application.address}`)
      io.err('按 Ctrl+C 停止，或在另一窗口执行 bin/fengqiao stop。')
      await asked
      io.err('正在停止……')
    } finally {
      await application.close()
    }
  } finally {
    await database.close()
    forgetServer(config.dataDir)
  }
  io.err('已停止。')
}

export const command: Command = {
  name: 'start',
  summary: '启动枫桥（数据库与网页服务）',
  help: `用法：bin/fengqiao start [--empty] [--port 端口] [--host 地址]

启动内置数据库（或 DATABASE_URL 指定的数据库）、更新数据库结构并提供网页。首次启动装入示例街道。

  --empty         不装示例街道；首次打开网页时填写街道与首位管理员
  --port 端口     网页端口，默认 8420
  --host 地址     监听地址，默认 127.0.0.1（只限本机）

环境变量：
${variables.map(({ name, fallback, meaning }) => `  ${name.padEnd(20)}${meaning}${fallback ? `；默认 ${fallback}` : ''}`).join('\n')}`,
  async run(args, io) {
    const { values } = readFlags('start', args, {
      empty: { type: 'boolean' },
      port: { type: 'string' },
      host: { type: 'string' },
    })
    const config = readConfig(io.env, {
      ...(values.port && { PORT: values.port }),
      ...(values.host && { HOST: values.host }),
    })
    await checkBeforeStart(config)
    await serve(config, values.empty === true, io)
    return 0
  },
}
