import { spread, type Tale, turn } from '#demo/tale.ts'

const published = [
  ['A01', 'organisation', '街道机构职能和联系方式'],
  ['A02', 'document', '规范性文件文本'],
  ['A03', 'budget', '部门预算决算'],
  ['A04', 'service', '便民服务事项指南'],
  ['A05', 'penalty', '行政处罚决定信息'],
  ['A06', 'livelihood', '民生实事进展'],
  ['A07', 'emergency', '防汛防台提示'],
  ['A08', 'rural', '农村集体资产信息'],
  ['A09', 'procurement', '政府采购合同公告'],
  ['A10', 'dynamic', '街道工作动态'],
] as const
const channelsOf = ['publishWebsite', 'publishWechat', 'publishBoard', 'publishWeibo'] as const

function publication(at: number, count: number): Tale {
  const [column, kind, name] = turn(published, at)
  const first = turn(channelsOf, at)
  return {
    procedure: 'disclosure-publication',
    by: 'disclosure',
    ago: spread(at, count, 2),
    title: `${name}（第${(at % 12) + 1}期）`,
    detail: `${name}，随工作形成后公开。`,
    alike: true,
    intake: {
      index: `${column}-{年}-${String(at + 1).padStart(4, '0')}`,
      column,
      kind,
      summary: `${name}的更新。`,
      formedOn: '{今-2}',
    },
    lines: [
      [0, 'disclosure', 'markAttribute', { attribute: 'active' }],
      [0, 'justice', 'reviewSecrecy', { conclusion: 'open', thirdParty: 'none', opinion: '可以公开。' }],
      [0, 'office', 'approve', { opinion: '同意。' }],
      [turn([1, 2, 1, 5], at), 'disclosure', first, { address: '街道信息公开栏目' }],
      ...(at % 3 === 0 ? ([['40m', 'disclosure', 'publishLibrary', { address: '便民服务中心查阅点' }]] as const) : []),
      ...(at % 7 === 0 ? ([['20m', 'disclosure', 'publishPress', { address: '区报第三版' }]] as const) : []),
    ],
  }
}

const publications: readonly Tale[] = [
  ...Array.from({ length: 60 }, (_, at) => publication(at, 60)),
  {
    procedure: 'disclosure-publication',
    by: 'governance',
    ago: 66,
    title: '矛盾纠纷排查情况通报不公开',
    detail: '含工作秘密和个人信息。',
    intake: { index: 'A10-{年}-9001', column: 'A10', kind: 'dynamic', summary: '排查情况。', formedOn: '{今-1}' },
    lines: [
      [0, 'governance', 'markAttribute', { attribute: 'closed', ground: 'internal', reason: '内部工作通报。' }],
      [1, 'justice', 'reviewSecrecy', { conclusion: 'closed', thirdParty: 'none', opinion: '不得公开。' }],
      [1, 'deputy', 'withhold', { opinion: '同意不公开。' }],
    ],
  },
  {
    procedure: 'disclosure-publication',
    by: 'disclosure',
    ago: 95,
    title: '行政处罚决定信息撤回',
    detail: '餐饮油烟处罚决定被复议撤销。',
    intake: { index: 'A05-{年}-9002', column: 'A05', kind: 'penalty', summary: '油烟处罚决定。', formedOn: '{今-3}' },
    lines: [
      [0, 'disclosure', 'markAttribute', { attribute: 'active' }],
      [0, 'justice', 'reviewSecrecy', { conclusion: 'open', thirdParty: 'none', opinion: '可以公开。' }],
      [0, 'office', 'approve', { opinion: '同意。' }],
      [1, 'disclosure', 'publishWebsite', { address: '行政处罚公示栏' }],
      [20, 'disclosure', 'orderWithdrawal', { cause: 'revoked', since: '{今}', document: '示府复〔{年}〕18号' }],
      [1, 'disclosure', 'withdraw', { reason: '决定已被撤销。', explained: true }],
    ],
  },
  {
    procedure: 'disclosure-publication',
    by: 'disclosure',
    ago: 40,
    title: '便民服务中心办公时间更新',
    detail: '冬季办公时间调整。',
    intake: { index: 'A04-{年}-9003', column: 'A04', kind: 'service', summary: '办公时间。', formedOn: '{今}' },
    lines: [
      [0, 'disclosure', 'markAttribute', { attribute: 'active' }],
      [0, 'office', 'reviewSecrecy', { conclusion: 'open', thirdParty: 'none', opinion: '可以公开。' }],
      [0, 'office', 'approve', { opinion: '同意。' }],
      [0, 'disclosure', 'publishWebsite', { address: '办事指南' }],
      [15, 'disclosure', 'recordChange', { change: '冬季提前半小时。' }],
    ],
  },
]

const rumours = [
  ['wechat', '{小区}停水三天无人管', 'ordinary', '实为管网抢修，已于当晚恢复供水。'],
  ['video', '城管抢老人菜摊', 'larger', '视频系剪辑，执法人员帮助老人搬运。'],
  ['forum', '{场}市场涨摊位费', 'ordinary', '按合同调整，已公示。'],
  ['message_board', '学校门口拥堵存在危险', 'larger', '已增设护学岗和单行线。'],
  ['weibo', '{路}树木被大量砍伐', 'ordinary', '系病枯树移除，已补种。'],
] as const

function opinion(at: number): Tale {
  const [source, claim, level, facts] = turn(rumours, at)
  const fixes = at % 4 === 3
  return {
    procedure: 'opinion-response',
    by: turn(['office', 'disclosure', 'command'], at),
    ago: spread(at, 9, 3),
    title: `网传“${claim}”`,
    detail: `巡查发现${claim}，有评论转发。`,
    channel: 'online',
    opens: 'rectification',
    ...(at === 3 ? { key: '舆情转整改' } : {}),
    intake: { source, claim, level, views: 800 + at * 1300 },
    lines: [
      ['40m', 'office', 'grade', { level, concern: '涉及街道日常管理。' }, { unit: 'U01', assignee: 'disclosure' }],
      [
        '90m',
        'governance',
        'verify',
        { truth: fixes ? 'partly' : turn(['false', 'true'], at), facts, measures: '跟进处置。' },
      ],
      ['60m', 'deputy', 'approve', { words: facts }],
      [
        '30m',
        'disclosure',
        'respond',
        { channel: turn(['original', 'wechat', 'website'] as const, at), content: facts },
      ],
      ...(fixes
        ? ([
            [0, 'office', 'rectify', { category: '道路交通', problem: '学校门口高峰期秩序混乱。' }],
            [
              1,
              'deputy',
              '>assign',
              { leader: '贺永康', unit: '平安法治办公室', limit: 30, standard: '高峰期不拥堵。' },
              { unit: 'U02', assignee: 'governance' },
            ],
            [0, 'governance', '>sign'],
          ] as const)
        : []),
      [3, 'deputy', 'close', { calm: true, review: '回应及时，评论平息。' }],
    ],
  }
}

const opinions: readonly Tale[] = [
  ...Array.from({ length: 9 }, (_, at) => opinion(at)),
  {
    procedure: 'opinion-response',
    by: 'command',
    ago: 45,
    title: '涉及邻区工地塌方的网帖',
    detail: '网帖所涉工地不在本街道。',
    channel: 'online',
    intake: { source: 'video', claim: '工地塌方', level: 'larger', views: 52_000 },
    lines: [['50m', 'office', 'transferOut', { organ: '邻近街道办事处', reason: '不在本街道辖区。' }]],
  },
]

/** 主动公开、舆情回应. */
export const publicationTales: readonly Tale[] = [...publications, ...opinions]
