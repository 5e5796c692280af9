import { describe, expect, test } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { findSource } from './channels/sources.ts'
import { judgeRow } from './rows.ts'
import type { Incoming, Unreadable } from './source.ts'

const now = parseInstant('2026-06-01T09:00+08:00')
const usual = {
  number: '188006',
  person: 'A00045581',
  subject: '路灯不亮',
  filedAt: '2025-03-03 09:00:00',
  text: '桂花巷的路灯坏了。',
  likes: '3',
  dislikes: '0',
}

function judge(change: Record<string, string>, kind = 'hotline', formula?: string[]): Incoming | Unreadable {
  const source = findSource(kind)
  if (!source) throw new Error(`no source for ${kind}`)
  const cells: Record<string, string> = { ...usual, ...change }
  const columns = new Map(Object.keys(cells).map((key) => [key, key]))
  return judgeRow({ line: 2, cells, ...(formula ? { formula } : {}) }, { source, kind, columns, now })
}

function read(change: Record<string, string>, kind?: string): Incoming {
  const verdict = judge(change, kind)
  if ('reason' in verdict) throw new Error(verdict.reason)
  return verdict
}

const replied = { reply: '已修好。', repliedAt: '2025-03-10 17:00' }

describe('一行留言读成一件', () => {
  test('编号、时间、渠道、点赞照原表，用户作为申请人', () => {
    expect(read({})).toMatchObject({
      line: 2,
      externalId: '188006',
      happenedAt: '2025-03-03T01:00:00.000Z',
      common: { title: '路灯不亮', channel: 'online', likes: 3, dislikes: 0, people: [{ name: 'A00045581' }] },
      steps: [],
    })
  })

  test('两种时间写法读出同一时刻', () => {
    expect(read({ filedAt: '2025/3/3 9:00:00' }).happenedAt).toBe(read({}).happenedAt)
  })

  test('主题只有一个字的，标题接上正文开头；没有正文的，以主题为正文', () => {
    expect(read({ subject: '灯' }).common.title).toBe('灯：桂花巷的路灯坏了。')
    expect(read({ text: '' }).common.detail).toBe('路灯不亮')
  })

  test('没有编号时按内容编号：同样的内容得同一号，差一字就不同', () => {
    const first = read({ number: '' }).externalId
    expect(first).toMatch(/^sha256:/)
    expect(read({ number: ' ' }).externalId).toBe(first)
    expect(read({ number: '', text: '桂花巷的路灯亮了。' }).externalId).not.toBe(first)
  })

  test('有答复的热线补录派单、签收、回复、办结，回复在答复时间', () => {
    const { happenedAt, steps } = read(replied)
    expect(steps.map(({ step, at }) => [step, at])).toEqual([
      ['dispatch', happenedAt],
      ['sign', happenedAt],
      ['reply', '2025-03-10T09:00:00.000Z'],
      ['closeUncalled', '2025-03-10T09:00:00.000Z'],
    ])
  })

  test('信访：只有平台账号的记为姓名住址不清，写了姓名的不记', () => {
    expect(read({}, 'petition').intake).toMatchObject({ unnamed: true })
    expect(read({ person: '李小四' }, 'petition').intake).toMatchObject({ unnamed: false })
  })
})

describe('读不了的行说明原因', () => {
  test.each<[string, Record<string, string>, string]>([
    ['没有主题', { subject: ' ' }, '没有留言主题'],
    ['主题过长', { subject: '题'.repeat(201) }, '超过 200 字'],
    ['详情过长', { text: '长'.repeat(20_001) }, '超过 20000 字'],
    ['用户过长', { person: '长'.repeat(201) }, '超过 200 字'],
    ['编号过长', { number: '1'.repeat(101) }, '超过 100 字'],
    ['没有时间', { filedAt: '' }, '没有留言时间'],
    ['时间认不出', { filedAt: '上周二' }, '认不出'],
    ['日期不存在', { filedAt: '2025-02-30 08:00' }, '认不出'],
    ['时间在将来', { filedAt: '2026-06-01 09:00:01' }, '晚于现在'],
    ['程序尚未施行', { filedAt: '1999-01-02' }, '未施行'],
    ['点赞不是数', { likes: '很多' }, '「点赞数」不是整数'],
    ['反对为负', { dislikes: '-1' }, '「反对数」不是整数'],
    ['含 NUL', { text: '甲\u0000乙' }, '控制字符'],
    ['残缺的字符', { subject: '路灯\ud800不亮' }, '控制字符'],
    ['有答复没有时间', { reply: '已办' }, '没有答复时间'],
    ['有时间没有答复', { repliedAt: '2025-03-04' }, '没有答复意见'],
    ['答复时间认不出', { ...replied, repliedAt: '次日' }, '认不出'],
    ['答复早于留言', { ...replied, repliedAt: '2025-03-02' }, '早于留言时间'],
    ['答复在将来', { ...replied, repliedAt: '2026-07-01' }, '晚于现在'],
    ['答复过长', { ...replied, reply: '长'.repeat(20_001) }, '超过 20000 字'],
  ])('%s', (_, change, reason) => {
    expect(judge(change)).toEqual({ reason: expect.stringContaining(reason) })
  })

  test('公式单元格；未对应的列有公式不妨', () => {
    expect(judge({}, 'hotline', ['text'])).toEqual({ reason: expect.stringContaining('「text」是公式') })
    expect(judge({}, 'hotline', ['备注'])).toHaveProperty('externalId')
  })
})
