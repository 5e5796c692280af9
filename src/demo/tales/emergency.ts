import { spread, type Tale, turn } from '#demo/tale.ts'

const report = (situation: string, measures: string, more: Record<string, unknown> = {}) => ({
  organ: '区应急管理局',
  situation,
  measures,
  trend: '总体可控。',
  ...more,
})

/** 一般事件: handled at first hand, reported, settled. */
const small = [
  ['{小区}电动车起火', 'accident', '灭火并疏散两户，无人受伤。', '充电飞线。'],
  ['{路}树木倒伏', 'natural', '清障并绕行，四十分钟恢复通行。', '大风。'],
  ['{场}食品中毒疑似', 'health', '五人就诊均已好转，样品送检。', '隔夜凉菜。'],
  ['{路}供水主管爆裂', 'accident', '关阀抢修，送水到户。', '管龄过长。'],
  ['{村}河堤渗水', 'natural', '打桩堆袋，专人值守。', '连续降雨。'],
] as const

function settled(at: number): Tale {
  const [what, kind, done, cause] = turn(small, at)
  return {
    procedure: 'emergency',
    by: turn(['command', '@格', '@村', 'hotline'], at),
    ago: spread(at, 6, 25),
    title: what,
    detail: `接报${what}，立即核实处置。`,
    channel: turn(['phone', 'patrol', 'alarm'] as const, at),
    here: true,
    anyHour: true,
    alike: true,
    intake: {
      kind,
      level: 'unlevelled',
      learned: turn(['public', 'grid', 'device', 'unit'] as const, at),
      injured: at % 3,
    },
    lines: [
      ['12m', 'command', 'verify', { kind, level: 'general', findings: '现场核实属实。' }],
      ['6m', 'command', 'reportOral', { organ: '区应急管理局', content: `${what}，正在处置。` }],
      ['8m', '@村', 'handleFirst', { measures: done }],
      ['20m', 'command', 'reportFirst', report(`${what}，起因待查。`, done, { injured: at % 3 })],
      ['90m', 'deputy', 'settle', { reason: '已控制，无次生危险。' }],
      [1, 'command', 'reportFinal', report('处置完毕。', done, { injured: at % 3, loss: 3000 * (at + 1) })],
      [
        4,
        'command',
        'assess',
        { cause, losses: '损失轻微。', lessons: '加强巡查和宣传。', recovery: '按日常养护恢复。' },
      ],
      [2, 'command', 'archive', { file: `应〔{年}〕${at + 1}` }],
    ],
  }
}

const flood: Tale = {
  procedure: 'emergency',
  by: 'command',
  key: '防汛',
  ago: 128,
  title: '渡帆村河水超警戒转移',
  detail: '连续强降雨，渡帆闸口水位超警戒，低洼住户须转移。',
  channel: 'alarm',
  here: 'V08',
  anyHour: true,
  intake: { kind: 'natural', level: 'larger', learned: 'device' },
  lines: [
    ['5m', 'command', 'relayWarning', { colour: 'orange', issuedBy: 'county', reach: '短信、广播、网格群。' }],
    ['8m', 'command', 'verify', { kind: 'natural', level: 'larger', findings: '水位超警戒零点三米。' }],
    ['5m', 'command', 'reportOral', { organ: '区应急管理局', content: '水位超警戒，准备转移。' }],
    ['15m', 'command', 'reportFirst', report('渡帆闸口水位超警戒。', '组织转移低洼住户。')],
    ['10m', '@村', 'handleFirst', { measures: '敲门通知四十二户。' }],
    [
      '15m',
      'director',
      'activate',
      {
        plan: 'YA02',
        level: 'III',
        scope: 'street',
        matters: '防汛三级响应',
        until: '水位回落',
        measures: '转移、巡堤、值守。',
      },
    ],
    ['15m', 'director', 'command', { commander: '侯志民', post: '渡帆村委会', teams: '转移组、巡堤组、保障组。' }],
    [
      '60m',
      '@村',
      'dispose',
      {
        measures: ['evacuate', 'resettle', 'supply'],
        detail: '转移四十二户一百一十六人，安置在文化礼堂。',
        moved: 116,
      },
    ],
    ['120m', 'command', 'reportFurther', report('已转移一百一十六人。', '安置、送餐、医疗到位。')],
    ['180m', 'command', 'publish', { where: '公众号', on: '{今}', content: '转移安置有序，勿信谣言。', rumour: true }],
    ['300m', 'director', 'lift', { reason: '水位回落，险情解除。' }],
    [1, 'command', 'recover', { work: '消杀、清淤、返家核查。', helped: 116 }],
    [2, 'command', 'reportFinal', report('全部返家，无伤亡。', '消杀清淤完成。', { loss: 86_000 })],
    [
      8,
      'command',
      'assess',
      {
        cause: '连续强降雨。',
        losses: '房屋进水十一间。',
        lessons: '夜间敲门叫应须再快。',
        recovery: '修复闸口设施。',
        planRevision: true,
        revision: '增加夜间叫应清单。',
      },
    ],
    [3, 'command', 'archive', { file: '应〔{年}〕21' }],
  ],
}

const running: readonly Tale[] = [
  {
    procedure: 'emergency',
    by: 'command',
    ago: 3,
    title: '{小区}地下车库积水',
    detail: '水泵故障，地下车库进水约二十厘米，有车辆受困。',
    channel: 'phone',
    here: true,
    anyHour: true,
    intake: { kind: 'accident', level: 'general', learned: 'public' },
    lines: [
      ['10m', 'command', 'verify', { kind: 'accident', level: 'general', findings: '三台车受困，无人员被困。' }],
      ['6m', 'command', 'reportOral', { organ: '区应急管理局', content: '车库进水，正在抽排。' }],
      ['15m', 'command', 'reportFirst', report('水泵故障进水。', '调泵抽排、断电警戒。')],
      ['10m', '@村', 'handleFirst', { measures: '断电、拉警戒线、通知车主。' }],
      [
        '20m',
        'deputy',
        'activate',
        {
          plan: 'YA01',
          level: 'IV',
          scope: 'street',
          matters: '四级响应',
          until: '排水完成',
          measures: '抽排、疏导。',
        },
      ],
      ['30m', 'deputy', 'command', { commander: '贺永康', post: '小区门岗', teams: '抽排组、疏导组。' }],
      [
        '40m',
        '@村',
        'dispose',
        { measures: ['cordon', 'repair', 'traffic'], detail: '两台泵抽排，水位下降。', moved: 0 },
      ],
      ['90m', 'command', 'reportFurther', report('积水降至五厘米。', '继续抽排，联系保险。')],
    ],
  },
  {
    procedure: 'emergency',
    by: 'grid01',
    ago: 40,
    title: '{路}疑似燃气泄漏',
    detail: '居民闻到异味，报称燃气泄漏。',
    channel: 'phone',
    here: true,
    anyHour: true,
    intake: { kind: 'accident', learned: 'public' },
    lines: [['25m', 'command', 'dismiss', { reason: '系下水道异味，燃气公司检测正常。' }]],
  },
]

/** 突发事件. */
export const emergencyTales: readonly Tale[] = [...Array.from({ length: 6 }, (_, at) => settled(at)), flood, ...running]
