import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#http/refusal.ts'
import { isHeldOut, judge, trainBetter } from './better.ts'
import { calibrate, confidences } from './calibrate.ts'
import { figuresOf, reliability } from './evaluate.ts'
import { explain } from './explain.ts'
import { readModel, writeModel } from './model.ts'
import { exampleOf, plain, plainExample, sameTextKey } from './plain-text.ts'
import { openModel } from './predict.ts'
import { labelledRows } from './rows.ts'
import { simplified, traditional } from './simplified.ts'
import { foldsOf, type Labelled, train } from './train.ts'

const kinds = {
  照明: ['路灯不亮', '路灯坏了三天', '楼道灯泡损坏', '夜里没有照明', '灯杆倾斜'],
  垃圾: ['垃圾无人清运', '垃圾桶满溢', '建筑垃圾乱堆', '渣土倒在路边', '厨余垃圾发臭'],
  噪音: ['夜间施工噪音大', '广场舞音响扰民', '工地半夜打桩', '歌厅音乐太吵', '搅拌机轰鸣'],
}
const places = ['桂花巷', '示例小区', '东门路', '南桥头', '第一网格', '幸福里', '北街口', '文化广场']
const given: Labelled[] = Object.entries(kinds).flatMap(([label, says]) =>
  says.flatMap((say) =>
    places.map((place, at) => ({
      title: `${place}${say}`,
      body: `反映${place}${say}，已有${at + 2}天，请处理。`,
      label,
    })),
  ),
)
const cut = (text: string) => text.match(/.{1,2}/gu) ?? []
const options = { seed: 3, trainedAt: '2026-06-01', sha256: 'x', text: ['标题', '内容'], label: '类别', cut }
const model = train(given, options)
const predictor = openModel(model)
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (problem) {
    if (problem instanceof Refusal) return `${problem.code} ${problem.message}`
    throw problem
  }
  return ''
}

describe('训练与预测', () => {
  it('学过的说法认得出，并说出依据的字词，都是原文里的', () => {
    const text = { title: '西街路灯坏了', body: '西街路灯三天不亮，没有照明。' }
    const { label, confidence, abstain } = predictor.predict(text)
    expect([label, abstain]).toEqual(['照明', null])
    expect(confidence).toBeGreaterThan(0.7)
    const words = explain(predictor, text, label)
    expect(words.length).toBeGreaterThan(0)
    expect(words.every(({ word, weight }) => `${text.title}\n${text.body}`.includes(word) && weight > 0)).toBe(true)
    expect(words.some(({ word }) => word.includes('灯'))).toBe(true)
  })

  it('同样的数据和种子，模型一字不差；写出再读入，答案一样', () => {
    expect(writeModel(train(given, options))).toBe(writeModel(model))
    const again = openModel(readModel(writeModel(model)))
    for (const one of given) expect(again.predict(one)).toEqual(predictor.predict(one))
  })

  it('模型文件里读不出原文的字句', () => {
    const file = writeModel(model)
    for (const word of ['路灯', '桂花巷', '垃圾桶', '搅拌机']) expect(file).not.toContain(word)
  })

  it('繁体、全角、大写与简体、半角、小写一样看待', () => {
    expect(plain('道路ＡＢＣ路燈')).toBe('道路abc路灯')
    expect([...traditional].length).toBe([...simplified].length)
    expect(predictor.predict({ title: '', body: '門口路燈壞了，夜裡沒有照明' }).label).toBe('照明')
  })

  it.each([
    ['空白', ''],
    ['一个字', '灯'],
    ['表情', '😀😀😀🎉'],
    ['只有标点', '。。。！！？？……——'],
    ['外文', 'the street lamp is broken since three days'],
    ['没学过的字', '鼙鼛鼚鼜鼝鼞鼟鼡鼣鼤'],
  ])('%s：答不能判断', (_, body) => {
    expect(predictor.predict({ title: '', body }).abstain).not.toBeNull()
  })

  it('十万字的文字照样快答；中外文混写、夹表情的也能判', () => {
    const long = predictor.predict({ title: '', body: '垃圾无人清运，垃圾桶满溢。'.repeat(8000) })
    expect(long.label).toBe('垃圾')
    expect(predictor.predict({ title: '', body: '😡 help! 工地半夜打桩 noise 夜间施工噪音大 ok?' }).label).toBe('噪音')
  })

  it('任何文字都有答案，把握在 0 与 1 之间，依据出自原文', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 300 }), (title, body) => {
        const { label, confidence } = predictor.predict({ title, body })
        expect(model.labels).toContain(label)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        for (const { word } of explain(predictor, { title, body }, label)) expect(`${title}\n${body}`).toContain(word)
      }),
      { numRuns: 200 },
    )
  })

  it('把握低于设定的，答不能判断', () => {
    const strict = openModel({ ...model, threshold: 1 })
    expect(strict.predict({ title: '', body: '东门路的事情请处理一下' }).abstain).toBe('unsure')
  })

  it('短的首行作标题，长文只取前八百字与后二百字', () => {
    expect(exampleOf('路灯不亮\n三天了')).toEqual({ title: '路灯不亮', body: '三天了' })
    expect(exampleOf('路灯不亮三天了')).toEqual({ title: '', body: '路灯不亮三天了' })
    expect(plainExample({ title: '', body: '头'.repeat(900) + '尾'.repeat(300) }).body.length).toBe(1001)
  })
})

