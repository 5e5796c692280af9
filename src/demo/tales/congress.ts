import { spread, type Tale, turn } from '#demo/tale.ts'

const proposals = [
  ['增设{小区}非机动车停车棚', 'npc', '城建'],
  ['改善{路}夜间照明', 'npc_station', '城建'],
  ['推进{小区}老旧电梯更新', 'motion', '民生'],
  ['规范社区老年食堂管理', 'cppcc', '民政'],
  ['治理{场}早市占道', 'cppcc_liaison', '城管'],
  ['建立青年议事小组', 'council', '社区'],
  ['优化学校周边交通', 'npc', '交通'],
  ['扩大法治驿站开放时间', 'npc_station', '法治'],
] as const

function proposal(at: number): Tale {
  const [words, source, field] = turn(proposals, at)
  const grade = turn(['A', 'B', 'A', 'C', 'A', 'B'], at)
  const late = at === 5
  return {
    procedure: 'proposal',
    by: 'office',
    ago: spread(at, 14, 3),
    title: `建议：${words}`,
    detail: `代表、委员提出${words}，请研究办理。`,
    alike: true,
    intake: {
      source,
      number: `第${at + 1}号`,
      session: '十二届',
      organ: '区人大常委会、区政协',
      deputies: 1 + (at % 4),
      field,
      proposal: `建议${words}，方便群众生活。`,
      key: at % 5 === 0,
    },
    lines: [
      [1, 'office', 'assign', { lead: '平安法治办公室' }, { unit: 'U02', assignee: 'governance' }],
      [1, 'governance', 'sign'],
      [
        late ? 40 : 8,
        'governance',
        'contact',
        { stage: 'before', way: 'meeting', on: '{今}', views: '希望年内见效。' },
      ],
      [4, 'governance', 'survey', { on: '{今}', findings: '实地走访三处。' }],
      [
        late ? 70 : 12,
        'governance',
        'draftReply',
        {
          grade,
          reply: '已采纳并安排实施。',
          ...(grade === 'B' ? { promise: '列入明年项目', promisedBy: '{今+200}' } : {}),
        },
      ],
      [2, 'deputy', 'signReply', { number: `示街函〔{年}〕${20 + at}号` }],
      [1, 'governance', 'reply', { way: 'meeting', copied: true, publish: at % 2 === 0 }],
      [
        5,
        'office',
        'feedback',
        { attitude: 'very_satisfied', result: turn(['satisfied', 'very_satisfied', 'fair'], at) },
      ],
      ...(grade === 'B' ? ([[2, 'governance', 'follow']] as const) : ([[3, 'office', 'close']] as const)),
    ],
  }
}

const candidates = [
  { name: '农贸市场改造', content: '翻新摊位、雨污分流', budget: 1_800_000, unit: '城市建设管理办公室' },
  { name: '老年助餐点', content: '新增两处助餐点', budget: 360_000, unit: '便民服务中心' },
  { name: '口袋公园', content: '建设口袋公园两座', budget: 900_000, unit: '城市建设管理办公室' },
  { name: '充电车棚', content: '新增充电车棚六处', budget: 240_000, unit: '应急消防管理站' },
]

