import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { getTenant } from '#access/tenant-store.ts'
import { judge } from '#analysis/classifier/better.ts'
import { explain } from '#analysis/classifier/explain.ts'
import { type Model, readModel } from '#analysis/classifier/model.ts'
import { exampleOf } from '#analysis/classifier/plain-text.ts'
import { openModel } from '#analysis/classifier/predict.ts'
import { labelledRows } from '#analysis/classifier/rows.ts'
import { trainApart } from '#analysis/classifier-jobs.ts'
import { getModelKind, modelKinds } from '#analysis/model-kinds.ts'
import { retrain } from '#analysis/models-store.ts'
import { codeOf } from '#db/data-folder.ts'
import { refuse } from '#http/refusal.ts'
import { systemClock } from '#http/server.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { type Command, type ExitCode, type Io, readFlags } from './command.ts'
import { withDatabase } from './with-database.ts'

const options = {
  from: { type: 'string' },
  on: { type: 'string' },
  text: { type: 'string' },
  title: { type: 'string' },
  label: { type: 'string' },
  model: { type: 'string' },
  seed: { type: 'string' },
  threshold: { type: 'string' },
  'only-better': { type: 'boolean' },
  tenant: { type: 'string' },
  kind: { type: 'string' },
} as const

type Values = ReturnType<typeof readFlags<typeof options>>['values']

export const command: Command = {
  name: 'classify',
  summary: '文字分类：训练、评测、预测，或由本街道台账再训练',
  help: `用法：bin/fengqiao classify train --from 表 --text 标题列,正文列 --label 类别列 --model 模型文件 [--seed 数] [--threshold 0.5] [--only-better]
      bin/fengqiao classify evaluate --model 模型文件 --on 表 [--text 列,列] [--label 列] [--json]
      bin/fengqiao classify predict --model 模型文件 --text "文字" [--title "标题"] [--json]
      bin/fengqiao classify retrain --tenant 代码 [--kind ${modelKinds.map(({ id }) => id).join('|')}] [--json]

表可为 xlsx、xls、csv。同样的表、同样的 --seed（默认 1）训练出同样的模型（只有训练时间不同）。
--only-better  留出五分之一的文字不用于训练，与原有的模型文件在这些文字上比较，变差的不采用、不覆盖。
--threshold    把握低于此数（0 至 1）时答「不能判断」。`,
  async run(args, io) {
    const { values, positionals } = readFlags('classify', args, options)
    const act = positionals[0]
    if (act === 'train') return trainFrom(values, io)
    if (act === 'evaluate') return evaluateOn(values, io)
    if (act === 'predict') return predictFor(values, io)
    if (act === 'retrain') return retrainFor(values, io)
    throw wrong('须写明 train、evaluate、predict 或 retrain')
  },
}

const wrong = (problem: string) => refuse('usage-wrong', { command: 'classify', problem })
const percent = (share: number) => `${(share * 100).toFixed(2)}%`
const columnsOf = (list: string) =>
  list
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter(Boolean)

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(resolve(path)).catch((problem: unknown) => {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'EISDIR') throw refuse('file-not-found', { path })
    throw problem
  })
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= least && number <= most)) throw wrong(`--${name} 须为 ${least} 至 ${most} 的数`)
  return number
}

