import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { knownStatutes } from '#laws/known.ts'
import { libraryOf } from '#laws/library.ts'
import { asksOf } from './asks.ts'
import { checkReply, type ReplyAround } from './check-reply.ts'
import type { ReplyCheckKind } from './finding.ts'
import { replyKinds } from './kinds.ts'
import type { EarlierReply } from './own.ts'
import { sayingOf } from './phrases.ts'
import { defaultReplySettings, replySettings } from './settings.ts'
import { daysIn } from './time.ts'

const library = libraryOf(knownStatutes)
const around: ReplyAround = {
  title: '柳岸小区停车费何时退还',
  question: '物业去年多收了柳岸小区停车费。请问何时退还？每户退多少钱？希望街道督促物业公示账目。',
  askedOn: parseDay('2026-05-20'),
  day: parseDay('2026-05-25'),
  kind: 'hotline',
  isPublic: true,
  deadlines: [],
  people: [],
  earlier: [],
  library,
}
const full =
  '您好：您反映柳岸小区物业多收停车费一事，经核查属实。物业已公示账目，每户退还停车费120元，6月15日前退完。联系电话：12345。'

const look = (reply: string, given: Partial<ReplyAround> = {}) =>
  checkReply(reply, { ...around, ...given }, defaultReplySettings)
const found = (reply: string, kind: ReplyCheckKind, given: Partial<ReplyAround> = {}) =>
  look(reply, given).findings.filter((finding) => finding.kind === kind)
const tell = (reply: string, kind: ReplyCheckKind, given: Partial<ReplyAround> = {}) =>
  found(reply, kind, given)
    .map(({ words }) => words)
    .join('\n')
const passages = (reply: string, kind: ReplyCheckKind, given: Partial<ReplyAround> = {}) =>
  found(reply, kind, given).flatMap(({ span }) => (span ? [reply.slice(span.start, span.end)] : []))

describe('所问是否答到', () => {
  it('逐项答到的，没有一条发现', () => {
    expect(look(full)).toMatchObject({ answered: 'yes', doubtful: false, findings: [], score: 100 })
  })

  it.each([
    ['何时开工？', 'time'],
    ['要多久才能办好呢？', 'time'],
    ['能否加装电梯？', 'whether'],
    ['这样收费可以吗？', 'whether'],
    ['补贴多少钱？', 'money'],
    ['收费标准是多少？', 'money'],
    ['为什么不给办？', 'why'],
    ['有何依据？', 'why'],
    ['怎么办理落户？', 'how'],
    ['请问需要哪些材料？', 'how'],
    ['这事该找谁？', 'who'],
    ['恳请尽快修好', 'request'],
  ])('「%s」问的是 %s', (text, type) => {
    expect(asksOf('柳岸小区', text).at(-1)?.type).toBe(type)
  })

  it('问时间没有给日期、问金额没有给数额的，分别指出', () => {
    const words = tell('您好：柳岸小区停车费退还一事，经核查属实，已责令物业退还并公示账目。', 'answers')
    expect(words).toContain('问的是时间')
    expect(words).toContain('问的是金额')
  })

  it('反问和感叹不当作所问', () => {
    const asks = asksOf('柳岸小区停车', '难道业主就该忍着吗？天理何在？')
    expect(asks.map(({ rank }) => rank)).toEqual(['title'])
  })

  it('列了几条的，逐条都要有着落', () => {
    const question = '反映三个问题：1、垃圾桶满了没人清运；2、凉亭顶棚漏雨；3、健身器材生锈断裂。'
    const words = tell('您好：经查，垃圾桶已由环卫清运，今后每日两次。', 'answers', {
      title: '柳岸公园管理',
      question,
    })
    expect(words).toContain('凉亭')
    expect(words).toContain('健身器材')
    expect(words).not.toContain('垃圾桶满')
  })

  it.each([
    '您好，您的留言已收悉，感谢您的关注。',
    '您反映的问题已转区有关部门调查处理。',
    '您好，具体事项请咨询区有关部门，电话：12345。',
    '',
  ])('「%s」等于没有答复', (reply) => {
    expect(look(reply)).toMatchObject({ answered: 'no', doubtful: true })
  })
})

