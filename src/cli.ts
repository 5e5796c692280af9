import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#http/refusal.ts'
import type { Command, ExitCode, Io } from './commands/command.ts'

/** One command, one file in commands/ under the same name. */
const names = [
  'start',
  'stop',
  'tenant',
  'import',
  'due',
  'hot',
  'forecast',
  'classify',
  'figures',
  'replay',
  'report',
  'table',
  'bulletin',
  'appraise',
  'check-report',
  'exchange',
  'verify',
  'laws',
  'user',
  'doctor',
] as const
type Name = (typeof names)[number]

/** Runs `fengqiao <command> …`; gives the exit code. */
export async function runCli(args: string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(await overview())
    return name === undefined ? 2 : 0
  }
  if (!isName(name)) {
    io.err(`没有「${name}」这个命令。可用的命令：${names.join('、')}。`)
    return 2
  }
  const command = await load(name)
  if (command === undefined) {
    io.err(`命令「${name}」尚未提供。`)
    return 1
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.help)
    return 0
  }
  return runCommand(command, rest, io)
}

async function runCommand(command: Command, args: string[], io: Io): Promise<ExitCode> {
  try {
    return await command.run(args, io)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    if (args.includes('--json')) io.out(JSON.stringify({ refused: problem.code, message: problem.message }))
    io.err(problem.message)
    return problem.code === 'usage-wrong' ? 2 : 1
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(names.map(load))
  const lines = commands.flatMap((command) => (command ? [`  ${command.name.padEnd(14)}${command.summary}`] : []))
  return `用法：bin/fengqiao <命令> [参数]\n\n${lines.join('\n')}\n\n各命令均可加 --help 看用法，加 --json 输出机器可读的结果。`
}

function isName(text: string): text is Name {
  return names.some((name) => name === text)
}

async function load(name: Name): Promise<Command | undefined> {
  if (!existsSync(join(import.meta.dirname, 'commands', `${name}.ts`))) return undefined
  const loaded: { command?: Command } = await import(`./commands/${name}.ts`)
  return loaded.command
}

if (import.meta.main) {
  const io: Io = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
  }
  const code = await runCli(process.argv.slice(2), io).catch((fault: unknown) => {
    io.err(`程序出错，请把以下内容交给维护人员：\n${fault instanceof Error ? fault.stack : String(fault)}`)
    return 1
  })
  // What is still in the pipe goes out first.
  process.stdout.write('', () => process.exit(code))
}
