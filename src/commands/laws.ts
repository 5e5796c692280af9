import { type Day, dayOf, findDay, instantOf } from '#calendar/date.ts'
import { prepareDataFolder } from '#db/data-folder.ts'
import { refuse } from '#http/refusal.ts'
import { readCorpus, readStatutes, writeCorpus } from '#laws/corpus-store.ts'
import { knownStatutes } from '#laws/known.ts'
import { libraryOf } from '#laws/library.ts'
import { numberOf } from '#laws/numerals.ts'
import { editionWords, foundWords } from '#laws/parse-statute.ts'
import { type Article, articleName, type Corpus, editionOn, type Law, plainName } from '#laws/statute.ts'
import { readConfig } from '../config.ts'
import { type Command, type ExitCode, type Io, readFlags } from './command.ts'

export const command: Command = {
  name: 'laws',
  summary: '导入法规文本，查看法规和条文',
  help: `用法：bin/fengqiao laws import <目录或文件> [--json]
      bin/fengqiao laws list [--json]
      bin/fengqiao laws show <法规名称> [第X条] [--on <日期>] [--json]

import  读取 Markdown 法规文本，存入数据目录，用于核对报告和答复里引用的法规条文。一部法规的多个年份文本并存；
        民法典等分编的文件合为一部。读不懂的文件逐件列出原因，其余照常导入（退出码 1）。重新导入即整体替换。
list    列出已导入的法规：各次文本的公布、施行日期、条数，施行日期从何而来。
show    显示某日有效的条文，不写 --on 为今天，不写条文则列出该法规的各次文本。例：
        bin/fengqiao laws show 行政处罚法 第三十二条 --on 2022-01-01`,
  async run(args, io) {
    const { values, positionals } = readFlags('laws', args, { on: { type: 'string' } })
    const [action, ...rest] = positionals
    const { dataDir } = readConfig(io.env)
    const json = values.json === true
    if (action === 'import') return importLaws(dataDir, rest, json, io)
    if (action === 'list') return listLaws(dataDir, json, io)
    if (action === 'show') return showLaw(dataDir, rest, values.on, json, io)
    throw wrong('须写明 import、list 或 show')
  },
}

function wrong(problem: string) {
  return refuse('usage-wrong', { command: 'laws', problem })
}

function importLaws(dataDir: string, [path, ...more]: string[], json: boolean, io: Io): ExitCode {
  if (path === undefined || more.length > 0) throw wrong('须写明一个目录或文件')
  const { corpus, refused, files } = readStatutes(path)
  if (corpus.laws.length > 0) {
    // 数据目录里若只有法规文件而没有标记，日后启动会当作别人的目录。
    prepareDataFolder(dataDir)
    writeCorpus(dataDir, corpus)
  }
  const rows = corpus.laws.map(rowOf)
  if (json) io.out(JSON.stringify({ files, laws: rows, refused }))
  else {
    const editions = rows.reduce((sum, law) => sum + law.editions.length, 0)
    io.out(`读取 ${files} 个文件，导入 ${rows.length} 部法规、${editions} 个文本。`)
    if (rows.length === 0) io.out('没有可导入的法规，原有的保持不变。')
  }
  for (const { file, problem } of refused) io.err(`未导入「${file}」：${problem}。`)
  return refused.length > 0 || rows.length === 0 ? 1 : 0
}

function rowOf({ name, editions }: Law) {
  return {
    name,
    editions: editions.map(({ promulgated, from, until, found, articles }) => ({
      promulgated,
      from,
      until: until ?? null,
      found,
      articles: articles.length,
    })),
  }
}

function getCorpus(dataDir: string): Corpus {
  const corpus = readCorpus(dataDir)
  if (corpus === undefined) throw refuse('corpus-absent')
  return corpus
}

function listLaws(dataDir: string, json: boolean, io: Io): ExitCode {
  const { laws } = getCorpus(dataDir)
  if (json) io.out(JSON.stringify({ laws: laws.map(rowOf) }))
  else for (const law of laws) for (const line of lawLines(law)) io.out(line)
  return 0
}

function lawLines({ name, editions }: Law): string[] {
  return [
    name,
    ...editions.map((one) => `  ${editionWords(one)}；${one.articles.length} 条（施行日期：${foundWords[one.found]}）`),
  ]
}

function showLaw(dataDir: string, words: string[], on: string | undefined, json: boolean, io: Io): ExitCode {
  const [name, asked, ...more] = words
  if (name === undefined || more.length > 0) throw wrong('须写明法规名称，其后可写一条条文')
  const day = on === undefined ? dayOf(instantOf(Date.now())) : findDay(on)
  if (day === undefined) throw wrong('--on 须写作 YYYY-MM-DD')
  const corpus = getCorpus(dataDir)
  const known = libraryOf(knownStatutes, corpus).find(name)?.name ?? plainName(name)
  const law = corpus.laws.find((one) => one.name === known)
  if (law === undefined) throw refuse('law-not-imported', { name: plainName(name) })
  if (asked === undefined) {
    if (json) io.out(JSON.stringify(rowOf(law)))
    else for (const line of lawLines(law)) io.out(line)
    return 0
  }
  return showArticle(law, asked, day, json, io)
}

function showArticle(law: Law, asked: string, day: Day, json: boolean, io: Io): ExitCode {
  const parts = /^第?(.+?)条?(?:之(.+))?$/.exec(asked)
  const number = numberOf(parts?.[1] ?? '')
  const inserted = parts?.[2] === undefined ? undefined : numberOf(parts[2])
  if (number === undefined || (parts?.[2] !== undefined && inserted === undefined)) {
    throw wrong('条文写作 第三十二条 或 32')
  }
  const edition = editionOn(law, day)
  if (edition === undefined) throw refuse('law-no-edition', { name: law.name, day })
  const article = edition.articles.find((one) => one.number === number && one.inserted === inserted)
  if (article === undefined) {
    throw refuse('article-not-found', {
      name: law.name,
      edition: editionWords(edition),
      article: articleName(number, inserted),
      articles: edition.articles.length,
    })
  }
  const { promulgated, from, until = null } = edition
  if (json) io.out(JSON.stringify({ name: law.name, promulgated, from, until, ...article }))
  else {
    io.out(`${law.name}（${editionWords(edition)}）`)
    for (const line of articleLines(article)) io.out(line)
  }
  return 0
}

function articleLines({ number, inserted, heading, lines }: Article): string[] {
  const [first = '', ...others] = lines
  return [...(heading === '' ? [] : [heading]), `${articleName(number, inserted)}　${first}`, ...others]
}