describe('引用依据', () => {
  it('答复当日已经废止的，是问题；注明原法的不是', () => {
    const reply = `${full}依据《中华人民共和国物权法》第七十条。`
    expect(passages(reply, 'citations')[0]).toContain('物权法')
    expect(tell(reply, 'citations')).toContain('废止')
    expect(look(reply).cites).toBe('wrong')
    expect(found(reply, 'citations', { day: parseDay('2019-05-25') })).toEqual([])
  })

  it('没有的条文是问题，有文号的规定算有依据', () => {
    expect(found(`${full}依据《中华人民共和国民法典》第九千条。`, 'citations')[0]?.severity).toBe('problem')
    expect(look(`${full}依据某街办〔2026〕9号文件。`).cites).toBe('ok')
    expect(look(full).cites).toBe('none')
  })
})

describe('答复时限', () => {
  const deadline = { name: '办结并回复', dueOn: parseDay('2026-05-25'), basis: '本地规定' }
  it.each([
    ['2026-05-24', 0],
    ['2026-05-25', 0],
    ['2026-05-26', 1],
  ])('5月25日到期，%s答复：%i条', (day, count) => {
    expect(found(full, 'time', { day: parseDay(day), deadlines: [deadline] })).toHaveLength(count)
  })

  it.each([
    ['定于6月15日前完成', '2026-06-15'],
    ['2026年底建成', '2026-12-31'],
    ['明年3月底前完工', '2027-03-31'],
    ['今年2月完工', '2026-02-28'],
    ['8月上旬修通', '2026-08-10'],
  ])('「%s」指%s', (text, day) => {
    expect(daysIn(text, parseDay('2026-05-25')).at(-1)?.day).toBe(day)
  })
})

describe('是否套话', () => {
  const earlier = (question: string, text: string): EarlierReply => ({
    number: '热〔2026〕000001',
    on: '2026-05-01',
    question,
    text,
    relation: 'unit',
  })
  const text = '街道立即组织执法中队、社区到现场处置，当场制止并作批评教育，责令限期改正，今后每日巡查。'

  it('除称呼外与答别人别事的几乎一样，是套用；同一件事说法相同不是', () => {
    const given = (question: string) => ({ earlier: [earlier(question, `李先生您好：${text}`)] })
    expect(tell(`王女士您好：${text}`, 'own', given('广场舞音响太吵'))).toContain('几乎一样')
    expect(found(`王女士您好：${text}`, 'own', given(`${around.title}\n${around.question}`))).toEqual([])
  })

  it.each([
    ['感谢您对我们工作的关心、支持与监督！', 'courtesy'],
    ['来信收悉，现回复如下：', 'courtesy'],
    ['您反映的问题，已转交城管部门处理。', 'forwarded'],
    ['如有疑问请拨打热线咨询。', 'ask-elsewhere'],
    ['我们将进一步加强管理，不断提升服务水平。', 'empty'],
    ['现回复如下：经核查，路灯已于5月3日修好，请您谅解。', 'own'],
  ])('「%s」是 %s', (sentence, saying) => {
    expect(sayingOf({ text: sentence })).toBe(saying)
  })
})

describe('前后一致', () => {
  const prior = (text: string, relation: EarlierReply['relation'] = 'same'): Partial<ReplyAround> => ({
    earlier: [{ number: '热〔2026〕000001', on: '2026-03-01', question: '柳岸停车', text, relation }],
  })

  it.each([
    ['柳岸小区道路改造工程2026年5月30日完工。', '柳岸小区道路改造工程2026年8月30日完工。', '日期与此前不一致'],
    ['柳岸小区停车费退还每户120元，逐户发放。', '柳岸小区停车费退还每户80元，逐户发放。', '数字与此前不一致'],
    ['经查，柳岸小区物业多收停车费的情况属实。', '经查，柳岸小区物业多收停车费的情况不属实。', '相反'],
    ['柳岸小区道闸预计4月底前完成整改。', '柳岸小区物业账目已经公示，欢迎查阅。', '此前承诺的时间已过'],
  ])('此前「%s」，现在「%s」', (was, is, words) => {
    expect(tell(is, 'consistent', prior(was))).toContain(words)
  })

  it('同样的话、承诺已经兑现、只是同一单位写的，都不算', () => {
    expect(
      found('柳岸小区停车费退还每户120元，逐户发放。', 'consistent', prior('柳岸小区停车费退还每户120元，逐户发放。')),
    ).toEqual([])
    const kept = prior('柳岸小区道闸预计4月底前完成整改。')
    expect(found('柳岸小区道闸整改已于4月20日完成。', 'consistent', kept)).toEqual([])
    const other = prior('柳岸小区停车费退还每户120元，逐户发放。', 'unit')
    expect(found('柳岸小区停车费退还每户80元，逐户发放。', 'consistent', other)).toEqual([])
  })

  it('部分比总数多、承诺的日子已经过去，当场指出', () => {
    expect(tell('现有停车位5个，其中业主用3个，外来车用6个。', 'consistent')).toContain('比总数5个还多')
    expect(tell('该处预计4月底前完成整改。', 'consistent')).toContain('已经过去')
    expect(found('该处预计6月底前完成整改。', 'consistent')).toEqual([])
  })
})

