// What `npm start` and `npm test` need on a bare machine. Plain JavaScript without dependencies: it runs on the
// system's Node (20 or newer) before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const bin = join(modules, '.bin')
const quiet = '--disable-warning=ExperimentalWarning'

const commands = { install, start, test, check, bench, drill, schema, docs }
const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command === undefined) fail(`用法：node scripts/setup.mjs <${Object.keys(commands).join('|')}>`, 2)
await command(rest)

async function install() {
  if (!isInstalled()) await installPackages()
}

async function start(args) {
  await install()
  const node = findNode()
  await buildWeb(node)
  // 小内存服务器：少占内存比少收垃圾要紧。
  process.env.MALLOC_ARENA_MAX ??= '2'
  const lean = ['--max-semi-space-size=8', '--max-old-space-size=320']
  process.exit(await run(node, [quiet, ...lean, join(root, 'src/cli.ts'), 'start', ...args], { forward: true }))
}

async function check() {
  await install()
  const node = findNode()
  const totals = { passed: 0, failed: 0, skipped: 0 }
  await checkCode(node, totals)
  await vitest(node, '单元测试', 'unit', totals)
  finish(totals)
}

async function test() {
  await install()
  const node = findNode()
  const totals = { passed: 0, failed: 0, skipped: 0 }
  await phase('准备浏览器与中文字体', () => run(node, ['tests/harness/prepare-browser.ts']), totals)
  await checkCode(node, totals)
  await buildWeb(node)
  await vitest(node, '单元测试', 'unit', totals)
  await vitest(node, '数据库与接口测试', 'store', totals)
  await vitest(node, '断电与强制终止测试', 'crash', totals)
  await vitest(node, '浏览器测试', 'journeys', totals)
  finish(totals)
}

async function bench(args) {
  await install()
  const node = findNode()
  // `npm run bench -- claims`：只测报告识读与核对，不用网页。
  if (args[0] === 'claims') process.exit(await run(node, ['bench/claims.ts', ...args.slice(1)]))
  // `npm run bench -- analysis`：只测民情分析，不用网页。
  if (args[0] === 'analysis') process.exit(await run(node, ['bench/analysis.ts', ...args.slice(1)]))
  // `npm run bench -- alarms`：只测天眼告警，不用网页。
  if (args[0] === 'alarms') process.exit(await run(node, ['bench/alarms.ts', ...args.slice(1)]))
  // `npm run bench -- live`：只测事件流与派单人选，不用网页。
  if (args[0] === 'live') process.exit(await run(node, ['bench/live.ts', ...args.slice(1)]))
  // `npm run bench -- forecast`：只测值班预测，不用网页。
  if (args[0] === 'forecast') process.exit(await run(node, ['bench/forecast.ts', ...args.slice(1)]))
  // `npm run bench -- live`：只测事件流与就近派单，不用网页。
  if (args[0] === 'live') process.exit(await run(node, ['bench/live.ts', ...args.slice(1)]))
  // `npm run bench -- map`：只测地图的帧数，自己构建一页。
  if (args[0] === 'map') process.exit(await run(node, ['bench/map.ts', ...args.slice(1)]))
  // `npm run bench -- search`：只测百万件检索，不用网页。
  if (args[0] === 'search') process.exit(await run(node, ['bench/search.ts', ...args.slice(1)]))
  await buildWeb(node)
  // `npm run bench -- documents`：只测文书、卷宗与程序库页面；`screen`：只测大屏。
  const own = ['documents', 'screen'].includes(args[0])
  const script = own ? [`bench/${args[0]}.ts`, ...args.slice(1)] : ['bench/run.ts', ...args]
  process.exit(await run(node, script))
}

async function drill(args) {
  await install()
  process.exit(await run(findNode(), [quiet, 'drill/run.ts', ...args]))
}

async function schema() {
  await install()
  process.exit(await run(findNode(), ['src/db/dump-schema.ts']))
}

async function docs() {
  await install()
  process.exit(await run(findNode(), ['scripts/render-docs.ts']))
}

