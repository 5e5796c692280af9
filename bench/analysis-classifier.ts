import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '#analysis/classifier/better.ts'
import { figuresOf, type Judged } from '#analysis/classifier/evaluate.ts'
import type { Figures } from '#analysis/classifier/model.ts'
import { sameTextKey } from '#analysis/classifier/plain-text.ts'
import { openModel } from '#analysis/classifier/predict.ts'
import { labelledRows } from '#analysis/classifier/rows.ts'
import { foldsOf, type Labelled } from '#analysis/classifier/train.ts'
import { trainApart } from '#analysis/classifier-jobs.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { projectDir } from '../src/config.ts'

const seeds = [1, 2, 3, 4, 5]
const text = ['留言主题', '留言详情']
const label = '一级标签'

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
const spread = (list: readonly number[]) =>
  Math.sqrt(list.reduce((sum, one) => sum + (one - mean(list)) ** 2, 0) / (list.length - 1))
const about = (list: readonly number[]) => `${mean(list).toFixed(4)} ± ${spread(list).toFixed(4)}`
const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)

/** Accuracy, calibration and speed of the classifier on the labelled messages: a fifth held out, five seeds. */
export async function benchClassifier(say: (line: string) => void): Promise<void> {
  const path = join(projectDir, '../shared/data/messages/labelled.csv')
  const rows = labelledRows(await readSheet(readFileSync(path), 'labelled.csv'), text, label)
  const found: Figures[] = []
  const seconds: number[] = []
  const speeds: number[] = []
  const judgedAll: Judged[] = []
  let bytes = 0
  say('| 种子 | 正确率 | 宏平均 F1 | 校准误差 | 训练（秒） | 预测（条/秒，处理器时间） | 模型（MB） |')
  say('|---|---|---|---|---|---|---|')
  for (const seed of seeds) {
    const { learnt, held } = parts(rows, seed)
    const began = performance.now()
    const options = { seed, trainedAt: '2026-01-01', sha256: '', text, label }
    const { model, file } = await trainApart({ given: learnt, options })
    const took = (performance.now() - began) / 1000
    const figures = judge(model, held)
    const { predict } = openModel(model)
    const speed = perSecond(held, predict)
    for (const row of held) {
      const guess = predict(row)
      judgedAll.push({ truth: row.label, found: guess.label, confidence: guess.confidence })
    }
    found.push(figures)
    seconds.push(took)
    speeds.push(speed)
    bytes = Math.max(bytes, file.length)
    const [exact, f1] = [figures.accuracy.toFixed(4), figures.macroF1.toFixed(4)]
    say(
      `| ${seed} | ${exact} | ${f1} | ${figures.calibrationError.toFixed(3)} | ${took.toFixed(1)} | ${speed} | ${(file.length / 1e6).toFixed(2)} |`,
    )
  }
  say('')
  say(
    `分类：${rows.length} 条，7 类；宏平均 F1 ${about(found.map((one) => one.macroF1))}，正确率 ${about(found.map((one) => one.accuracy))}；训练 ${mean(seconds).toFixed(1)} 秒；预测 ${Math.round(mean(speeds))} 条/秒；模型 ${(bytes / 1e6).toFixed(2)} MB；内存 ${Math.round(process.memoryUsage().rss / 1e6)} MB（词典在训练线程里，训练完即释放）`,
  )
  sayClasses(found, say)
  sayCalibration(found, say)
  sayThresholds(judgedAll, say)
}

function parts(rows: readonly Labelled[], seed: number) {
  const labels = [...new Set(rows.map((row) => row.label))].sort()
  const fold = foldsOf(
    Int32Array.from(rows, (row) => labels.indexOf(row.label)),
    rows.map(sameTextKey),
    seed + 100,
  )
  return { learnt: rows.filter((_, at) => fold[at] !== 0), held: rows.filter((_, at) => fold[at] === 0) }
}

function perSecond(rows: readonly Labelled[], act: (row: Labelled) => unknown): number {
  for (const row of rows) act(row)
  const before = process.cpuUsage()
  for (let round = 0; round < 4; round++) for (const row of rows) act(row)
  const { user, system } = process.cpuUsage(before)
  return Math.round((rows.length * 4 * 1e6) / (user + system))
}

function sayClasses(found: readonly Figures[], say: (line: string) => void): void {
  say('')
  say('| 类别 | 准 | 全 | F1 | 每次条数 |')
  say('|---|---|---|---|---|')
  for (const name of Object.keys(found[0]?.perClass ?? {})) {
    const own = found.flatMap(({ perClass }) => perClass[name] ?? [])
    const of = (key: 'precision' | 'recall' | 'f1') => mean(own.map((one) => one[key])).toFixed(3)
    say(
      `| ${name} | ${of('precision')} | ${of('recall')} | ${of('f1')} | ${Math.round(mean(own.map((one) => one.support)))} |`,
    )
  }
}

function sayCalibration(found: readonly Figures[], say: (line: string) => void): void {
  say('')
  say('| 把握 | 条数（五次合计） | 平均把握 | 答对 |')
  say('|---|---|---|---|')
  found[0]?.calibration.forEach(({ from, until }, at) => {
    const own = found.flatMap(({ calibration }) => calibration[at] ?? [])
    const count = own.reduce((sum, one) => sum + one.count, 0)
    const share = (key: 'confidence' | 'accuracy') =>
      count === 0 ? null : own.reduce((sum, one) => sum + one.count * (one[key] ?? 0), 0) / count
    say(
      `| ${percent(from)}–${percent(until)} | ${count} | ${percent(share('confidence'))} | ${percent(share('accuracy'))} |`,
    )
  })
}

function sayThresholds(judged: readonly Judged[], say: (line: string) => void): void {
  say('')
  say('| 低于此把握即答「不能判断」 | 作答 | 作答中答对 |')
  say('|---|---|---|')
  for (const threshold of [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const { answered, answeredAccuracy } = figuresOf(judged, threshold)
    say(`| ${percent(threshold)} | ${percent(answered / judged.length)} | ${percent(answeredAccuracy)} |`)
  }
}