describe('格式、个人信息与未完成的标记', () => {
  it('缺的部分按程序分别提示：信息公开要有依据，热线要有联系方式', () => {
    expect(tell('该信息公开。', 'form', { kind: 'disclosure' })).toMatch(/依据和理由[\s\S]*救济途径/)
    expect(tell('停车费已退。', 'form')).toMatch(/称呼[\s\S]*联系方式/)
  })

  it('生硬的话、晚于今天和早于来件的落款', () => {
    expect(passages(`${full}请不要无理取闹。`, 'form')).toEqual(['无理取闹'])
    expect(tell(`${full}2026年5月28日`, 'form')).toContain('晚于今天')
    expect(tell(`${full}2026年5月18日`, 'form')).toContain('早于来件之日')
    expect(found(`${full}2026年5月25日`, 'form')).toEqual([])
  })

  it.each([
    ['投诉人王小明反映属实', '王小明'],
    ['已与本人13900000001联系', '13900000001'],
    ['身份证号110105194912310028', '110105194912310028'],
    ['投诉人住在柳岸小区20栋201', '投诉人住在柳岸小区20栋201'],
    ['该业主患抑郁症', '患抑郁症'],
  ])('公开答复中「%s」须隐去', (text, passage) => {
    expect(passages(`${full}${text}。`, 'personal')).toEqual([passage])
  })

  it('已写作「某」的、单位的电话、负责人的名字不算', () => {
    for (const text of ['投诉人王某反映属实', '咨询电话13900000001', '请与社区书记王小明联系'])
      expect(found(`${full}${text}。`, 'personal')).toEqual([])
  })

  it.each(['请于【日期】前到【地点】办理', '联系人XX，电话××××', '金额____元', '经办人：TODO', '一、基本情况柳岸小区'])(
    '「%s」没有写完',
    (text) => {
      expect(found(`${full}\n${text}`, 'finished').length).toBeGreaterThan(0)
    },
  )

  it('文号、脱敏的号码不是没写完', () => {
    for (const text of ['区教通【2016】1号', '车牌浙A12**5', '3×2米', '一、情况。二、处理。'])
      expect(found(`${full}${text}`, 'finished')).toEqual([])
  })
})

describe('得分与设定', () => {
  it('各项分值相加为一百，权重可改，只提示不阻止', () => {
    const { parts } = look(full)
    expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(100)
    const strict = checkReply('停车费已退。', around, replySettings.parse({ doubtBelow: 100 }))
    expect(strict.doubtful).toBe(true)
    const none = replySettings.parse({
      weights: { answers: 0, citations: 0, time: 0, own: 0, consistent: 0, form: 0, personal: 0, finished: 0 },
    })
    expect(checkReply(full, around, none).score).toBe(100)
  })

  it('什么文字都不抛错，位置都在原文之内，两次结果相同', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '您好',
        '一、',
        '【】',
        '2026年13月40日',
        '《》',
        '第九千条',
        '其中',
        '5户，其中9户',
        '？？？',
        '😀',
        '\n',
      ),
    )
    const words = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, words, fc.constantFrom(...Object.keys(replyKinds)), (reply, title, before, kind) => {
        const known = Object.keys(replyKinds).find((one): one is keyof typeof replyKinds => one === kind) ?? 'hotline'
        const earlier: EarlierReply = { number: '1', on: '2026-01-01', question: title, text: before, relation: 'same' }
        const given = { ...around, title, question: before, kind: known, earlier: [earlier] }
        const one = checkReply(reply, given, defaultReplySettings)
        expect(one).toEqual(checkReply(reply, given, defaultReplySettings))
        expect(one.score).toBeGreaterThanOrEqual(0)
        expect(one.score).toBeLessThanOrEqual(100)
        for (const { span } of one.findings)
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= reply.length).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('十万字在一秒之内', () => {
    const began = performance.now()
    look('柳岸小区停车费已退还，物业（其中5户，其中9户）将于6月底前完成公示，'.repeat(3000))
    look('您好，'.repeat(33_000), { question: '请问何时？1、'.repeat(10_000) })
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
