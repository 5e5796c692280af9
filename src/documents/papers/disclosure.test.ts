import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { type AnswerType, answerTypes, needsReconsiderationFirst } from '#procedures/disclosure/answers.ts'
import { drafted, exampleFile, exampleTaking, textsIn } from '../example-file.ts'
import type { MatterFile } from '../paper.ts'
import { templates } from '../papers.ts'

/** The application after the first worked example that took the step. */
const fileAfter = (step: string) =>
  exampleFile(exampleTaking('disclosure', step), {
    contact: { phone: '0000-12345' },
    on: parseDay('2026-12-01'),
    title: '申请公开',
    detail: '申请公开',
    channel: '来信',
    stateName: '',
    people: [{ part: 'applicant', kind: 'natural', name: '张**', phone: '138****0001' }],
    plain: false,
  })

const wordsOf = (file: MatterFile, step: string, key: string) => textsIn(drafted(file, key, step)).join('\n')

describe('信息公开文书载明条例要求的内容', () => {
  it.each([
    [
      '登记回执写明收到之日和二十个工作日',
      'register',
      'receipt',
      ['第三十一条', '2026年9月1日', '20个工作日', '第四十二条'],
    ],
    [
      '补正告知书一次性写明事项和期限，逾期视为放弃',
      'requestCorrection',
      'correctionNotice',
      ['第三十条', '请写明项目名称', '2026年5月15日', '视为放弃申请', '自本机关收到补正的申请之日起计算'],
    ],
    [
      '延长告知书写明延长后的截止日和理由',
      'extend',
      'extensionNotice',
      ['第三十三条第二款', '延长10个工作日', '2026年10月19日', '资料较多', '最长不超过20个工作日'],
    ],
    ['延迟答复告知书写明合理期限', 'setDelay', 'delayNotice', ['第三十五条', '30个工作日', '2026年8月31日']],
    ['说明理由通知书', 'askReason', 'reasonNotice', ['第三十五条', '明显超过合理范围']],
    [
      '收费通知写明标准、金额和缴费期限',
      'chargeFee',
      'feeNotice',
      ['国办函〔2020〕109号', '800', '2026年7月7日', '每件100元', '视为放弃申请'],
    ],
    [
      '第三方意见征询书写明十五个工作日，不写申请人',
      'consultThirdParty',
      'thirdPartyLetter',
      ['第三十二条', '15个工作日', '2026年6月2日', '不同意公开'],
    ],
    ['征求意见函写明逾期视为同意', 'consultOrgan', 'organLetter', ['第三十四条', '15个工作日', '视为同意公开']],
    [
      '告知第三方书写明决定公开的内容、理由和救济',
      'informThirdParty',
      'thirdPartyNotice',
      ['第三十二条', '公共利益', '行政复议', '行政诉讼'],
    ],
    ['送达回证列明答复书', 'serve', 'serviceReceipt', ['送达回证', '政府信息公开申请答复书', '受送达人']],
  ] as const)('文书载明应有的内容：%s', (_, step, key, wanted) => {
    const words = wordsOf(fileAfter(step), step, key)
    for (const part of wanted) expect(words).toContain(part)
  })

  it('征询第三方的文书里没有申请人的姓名', () => {
    const file = fileAfter('consultThirdParty')
    expect(wordsOf(file, 'consultThirdParty', 'thirdPartyLetter')).not.toContain('张**')
  })

  it('每一种文书都有自己的格式，归档材料和复议诉讼来件除外', () => {
    expect(Object.keys(templates.disclosure ?? {})).toHaveLength(11)
  })
})

const articles: Record<AnswerType, string> = {
  already_public: '第三十六条第一项',
  provided: '第三十六条第二项',
  refused: '第三十六条第三项',
  nonexistent: '第三十六条第四项',
  not_responsible: '第三十六条第五项',
  repeated: '第三十六条第六项',
  special_rule: '第三十六条第七项',
  partial: '第三十七条',
  not_request: '第三十九条第一款',
  publication: '第三十九条第二款',
  no_processing: '第三十八条',
  excessive: '第三十五条',
  unclear: '第三十条',
  reissue: '第三十八条',
  record: '第四十一条',
}

describe('答复书按答复类型写明条款和救济', () => {
  it.each(Object.entries(articles))('%s 类答复引用%s', (type, article) => {
    const before = fileAfter('sign')
    const answer = { type, row: 'third_party', content: '答复内容甲', basis: '依据乙', channel: '政府网站丙' }
    const given = { ...before.given, draftAnswer: answer }
    const words = wordsOf({ ...before, given, matter: { ...before.matter, given } }, 'sign', 'answer')
    for (const part of [article, '答复内容甲', '依据乙', '政府网站丙', '60日', '行政复议'])
      expect(words).toContain(part)
    const first = needsReconsiderationFirst(type)
    expect(words.includes('应当先自收到本答复书之日起60日内')).toBe(first)
    expect(words.includes('自收到复议决定书之日起15日内')).toBe(first)
    expect(words.includes('自收到之日起6个月内')).toBe(!first)
    expect(words.includes('不予公开的情形：保护第三方合法权益')).toBe(type === 'refused')
    expect(Object.hasOwn(answerTypes, type)).toBe(true)
  })

  it('尚未拟定的答复书留出填写的地方，没有代号', () => {
    const words = wordsOf({ ...fileAfter('register'), given: {} }, 'sign', 'answer')
    expect(words).toContain('＿＿＿')
  })
})