/** True when what npm says it installed is what the lock file asks for (but for packages of other platforms). */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    return present[path] === undefined ? optional || devOptional : present[path].version === version
  })
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return {}
  }
}

async function installPackages() {
  say('正在安装所需的包（首次约一两分钟）……')
  // The Node in node_modules is about to be replaced: npm must not run on it.
  const path = pathWithout(bin)
  const arguments_ = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const began = Date.now()
  const code = await run('npm', arguments_, { env: { ...process.env, PATH: path }, silent: true })
  if (code !== 0) fail('安装没有成功（见上）。请检查网络与 npm 设置后重试；已有的数据没有改动。')
  say(`已安装，${seconds(began)} 秒。`)
}

function findNode() {
  const own = join(modules, `node-linux-${process.arch}`, 'bin', 'node')
  const others = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, 'node'))
  for (const candidate of [own, process.execPath, ...others]) {
    if (!existsSync(candidate)) continue
    const { status, stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' })
    if (status === 0 && Number(/^v(\d+)/.exec(stdout)?.[1]) >= 24) return candidate
  }
  fail(
    `本机（${process.platform}-${process.arch}）没有随程序安装的 Node 24，系统的 Node 是 ${process.version}。请安装 Node 24 以上再试。`,
  )
}

/** Builds the web console when its sources have changed since the last build. */
async function buildWeb(node) {
  if (!existsSync(join(root, 'web')) || !existsSync(join(root, 'vite.config.ts'))) return
  const stamp = join(root, 'dist', '.sources')
  const sources = hashOf(['web', 'src', 'vite.config.ts', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  const began = Date.now()
  const code = await run(node, [join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'])
  if (code !== 0) fail('网页构建失败（见上）。')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
  say(`网页已构建，${seconds(began)} 秒。`)
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}

async function checkCode(node, totals) {
  await phase('类型检查', () => run(join(bin, 'tsc'), ['--noEmit', '-p', 'tsconfig.json'], { node }), totals)
  await phase('代码规范检查', () => run(join(bin, 'biome'), ['check', '.'], { node }), totals)
}

async function vitest(node, title, project, totals) {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-results-'))
  const file = join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const tests = ['run', '--project', project, '--passWithNoTests', ...reporters]
  const code = await phase(title, () => run(node, [join(modules, 'vitest/vitest.mjs'), ...tests]))
  const { passed, failed, skipped } = countOf(file)
  totals.passed += passed
  totals.skipped += skipped
  // A run can fail without a failed test: an error that nobody heard, a set-up that broke.
  totals.failed += code === 0 ? failed : Math.max(1, failed)
  rmSync(folder, { recursive: true, force: true })
}

function countOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  const unloaded = result.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloaded.length,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}

async function phase(title, act, totals) {
  const began = Date.now()
  process.stdout.write(`── ${title} ……\n`)
  const code = await act()
  if (totals !== undefined) totals[code === 0 ? 'passed' : 'failed'] += 1
  process.stdout.write(`── ${title}：${code === 0 ? '通过' : '未通过'}，${seconds(began)} 秒\n`)
  return code
}

function finish({ passed, failed, skipped }) {
  if (skipped > 0) process.stdout.write(`另有 ${skipped} 项跳过。\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exit(failed === 0 ? 0 : 1)
}

/** Runs a program in the project folder; gives its exit code. */
function run(program, args, { env = process.env, node, forward = false, silent = false } = {}) {
  const path = node === undefined ? env.PATH : [dirname(node), env.PATH].join(delimiter)
  const child = spawn(program, args, {
    cwd: forward ? process.cwd() : root,
    env: { ...env, PATH: path },
    stdio: silent ? ['ignore', 2, 2] : 'inherit',
  })
  for (const signal of forward ? ['SIGTERM', 'SIGINT', 'SIGHUP'] : []) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', (problem) => {
      say(`不能运行 ${program}：${problem.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

function pathWithout(dir) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((each) => each !== dir)
    .join(delimiter)
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(line, code = 1) {
  say(line)
  process.exit(code)
}