describe('不合格的数据', () => {
  it.each<[string, Labelled[], string]>([
    ['只有一类', given.filter(({ label }) => label === '照明'), 'training-one-label'],
    ['没有数据', [], 'training-one-label'],
    ['没有类别', given.map((one) => ({ ...one, label: ' ' })), 'training-one-label'],
    ['同一行重复多次', Array.from({ length: 50 }, () => given.slice(0, 1)).flat(), 'training-one-label'],
    ['每类都太少', given.filter((_, at) => at % 10 === 0), 'training-one-label'],
  ])('%s：拒绝，并说怎么办', (_, rows, code) => {
    const found = codeOf(() => train(rows, options))
    expect(found).toContain(code)
    expect(found).toContain('请补充')
  })

  it('重复的只用一次，同文不同类的数出来，条数过少的类不学', () => {
    const odd = { title: '养犬', body: '狗没有拴绳', label: '养犬' }
    const clash = { ...given[0], title: given[0]?.title ?? '', body: given[0]?.body ?? '', label: '噪音' }
    const { facts, labels } = train([...given, ...given, odd, clash], options)
    expect(facts.data).toMatchObject({ rows: 242, used: 121, repeats: 120, conflicts: 1, leftOut: { 养犬: 1 } })
    expect(labels).not.toContain('养犬')
  })

  it('没有所说的列：列出现有的列', () => {
    const table = { headings: ['主题', '类别'], rows: [{ cells: { 主题: '路灯', 类别: '照明' } }] }
    expect(codeOf(() => labelledRows(table, ['主题', '内容'], '分类'))).toMatch(/「内容、分类」.*主题、类别/)
    expect(labelledRows(table, ['主题'], '类别')).toEqual([{ title: '', body: '路灯', label: '照明' }])
  })

  it.each(['', '{}', 'null', '不是模型', '{"format":"fengqiao-classifier-1"}'])('坏的模型文件 %j：拒绝', (text) => {
    expect(codeOf(() => readModel(text))).toContain('model-broken')
  })

  it('残缺的模型文件：拒绝', () => {
    const broken = writeModel(model).replace(/"weights":"[^"]{40}/, '"weights":"')
    expect(codeOf(() => readModel(broken))).toContain('model-broken')
  })
})

describe('校准与评测', () => {
  it('说八成把握的，五次对四次', () => {
    const scores = { count: 1000, classes: 2, values: new Float64Array(2000) }
    const labels = new Int32Array(1000)
    for (let at = 0; at < 1000; at++) {
      scores.values[at * 2] = 1
      scores.values[at * 2 + 1] = -1
      labels[at] = at % 5 === 0 ? 1 : 0
    }
    const [first] = confidences(Float64Array.of(1, -1), calibrate(scores, labels))
    expect(first).toBeCloseTo(0.8, 1)
  })

  it('各类的准、全、F1 与手算相同', () => {
    const judged = [
      { truth: '甲', found: '甲', confidence: 0.9 },
      { truth: '甲', found: '乙', confidence: 0.4 },
      { truth: '乙', found: '乙', confidence: 0.8 },
      { truth: '丙', found: '乙', confidence: 0.6 },
    ]
    const figures = figuresOf(judged, 0.5)
    expect(figures.accuracy).toBe(0.5)
    expect(figures.perClass).toEqual({
      甲: { precision: 1, recall: 0.5, f1: 2 / 3, support: 2 },
      乙: { precision: 1 / 3, recall: 1, f1: 0.5, support: 1 },
      丙: { precision: 0, recall: 0, f1: 0, support: 1 },
    })
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 0.5) / 3, 10)
    expect([figures.answered, figures.answeredAccuracy]).toEqual([3, 2 / 3])
    expect(reliability(judged).reduce((sum, { count }) => sum + count, 0)).toBe(4)
  })

  it('同一文字总在同一折里，各类均匀', () => {
    const groups = given.map((one) => sameTextKey(one))
    const classOf = Int32Array.from(given, ({ label }) => model.labels.indexOf(label))
    const doubled = foldsOf(Int32Array.from([...classOf, ...classOf]), [...groups, ...groups], 1)
    groups.forEach((_, at) => {
      expect(doubled[at]).toBe(doubled[at + groups.length])
    })
    const sizes = [0, 1, 2, 3, 4].map((fold) => foldsOf(classOf, groups, 1).filter((one) => one === fold).length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(model.labels.length)
  })
})

describe('变差的模型不采用', () => {
  it('留出的文字不因别的文字增减而变', () => {
    expect(given.filter(isHeldOut)).toEqual(given.filter((one) => isHeldOut({ ...one, label: '别的' })))
    expect(given.filter(isHeldOut).length).toBeGreaterThan(0)
  })

  it('第一个采用；类别弄乱了的不采用；好的再采用', () => {
    const first = trainBetter(given, options)
    expect(first.adopted).toBe(true)
    const labels = Object.keys(kinds)
    const muddled = given.map((one, at) => (isHeldOut(one) ? one : { ...one, label: labels[at % 3] ?? '' }))
    const worse = trainBetter(muddled, options, first.model)
    expect(worse.adopted).toBe(false)
    expect(worse.words).toContain('不采用')
    expect(trainBetter(given, options, worse.model).adopted).toBe(true)
  })

  it('评测时不认识的类别算错', () => {
    expect(judge(model, [{ title: '', body: '狗没有拴绳吓到孩子', label: '养犬' }]).accuracy).toBe(0)
  })
})