const votes: readonly Tale[] = [
  {
    procedure: 'livelihood-vote',
    by: 'office',
    ago: 310,
    title: '年度民生实事项目票决',
    detail: '代表票决产生年度民生实事项目。',
    intake: { year: '{年数+1}', body: 'deputies', field: '城建、民政' },
    lines: [
      [1, 'office', 'collect', { way: 'station', suggestions: 132, note: '联络站征集。' }],
      [4, 'office', 'collect', { way: 'online', suggestions: 418 }],
      [5, 'deputy', 'nominate', { candidates, chosen: 3 }],
      [1, 'office', 'publicise', { where: '街道公示栏、公众号', from: '{今}', until: '{今+7}' }],
      [
        8,
        'office',
        'vote',
        {
          on: '{今}',
          entitled: 62,
          present: 58,
          ballots: [
            { name: '农贸市场改造', votes: 54 },
            { name: '老年助餐点', votes: 51 },
            { name: '口袋公园', votes: 43 },
            { name: '充电车棚', votes: 26 },
          ],
        },
      ],
      [1, 'office', 'publish', { where: '公众号', on: '{今}' }],
      [
        2,
        'director',
        'start',
        {
          tasks: [
            { name: '农贸市场改造', leader: '侯志民', unit: '城市建设管理办公室', dueOn: '{今+250}' },
            { name: '老年助餐点', leader: '贺永康', unit: '便民服务中心', dueOn: '{今+200}' },
            { name: '口袋公园', leader: '贺永康', unit: '城市建设管理办公室', dueOn: '{今+230}' },
          ],
          limit: 300,
        },
        { unit: 'U01', assignee: 'office' },
      ],
      [60, 'office', 'progress', { note: '助餐点已开业一处，市场完成招标。', percent: 45 }],
      [40, 'office', 'inspect', { on: '{今}', deputies: 9, opinions: '希望市场改造不停业。' }],
      [45, 'office', 'progress', { note: '公园完工，市场完成七成。', percent: 82 }],
    ],
  },
  {
    procedure: 'livelihood-vote',
    by: 'governance',
    ago: 20,
    title: '采薇村民生小项目票决',
    detail: '村民代表会议票决小项目。',
    intake: { year: '{年数+1}', body: 'village', field: '乡村' },
    lines: [[3, 'governance', 'collect', { way: 'visit', suggestions: 46 }]],
  },
]

const subjects = ['法治建设情况', '预算执行', '物业管理条例执行', '安全生产工作', '民生实事推进'] as const

function supervision(at: number): Tale {
  const subject = turn(subjects, at)
  const special = at % 2 === 1
  return {
    procedure: 'congress-supervision',
    by: 'office',
    ago: spread(at, 7, 6),
    title: `${special ? '听取专项工作报告' : '执法检查、视察'}：${subject}`,
    detail: `人大街道工委、政协联络组就${subject}开展监督。`,
    alike: true,
    intake: {
      kind: special ? 'special_report' : turn(['law_check', 'inspection', 'democratic'] as const, at),
      organ: '区人大街道工委',
      subject,
      plannedOn: '{今+10}',
      yearly: true,
    },
    lines: [
      ...(special ? ([[2, 'office', 'prepare', { report: `${subject}报告已送交。`, sentOn: '{今}' }]] as const) : []),
      [
        7,
        'office',
        'hold',
        {
          on: '{今}',
          place: '街道二楼会议室',
          deputies: 12 + at,
          leader: '侯志民',
          findings: '总体较好，两处须改进。',
        },
      ],
      [
        6,
        'office',
        'receiveOpinions',
        {
          number: `示人工〔{年}〕${at + 3}号`,
          receivedOn: '{今}',
          opinions: ['加强基层法治宣传', '完善问题整改闭环'],
          answerDays: 60,
          toList: at === 1,
        },
      ],
      [2, 'deputy', 'assign', { unit: '平安法治办公室', leader: '贺永康' }, { unit: 'U02', assignee: 'governance' }],
      [25, 'governance', 'answer', { answered: 2, words: '两条意见均已落实。' }],
      [4, 'office', 'evaluate', { on: '{今}', ballots: 15, satisfied: 13, fair: 2, dissatisfied: 0 }],
      [2, 'office', 'close', { published: true }],
    ],
  }
}

/** 建议提案、民生实事票决、人大政协监督. */
export const congressTales: readonly Tale[] = [
  ...Array.from({ length: 14 }, (_, at) => proposal(at)),
  {
    procedure: 'proposal',
    by: 'office',
    ago: 155,
    title: '建议：诉讼纠纷请街道裁决',
    detail: '事项已进入诉讼，不作建议办理。',
    intake: { source: 'cppcc', proposal: '请街道裁决合同纠纷。', field: '其他' },
    lines: [[1, 'office', 'refuse', { ground: 'litigation', told: '已向委员说明途径。' }]],
  },
  ...votes,
  ...Array.from({ length: 7 }, (_, at) => supervision(at)),
]
