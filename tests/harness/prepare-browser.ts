import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectDir } from '../../src/config.ts'
import { trueTypeOf } from './fonts.ts'

const cache = join(projectDir, 'node_modules/.cache/fengqiao')
const browserDir = join(cache, 'browser')
const fontsDir = join(cache, 'fonts')
const fontPackage = '@fontsource/noto-sans-sc'

export type PreparedBrowser = { executablePath: string; env: Record<string, string> }

/** A Chromium ready to launch, with what it needs besides: libraries and Chinese fonts, where the system has none. */
export function prepareBrowser(say: (line: string) => void = () => undefined): PreparedBrowser {
  const executablePath = join(browserDir, 'chromium')
  if (!existsSync(executablePath)) unpackBrowser()
  if (!systemHasChineseFonts() && !existsSync(fontsDir)) fetchFonts(say)
  const env: Record<string, string> = {}
  if (existsSync(fontsDir)) env.FONTCONFIG_FILE = join(fontsDir, 'fonts.conf')
  if (spawnSync(executablePath, ['--version']).status !== 0) env.LD_LIBRARY_PATH = join(browserDir, 'al2023/lib')
  const started = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (started.status !== 0) {
    say(`浏览器不能运行：${started.stderr.trim().split('\n')[0]}。请用系统的包管理器安装 libnss3 后再试。`)
  }
  return { executablePath, env }
}

// In a process of its own: the package decides by its environment where to unpack, and what, and changes it.
function unpackBrowser(): void {
  const made = `${browserDir}.${process.pid}`
  mkdirSync(made, { recursive: true })
  const code = `const { default: c } = await import('@sparticuz/chromium'); await c.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: projectDir,
    env: { ...process.env, TMPDIR: made, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  rmSync(browserDir, { recursive: true, force: true })
  renameSync(made, browserDir)
}

function systemHasChineseFonts(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function fetchFonts(say: (line: string) => void): void {
  const made = `${fontsDir}.${process.pid}`
  mkdirSync(made, { recursive: true })
  say('系统没有中文字体，正从 npm 取 Noto Sans SC（约 73 MB，只取一次）……')
  const got = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      '--silent',
      '--prefix',
      made,
      `${fontPackage}@5.3.0`,
    ],
    { cwd: made, encoding: 'utf8' },
  )
  if (got.status !== 0) {
    rmSync(made, { recursive: true, force: true })
    say('没有取到中文字体：截图里的汉字会显示为方框，其他测试不受影响。')
    return
  }
  for (const weight of ['400', '700']) {
    const woff = join(made, 'node_modules', fontPackage, `files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`)
    writeFileSync(join(made, `noto-sans-sc-${weight}.ttf`), trueTypeOf(readFileSync(woff)))
  }
  rmSync(join(made, 'node_modules'), { recursive: true, force: true })
  writeFileSync(join(made, 'fonts.conf'), fontsConf())
  renameSync(made, fontsDir)
}

function fontsConf(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fontsDir}</dir>
  <cachedir>${join(fontsDir, 'cache')}</cachedir>
</fontconfig>
`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  prepareBrowser((line) => process.stdout.write(`${line}\n`))
}
