import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from '#db/process.ts'
import { refuse } from '#http/refusal.ts'
import { readConfig } from '../config.ts'
import { type Command, readFlags } from './command.ts'
import { findRunningServer } from './running-server.ts'

const patienceSeconds = 30

export const command: Command = {
  name: 'stop',
  summary: '停止正在运行的枫桥',
  help: `用法：bin/fengqiao stop [--json]

停止使用同一数据目录（FENGQIAO_DATA）的枫桥：办完手头请求，再停数据库。没有在运行时退出码为 1。`,
  async run(args, io) {
    const { values } = readFlags('stop', args, {})
    const { dataDir } = readConfig(io.env)
    const running = findRunningServer(dataDir)
    if (running === undefined) throw refuse('server-not-running', { dataDir })
    process.kill(running.pid, 'SIGTERM')
    for (let waited = 0; isAlive(running); waited += 50) {
      if (waited > patienceSeconds * 1000) {
        throw refuse('server-will-not-stop', { pid: running.pid, seconds: patienceSeconds })
      }
      await pause(50)
    }
    if (values.json) io.out(JSON.stringify({ stopped: running.pid }))
    io.err('枫桥已停止。')
    return 0
  },
}
