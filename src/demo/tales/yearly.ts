import type { Tale } from '#demo/tale.ts'

const collected = { office: '平安法治办公室', differs: true, explained: '以台账为准，科室把重复来访算作两件。' }

/** 年度报告：法治政府建设年报按期报送公开，政务公开年报退回修改一次. */
export const yearlyTales: readonly Tale[] = [
  {
    procedure: 'annual-report',
    by: 'justice',
    ago: 318,
    title: '上年度法治政府建设情况报告',
    detail: '收集各科室材料，起草上年度法治政府建设情况报告。',
    intake: { kind: 'rule_of_law', year: '{年数-1}', editor: '司法所' },
    lines: [
      [3, 'justice', 'collect', collected],
      [1, 'office', 'collect', { office: '综合行政执法队' }],
      [
        4,
        'justice',
        'draft',
        {
          deeds: '合同、文件应审尽审，矛盾纠纷就地化解。',
          problems: '执法人员偏少，案卷质量不齐。',
          firstDuty: '专题研究法治工作四次，领导包案两件。',
          plans: '加强培训和案卷评查。',
        },
      ],
      [2, 'justice', 'check', { figures: true, laws: true, note: '与台账一致。' }],
      [3, 'office', 'deliberate', { kind: 'party', heldOn: '{今}', conclusion: '同意。' }],
      [1, 'secretary', 'sign', { number: '示街〔{年}〕5号' }],
      [2, 'office', 'submit', { to: '区委、区政府' }],
      [12, 'office', 'publish', { where: '区门户网站街道栏目', on: '{今}', secrecy: 'clear' }],
      [15, 'office', 'feedBack', { organ: '区委依法治区办', opinions: '案例部分可再具体。' }],
      [2, 'office', 'archive', {}],
    ],
  },
  {
    procedure: 'annual-report',
    by: 'disclosure',
    ago: 316,
    title: '上年度政府信息公开工作年度报告',
    detail: '汇总公开、申请和复议诉讼数据。',
    intake: { kind: 'disclosure', year: '{年数-1}', editor: '党政综合办公室' },
    lines: [
      [2, 'disclosure', 'collect', collected],
      [
        2,
        'disclosure',
        'draft',
        {
          deeds: '主动公开和依申请公开情况。',
          problems: '栏目更新不够及时。',
          plans: '按月核对栏目。',
        },
      ],
      [1, 'justice', 'returnDraft', { problems: '申请件数与台账不符。' }],
      [
        1,
        'disclosure',
        'draft',
        { deeds: '主动公开和依申请公开情况，数字已核对。', problems: '栏目更新不够及时。', plans: '按月核对栏目。' },
      ],
      [1, 'justice', 'check', { figures: true, laws: true }],
      [1, 'office', 'deliberate', { kind: 'director', heldOn: '{今}', conclusion: '同意。' }],
      [0, 'director', 'sign', { number: '示街〔{年}〕2号' }],
      [0, 'office', 'submit', { to: '区政务公开主管部门' }],
      [1, 'office', 'publish', { where: '区门户网站街道栏目', on: '{今}', secrecy: 'clear' }],
    ],
  },
]