async function trainFrom(values: Values, io: Io): Promise<ExitCode> {
  const { from, text, label, model: path } = values
  if (!from || !text || !label || !path) throw wrong('须写明 --from 表 --text 列,列 --label 列 --model 模型文件')
  const seed = Math.trunc(numberOf('seed', values.seed ?? '1', 0, 2 ** 31))
  const threshold = values.threshold === undefined ? undefined : numberOf('threshold', values.threshold, 0, 1)
  const columns = columnsOf(text)
  const bytes = await bytesOf(from)
  const given = labelledRows(await readSheet(bytes, basename(from)), columns, label)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const began = performance.now()
  const { model, file, before, adopted, words } = await trainApart({
    given,
    options: { seed, trainedAt: systemClock(), sha256, text: columns, label, threshold },
    ...(values['only-better'] ? { compare: { current: await fileIfAny(path) } } : {}),
  })
  if (adopted)
    await writeFile(resolve(path), file).catch(() => {
      throw refuse('file-unwritable', { path })
    })
  const { facts } = model
  const seconds = Math.round((performance.now() - began) / 100) / 10
  if (values.json)
    io.out(JSON.stringify({ adopted, words, labels: model.labels, ...facts, before, bytes: file.length, seconds }))
  else if (words !== '') io.out(words)
  const { used, rows, repeats, conflicts, leftOut } = facts.data
  const few = Object.keys(leftOut)
  io.err(
    [
      `${adopted ? '已训练' : '未采用'}：${rows} 行，用 ${used} 行，${model.labels.length} 类，${seconds} 秒，模型 ${(file.length / 1e6).toFixed(1)} MB`,
      `${facts.heldOut ? '留出部分' : '交叉检验'}：正确率 ${percent(facts.figures.accuracy)}，宏平均 F1 ${percent(facts.figures.macroF1)}`,
      ...(repeats > 0 ? [`重复的 ${repeats} 行只用一次`] : []),
      ...(conflicts > 0 ? [`${conflicts} 条文字相同而类别不同，请核对`] : []),
      ...(few.length > 0 ? [`条数过少、没有学的类别：${few.join('、')}`] : []),
    ].join('\n'),
  )
  return adopted ? 0 : 1
}

async function fileIfAny(path: string): Promise<string | undefined> {
  return readFile(resolve(path), 'utf8').catch(() => undefined)
}

async function modelFrom(path: string | undefined): Promise<Model> {
  if (!path) throw wrong('须写明 --model 模型文件')
  return readModel((await bytesOf(path)).toString('utf8'))
}

async function evaluateOn(values: Values, io: Io): Promise<ExitCode> {
  const model = await modelFrom(values.model)
  if (!values.on) throw wrong('须写明 --on 表')
  const text = values.text === undefined ? model.facts.text : columnsOf(values.text)
  const sheet = await readSheet(await bytesOf(values.on), basename(values.on))
  const found = judge(model, labelledRows(sheet, text, values.label ?? model.facts.label))
  if (values.json) io.out(JSON.stringify(found))
  else {
    io.out(`${found.count} 条：正确率 ${percent(found.accuracy)}，宏平均 F1 ${percent(found.macroF1)}`)
    for (const [label, { precision, recall, f1, support }] of Object.entries(found.perClass))
      io.out(`${label}\t${support} 条\t准 ${percent(precision)}\t全 ${percent(recall)}\tF1 ${percent(f1)}`)
    for (const { from, until, count, confidence, accuracy } of found.calibration)
      if (confidence !== null && accuracy !== null)
        io.out(`把握 ${from}–${until}：${count} 条，平均把握 ${percent(confidence)}，答对 ${percent(accuracy)}`)
  }
  return 0
}

async function predictFor(values: Values, io: Io): Promise<ExitCode> {
  const model = await modelFrom(values.model)
  if (values.text === undefined) throw wrong('须写明 --text "文字"')
  const example = values.title === undefined ? exampleOf(values.text) : { title: values.title, body: values.text }
  const predictor = openModel(model)
  const { label, confidence, abstain, ranking } = predictor.predict(example)
  const words = abstain === 'too-little' ? [] : explain(predictor, example, label)
  if (values.json)
    io.out(
      JSON.stringify({ label: abstain === null ? label : null, likeliest: label, confidence, abstain, ranking, words }),
    )
  else if (abstain === 'too-little') io.out('不能判断：文字太少，或者没有学过的字词。')
  else {
    const heard = words.map(({ word }) => word).join('、')
    io.out(
      `${abstain === null ? label : `不能判断（最像「${label}」）`}，把握 ${percent(confidence)}${heard ? `；依据：${heard}` : ''}`,
    )
  }
  return 0
}

async function retrainFor(values: Values, io: Io): Promise<ExitCode> {
  const { tenant } = values
  if (!tenant) throw wrong('须写明 --tenant 代码')
  const kinds = values.kind === undefined ? modelKinds : [getModelKind(values.kind)]
  const done = await withDatabase(io, async ({ pool }) => {
    await getTenant(pool, tenant)
    const outcomes = []
    for (const { id } of kinds) outcomes.push(await retrain({ pool, tenant, kind: id, by: 'cli', now: systemClock() }))
    return outcomes
  })
  if (values.json) io.out(JSON.stringify({ models: done }))
  else for (const { name, words } of done) io.out(`${name}：${words}`)
  return done.every(({ adopted }) => adopted) ? 0 : 1
}
