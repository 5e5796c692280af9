import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRefusalCode } from '#http/refusal.ts'
import { projectDir } from '../src/config.ts'
import { readSources, type Source } from './harness/sources.ts'

const sources = readSources('src', 'web', 'tests', 'bench', 'scripts')
const written = sources.filter(({ path }) => !path.includes('.generated.'))

function offenders(from: Source[], rule: (source: Source) => boolean): string[] {
  return from.filter(rule).map(({ path }) => path)
}

function matches(rule: RegExp): (source: Source) => boolean {
  return ({ code }) => rule.test(code)
}

describe('约定', () => {
  it('迁移从 0001 起连号，名称为小写短横线', () => {
    const files = readdirSync(join(projectDir, 'migrations')).sort()
    expect(files.filter((file) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(file))).toEqual([])
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
  })

  it('文件不超过 300 行', () => {
    const long = written.filter(({ text }) => text.split('\n').length > 301)
    expect(long.map(({ path, text }) => `${path} ${text.split('\n').length - 1} 行`)).toEqual([])
  })

  it('文件名为小写短横线', () => {
    const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/
    expect(sources.map(({ path }) => path).filter((path) => !name.test(path.split('/').at(-1) ?? ''))).toEqual([])
  })

  it('跨文件夹用 #，src 与 web 里没有 ../.. 的引入', () => {
    const rule = /from\s+['"]\.\.\/\.\./
    expect(offenders(written, ({ path, text }) => /^(src|web)\//.test(path) && rule.test(text))).toEqual([])
  })

  it('没有只做转出的文件，也没有杂物文件', () => {
    const barrel = ({ code }: Source) => {
      const statements = code.split('\n').filter((line) => line.trim() !== '')
      return (
        statements.length > 0 &&
        statements.every((line) => /^(export\s.*from\s|\}|\s+[\w\s,]+,?$|export \{$)/.test(line))
      )
    }
    expect(offenders(written, barrel)).toEqual([])
    expect(offenders(written, ({ path }) => /\/(utils?|helpers?|misc|common-utils)(\.|\/)/.test(path))).toEqual([])
  })

  it('没有默认导出（配置文件与测试装置除外）', () => {
    expect(
      offenders(written, ({ path, code }) => /^(src|web)\//.test(path) && /^export default\b/m.test(code)),
    ).toEqual([])
  })

  it('没有 any、enum、namespace、装饰器、继承（Refusal 除外），不压制类型错误', () => {
    const forbidden =
      /\bas any\b|:\s*any\b|<any>|^\s*(export\s+)?(const\s+)?enum\s|^\s*(export\s+)?namespace\s|^\s*@\w+\(/m
    const others = written.filter(({ path }) => path !== 'tests/conventions.test.ts')
    expect(offenders(others, matches(forbidden))).toEqual([])
    const heir = ({ path, code }: Source) => /\bclass \w+ extends\b/.test(code) && path !== 'src/http/refusal.ts'
    expect(offenders(written, heir)).toEqual([])
    const suppressed = new RegExp(['@ts-', '(ignore|nocheck|expect-error)'].join(''))
    expect(offenders(written, ({ text }) => suppressed.test(text))).toEqual([])
  })

  it('用到的拒绝代码都在目录中', () => {
    const used = written.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:refuse|wordsOf|new Refusal)\(\s*'([^']+)'/g)].map(([, code = '']) => ({ path, code })),
    )
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter(({ code }) => !isRefusalCode(code))).toEqual([])
  })

  it('测试标题是中文句子', () => {
    const titles = sources
      .filter(({ path }) => path.includes('.test.'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^\s*(?:it|test)(?:\.\w+)*(?:\([^'"`\n]*\))?\(\s*(['"`])(.*?)\1/gm)].map(
          ([, , title = '']) => `${path}：${title}`,
        ),
      )
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.filter((title) => !/\p{Script=Han}|\$\w/u.test(title.split('：').slice(1).join('：')))).toEqual([])
  })

  it('没有本机路径，锁文件里没有包的下载地址', () => {
    const local = new RegExp(`['"\`/]/?(${['work', 'tmp', 'root', 'home'].join('|')})/\\w`)
    expect(offenders(written, ({ text }) => local.test(text))).toEqual([])
    const lock = readFileSync(join(projectDir, 'package-lock.json'), 'utf8')
    expect(/"resolved":|https?:\/\/[^"]*\.tgz/.test(lock)).toBe(false)
  })

  it('每个命令文件都列在命令行里', () => {
    const files = written.filter(
      ({ path, code }) => path.startsWith('src/commands/') && /^export const command\b/m.test(code),
    )
    const listed = readFileSync(join(projectDir, 'src/cli.ts'), 'utf8')
    expect(files.filter(({ path }) => !listed.includes(`'${path.split('/').at(-1)?.replace('.ts', '')}'`))).toEqual([])
  })

  it('持续集成只调用 npm test', () => {
    expect(existsSync(join(projectDir, '.ci/run'))).toBe(true)
    expect(readFileSync(join(projectDir, '.ci/run'), 'utf8').trim().split('\n').at(-1)).toBe('exec npm test')
  })
})
