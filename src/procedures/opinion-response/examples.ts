import type { Example } from '#procedures/example.ts'

type Act = Example['acts'][number]

const found = (over: Record<string, unknown> = {}) => ({
  source: 'forum',
  claim: '网帖称小区停水多日无人管',
  level: 'ordinary',
  ...over,
})
const act = (step: string, on: string, by: Act['by'], form: Record<string, unknown> = {}): Act => ({
  step,
  on,
  by,
  form,
})
const refused = (one: Act, code = 'step-barred'): Act => ({ ...one, refused: code })
const approve = (on: string, form: Record<string, unknown> = {}): Act => ({
  ...act('approve', on, 'deputy_in_charge', { words: '通报停水原因和恢复时间', ...form }),
  papers: ['script'],
})
const respond = (on: string, channel: string) =>
  act('respond', on, 'disclosure_officer', { channel, content: '已发布情况说明' })
const graded = (level: string) => ({ level, concern: '供水保障，城建办' })
const closing = { calm: true, review: '跟帖平息，补充停水预告' }

const ordinaryExample: Example = {
  name: '一般舆情四十八小时内回应：先核查再定口径，属实的转问题整改',
  filed: '2026-09-25T16:00',
  channel: 'online',
  intake: found(),
  acts: [
    act('grade', '2026-09-25T17:30', 'gen_office', graded('ordinary')),
    refused(approve('2026-09-25T18:00')),
    refused(approve('2026-09-25T18:00', { rapid: true })),
    act('verify', '2026-09-26T10:00', 'enforcer', { truth: 'partly', facts: '停水一日，已抢修' }),
    refused({ ...approve('2026-09-26T11:00'), papers: [] }, 'step-needs-paper'),
    approve('2026-09-26T11:00'),
    respond('2026-09-27T15:30', 'original'),
    act('rectify', '2026-09-28T09:00', 'gen_office', { category: '民生保障', problem: '停水未提前告知' }),
    refused(act('close', '2026-09-29T09:00', 'gen_office', { ...closing, calm: false })),
    act('close', '2026-09-30T09:00', 'gen_office', closing),
  ],
  expect: {
    state: 'closed',
    deadlines: {
      grade: { due: '2026-09-25T18:00', status: 'met', late: false },
      respond: { due: '2026-09-27T16:00', status: 'met', late: false },
    },
    handedOff: ['rectification'],
  },
}

const urgentExample: Example = {
  name: '研判升为重大的，自研判起二十四小时内先发布基本事实，再续报；未查清不能办结',
  filed: '2026-07-01T08:00',
  channel: 'online',
  intake: found({ source: 'video', claim: '视频称某工地坍塌多人被困' }),
  acts: [
    act('grade', '2026-07-01T10:30', 'command_center', graded('major')),
    refused(act('noResponse', '2026-07-01T11:00', 'gen_office', { reason: '已有媒体报道' })),
    act('report', '2026-07-01T11:00', 'gen_office', { organ: '某区委宣传部', content: '首报' }),
    approve('2026-07-01T12:00', { rapid: true }),
    respond('2026-07-02T11:00', 'weibo'),
    refused(act('close', '2026-07-02T12:00', 'gen_office', closing)),
    act('verify', '2026-07-02T15:00', 'governance_office', { truth: 'unclear', facts: '无人员被困，原因在查' }),
    approve('2026-07-02T16:00'),
    respond('2026-07-02T17:00', 'press'),
    refused(act('close', '2026-07-02T18:00', 'gen_office', closing)),
    act('verify', '2026-07-04T09:00', 'governance_office', { truth: 'false', facts: '围挡倒伏，没有坍塌' }),
    refused(act('rectify', '2026-07-04T09:30', 'gen_office', { category: '安全', problem: '围挡' })),
    approve('2026-07-04T10:00'),
    respond('2026-07-04T11:00', 'website'),
    act('close', '2026-07-06T09:00', 'gen_office', closing),
  ],
  expect: {
    state: 'closed',
    deadlines: {
      grade: { due: '2026-07-01T10:00', status: 'met', late: true },
      respondUrgent: { due: '2026-07-02T10:30', status: 'met', late: true },
      respond: { due: '2026-07-03T08:00', status: 'met', late: false },
    },
  },
}

const elsewhereExamples: readonly Example[] = [
  {
    name: '不属本街道职责的，附转办函转责任单位，不再计回应期限',
    filed: '2026-03-02T09:00',
    channel: 'online',
    intake: found({ claim: '质疑某区医院收费' }),
    acts: [
      refused(
        act('transferOut', '2026-03-02T10:00', 'gen_office', { organ: '某区卫生健康局', reason: '医疗收费监管' }),
        'step-needs-paper',
      ),
      {
        ...act('transferOut', '2026-03-02T10:00', 'gen_office', { organ: '某区卫生健康局', reason: '医疗收费监管' }),
        papers: ['transferLetter'],
      },
    ],
    expect: { state: 'transferred', deadlines: { grade: { status: 'void' }, respond: { status: 'void' } } },
  },
  {
    name: '先定不需公开回应，反弹后重新办理，回应期限重新起算',
    filed: '2026-04-07T09:00',
    channel: 'online',
    intake: found({ source: 'wechat', claim: '朋友圈转发旧闻' }),
    acts: [
      act('grade', '2026-04-07T10:00', 'governance_office', graded('ordinary')),
      act('noResponse', '2026-04-07T11:00', 'gen_office', { reason: '旧闻，转发量小' }),
      act('reopen', '2026-04-08T20:00', 'gen_office', { why: '转发量上升' }),
      act('verify', '2026-04-09T09:00', 'petition_officer', { truth: 'false', facts: '为三年前旧事，已处理' }),
      approve('2026-04-09T10:00'),
      respond('2026-04-09T11:00', 'wechat'),
      act('close', '2026-04-10T09:00', 'director', closing),
    ],
    expect: {
      state: 'closed',
      deadlines: { respond: { due: '2026-04-10T20:00', status: 'met', late: false } },
    },
  },
]

/** 舆情回应：时限按小时连续计算，节假日不扣. */
export const opinionResponseExamples: readonly Example[] = [ordinaryExample, urgentExample, ...elsewhereExamples]
