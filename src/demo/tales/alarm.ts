import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const alarms = [
  ['smoke', '烟火', '田间焚烧秸秆，劝止并浇灭。', 'hazard'],
  ['building', '违建', '楼顶搭建彩钢棚，责令停工自拆。', 'construction'],
  ['land', '国土', '耕地堆放建材，已清运复耕。', 'construction'],
  ['smoke', '烟火', '工地烤火，已熄灭并教育。', 'hazard'],
  ['rubbish', '垃圾', '路口堆积垃圾，已清运。', 'environment'],
] as const

/** 天眼告警：识别、派单、到场、反馈. */
function alarmed(at: number): Tale {
  const [alarm, name, result, category] = turn(alarms, at)
  const disposed: Line[] = [
    [
      '10m',
      'command',
      'route',
      { platform: 'governance', limit: 3, instruction: '立即到场核实处置。' },
      { unit: 'U05', assignee: 'enforcer' },
    ],
    ['15m', 'enforcer', 'sign'],
    ['30m', 'enforcer', 'handleFirst', { measures: '到场制止，固定照片。' }],
    ['40m', 'enforcer', 'feedback', { result, resolved: true, way: '现场处置' }],
    ['40m', 'command', 'verify', { onSite: true, passed: true, findings: '现场复核，情况属实。' }],
    ['15m', 'command', 'close', {}],
  ]
  return {
    procedure: 'grid-event',
    by: 'command',
    ago: spread(at, 13, 6),
    title: `${name}告警（{村}）`,
    detail: `高空瞭望识别到${name}，推送告警。`,
    channel: 'alarm',
    here: true,
    alike: true,
    anyHour: true,
    intake: { category, collected: 'device', alarm, point: `TY${String((at % 14) + 1).padStart(2, '0')}` },
    lines: [
      ['5m', 'command', 'report', { reason: '系统推送。', rapid: alarm === 'smoke' }],
      ['5m', 'command', 'accept', { opinion: '属实，派单处置。' }],
      ...disposed,
    ],
  }
}

const whistle: Tale = {
  procedure: 'grid-event',
  by: 'command',
  ago: 54,
  title: '夜市油烟扰民（吹哨报到）',
  detail: '夜市油烟、噪声、占道交织，单一部门难以处置。',
  channel: 'grid',
  here: true,
  intake: { category: 'environment', collected: 'reported' },
  lines: [
    ['10m', 'command', 'report', { reason: '涉及多部门。' }],
    ['10m', 'command', 'accept', {}],
    ['20m', 'command', 'route', { platform: 'governance', limit: 7 }, { unit: 'U05', assignee: 'enforcer' }],
    [0, 'enforcer', 'sign'],
    [
      0,
      'deputy',
      'blowWhistle',
      { kind: 'joint', departments: '区生态环境分局、区市场监督管理局', matter: '联合整治油烟和噪声。' },
    ],
    ['25m', 'enforcer', 'arriveWhistle', { departments: '两家单位均到场。' }],
    [2, 'enforcer', 'finishWhistle', { result: '五家加装净化设备，两家限期整改。', appraisal: 'satisfied' }],
    [1, 'enforcer', 'feedback', { result: '油烟达标，居民认可。', resolved: true }],
    [1, 'command', 'verify', { onSite: true, passed: true, findings: '现场复核，情况属实。' }],
    [0, 'command', 'close', {}],
  ],
}

/** 告警处置和吹哨报到. */
export const alarmTales: readonly Tale[] = [...Array.from({ length: 13 }, (_, at) => alarmed(at)), whistle]
