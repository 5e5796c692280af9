import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const subjects = ['行政处罚法', '行政复议法', '突发事件应对法', '信访工作条例', '民法典'] as const
const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'] as const

/** 法治考试: everybody entered one by one, those who were away too. */
function exam(at: number): Tale {
  const kind = turn(['theory', 'enforcement', 'other'] as const, at)
  const count = 5 + (at % 3)
  const away = at % 2
  const sat = count - away
  const scores = Array.from({ length: sat }, (_, index) => 92 - index * 7 - (at % 4))
  const results: Line[] = [
    ...scores.map(
      (score, index): Line => [
        index === 0 ? 3 : '4m',
        'justice',
        'record',
        {
          code: `R${String(index + at + 1).padStart(3, '0')}`,
          name: `考生${turn(names, index)}`,
          attended: true,
          score,
          passed: score >= 60,
        },
      ],
    ),
    ...Array.from(
      { length: away },
      (): Line => ['4m', 'justice', 'record', { code: 'R040', name: '考生缺', attended: false, passed: false }],
    ),
  ]
  return {
    procedure: 'exam',
    by: 'justice',
    ago: spread(at, 7, 6),
    title: `${kind === 'enforcement' ? '执法人员资格' : '年度法律知识'}考试`,
    detail: `组织${turn(subjects, at)}考试。`,
    alike: true,
    intake: { kind, online: at % 2 === 0, subject: turn(subjects, at), expected: count, passMark: 60 },
    lines: [
      ...results,
      [1, 'justice', 'close', { attended: sat, passed: scores.filter((score) => score >= 60).length }],
    ],
  }
}

function training(at: number): Tale {
  const audience = turn(
    ['mediators', 'grid_workers', 'law_people', 'enforcers', 'village_cadres', 'cadres'] as const,
    at,
  )
  return {
    procedure: 'training',
    by: turn(['justice', 'governance', 'committee', 'enforcer'], at),
    ago: spread(at, 14, 5),
    title: `法治培训：${turn(subjects, at)}（第${at + 1}期）`,
    detail: '集中授课，签到计学时。',
    alike: true,
    intake: { audience, topic: turn(subjects, at), lecturer: '乔思静' },
    lines: [
      ...Array.from(
        { length: 2 },
        (_, index): Line => [
          index === 0 ? 0 : '5m',
          turn(['justice', 'governance', 'committee', 'enforcer'], at),
          'signIn',
          { code: `S${at}-${index}`, name: `学员${turn(names, index)}`, unit: '街道' },
        ],
      ),
      [
        0,
        turn(['justice', 'governance', 'committee', 'enforcer'], at),
        'finish',
        { hours: 2 + (at % 3), participants: 30 + at * 6, outcome: '人人过一遍案例。' },
      ],
    ],
  }
}

function spending(at: number): Tale {
  return {
    procedure: 'budget-use',
    by: turn(['justice', 'office'], at),
    ago: spread(at, 14, 3),
    title: turn(['宣传资料印刷', '普法讲座酬劳', '法治长廊更新', '培训场租', '新媒体制作'], at),
    detail: '普法经费支出。',
    alike: true,
    intake: {
      use: turn(['materials', 'activity', 'site', 'training', 'media'], at),
      source: turn(['fiscal', 'special', 'social'], at),
      amount: 1200 + at * 380,
      voucher: `普凭〔{年}〕${at + 1}号`,
    },
  }
}

/** 法治考试、培训、普法经费. */
export const studyTales: readonly Tale[] = [
  ...Array.from({ length: 7 }, (_, at) => exam(at)),
  ...Array.from({ length: 14 }, (_, at) => training(at)),
  ...Array.from({ length: 14 }, (_, at) => spending(at)),
  {
    procedure: 'training',
    by: 'justice',
    ago: 4,
    title: '法治培训：网格员法律应知应会',
    detail: '本周下午组织，签到中。',
    intake: { audience: 'grid_workers', topic: '网格员法律应知应会', lecturer: '薛正阳' },
    lines: [[0, 'justice', 'signIn', { code: 'W001', name: '石晓燕', unit: '映月社区' }]],
  },
  {
    procedure: 'exam',
    by: 'justice',
    ago: 6,
    title: '宪法宣传周知识考试',
    detail: '宪法宣传周网上答题，登记成绩中。',
    intake: { kind: 'theory', online: true, subject: '宪法', expected: 40, passMark: 60 },
    lines: [[2, 'justice', 'record', { code: 'R001', name: '考生甲', attended: true, score: 88, passed: true }]],
  },
]
