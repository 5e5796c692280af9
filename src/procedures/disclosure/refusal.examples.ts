import type { Example } from '#procedures/example.ts'

type Act = Example['acts'][number]

const officer = 'disclosure_officer'
const act = (step: string, on: string, by: Act['by'] = officer, form: Record<string, unknown> = {}): Act => ({
  step,
  on,
  by,
  form,
})
const refused = (one: Act, code = 'step-barred'): Act => ({ ...one, refused: code })
const request = (information: string) => ({
  applicantType: 'natural',
  way: 'online',
  information,
  medium: 'electronic',
})
const register = (on: string): Act => ({
  ...act('register', on, officer, { identified: true }),
  papers: ['application', 'receipt'],
})
const draft = (on: string, type: string, row: string, more: Record<string, unknown> = {}) =>
  act('draftAnswer', on, officer, { type, row, content: '答复内容', basis: '政府信息公开条例', ...more })
const sign = (on: string, number: number): Act => ({
  ...act('sign', on, 'director', { number: `示公开〔2026〕${number}号` }),
  papers: ['answer'],
})
const serve = (on: string): Act => ({
  ...act('serve', on, officer, { way: 'electronic', remedies: true }),
  papers: ['serviceReceipt'],
})

/** 不予公开、不予重复处理的前提，公开以后纳入主动公开 (条例14、32、36、44条). */
export const disclosureRefusalExamples: readonly Example[] = [
  {
    name: '以国家秘密、第三方权益不予公开：未经保密审查、未书面征求第三方意见的不行',
    filed: '2026-06-01',
    channel: 'online',
    intake: request('某项目安全评估材料'),
    acts: [
      register('2026-06-01'),
      refused(draft('2026-06-02', 'refused', 'secret')),
      refused(draft('2026-06-02', 'refused', 'third_party')),
      refused({
        ...act('consultThirdParty', '2026-06-03', officer, {
          whom: '某评估公司',
          question: '是否同意公开',
          dueOn: '2026-06-24',
        }),
        papers: ['thirdPartyLetter'],
      }),
      act('reviewSecrecy', '2026-06-03', 'gen_office', { conclusion: 'closed', reason: '涉密' }),
      draft('2026-06-04', 'refused', 'secret'),
      act('checkAnswer', '2026-06-05', 'legal_counsel'),
      sign('2026-06-08', 11),
      serve('2026-06-08'),
      refused(
        act('includeActive', '2026-06-09', officer, {
          index: 'B01-2026-0002',
          column: 'B01',
          kind: 'projects',
          formedOn: '2026-06-09',
        }),
      ),
      act('close', '2026-06-09'),
    ],
    expect: { state: 'closed', deadlines: { reply: { due: '2026-06-30', status: 'met', late: false } } },
  },
  {
    name: '重复申请须写明已作的答复；前一件尚未答复的不是重复',
    filed: '2026-03-02',
    channel: 'online',
    intake: request('某道路改造竣工资料'),
    acts: [
      register('2026-03-02'),
      refused(draft('2026-03-03', 'repeated', 'repeat'), 'input-invalid'),
      refused(draft('2026-03-03', 'repeated', 'repeat', { earlier: '公〔2026〕000007' })),
      refused(draft('2026-03-03', 'repeated', 'repeat', { earlier: '公〔2025〕000099' }), 'matter-not-named'),
      draft('2026-03-03', 'repeated', 'repeat', { earlier: '公〔2026〕000003' }),
      act('checkAnswer', '2026-03-04', 'judicial_office'),
      sign('2026-03-05', 12),
      serve('2026-03-06'),
      act('close', '2026-03-06'),
    ],
    around: {
      matters: [
        { number: '公〔2026〕000003', procedure: 'disclosure', state: 'served' },
        { number: '公〔2026〕000007', procedure: 'disclosure', state: 'registered', closed: false },
      ],
    },
    expect: { state: 'closed', deadlines: { reply: { due: '2026-03-30', status: 'met', late: false } } },
  },
  {
    name: '依申请公开的信息涉及公众利益的，纳入主动公开',
    filed: '2026-05-08',
    channel: 'online',
    intake: request('某公园改造方案'),
    acts: [
      refused({
        ...act('requestCorrection', '2026-05-09', officer, { items: '写明年份', dueOn: '2026-05-09' }),
        papers: ['correctionNotice'],
      }),
      register('2026-05-09'),
      act('reviewSecrecy', '2026-05-11', 'gen_office', { conclusion: 'open', reason: '不涉密' }),
      draft('2026-05-12', 'provided', 'open'),
      act('checkAnswer', '2026-05-12', 'judicial_office'),
      sign('2026-05-13', 13),
      serve('2026-05-14'),
      act('includeActive', '2026-05-15', officer, {
        index: 'B01-2026-0003',
        column: 'B01',
        kind: 'projects',
        formedOn: '2026-05-15',
      }),
      act('close', '2026-05-15'),
    ],
    expect: {
      state: 'closed',
      deadlines: { reply: { due: '2026-06-04', status: 'met', late: false } },
      handedOff: ['disclosure-publication'],
    },
  },
]
