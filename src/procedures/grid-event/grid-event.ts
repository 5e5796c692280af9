import { hours, minutes, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyNotFiled } from './bars.ts'
import { gridDisposalSteps } from './disposal.ts'
import { gridEventIntake } from './forms.ts'
import { gridPassingSteps } from './passing.ts'
import { gridRoutingSteps } from './routing.ts'
import { gridEventStates, gridEventTracks } from './states.ts'

const superiors = ['grid_leader', 'deputy_in_charge', 'director'] as const
const climbing = { escalatesTo: ['deputy_in_charge', 'director', 'party_secretary'], byShift: true } as const
const whistled = { emergency: minutes(30), joint: hours(2), daily: workdays(1) } as const
const left = ['voidEvent', 'merge', 'returnUp', 'toHotline', 'toMediation', 'toService'] as const

export const gridEvent = defineProcedure({
  id: 'grid-event',
  area: 'grid',
  name: '网格事件',
  mark: '网',
  basis:
    'GB/T 34300-2017《城乡社区网格化服务管理规范》；GB/T 31000-2015《社会治安综合治理基础数据规范》（条款和代码表未核实）；参照《滨州市网格化服务管理条例》（本地规定，可由管理员设定）',
  inForce: { from: '2016-03-01' },
  purpose: '发现、上报、分流、处置并核查身边的隐患、纠纷和需要办的事。',
  filedBy: [
    'grid_worker',
    'grid_leader',
    'command_center',
    'governance_office',
    'window_clerk',
    'hotline_officer',
    'petition_officer',
    'enforcer',
    'enforcement_aux',
    'mediator',
  ],
  remedies: ['可以拨打公示的网格监督电话查询进展、评价处置结果（参照滨州网格化服务管理条例第六条，本地规定）。'],
  cues: {
    words: [
      [3, '巡查发现 网格员 上报 隐患 险情 事件上报'],
      [
        2,
        '井盖 塌陷 积水 倒伏 占道 乱停 违建 违章搭建 垃圾 焚烧 黑臭 飞线充电 消防通道 堵塞 起火 烟雾 漏电 漏气 溺水 独居老人 流浪 乱张贴 毁绿 偷倒',
      ],
      [1, '破损 脱落 堆放 污水 安全 围挡 工地 门前三包 裸土 高空抛物'],
    ],
    channels: { grid: 5, patrol: 5, alarm: 6, police: 1 },
  },
  intake: gridEventIntake,
  barredAtFiling: whyNotFiled,
  states: gridEventStates,
  initial: 'collected',
  tracks: gridEventTracks,
  steps: { ...gridRoutingSteps, ...gridPassingSteps, ...gridDisposalSteps },
  deadlines: {
    // 1-5-10 没有规范性出处：一分钟派单、五分钟到场、十分钟先期处置，未核实，可由管理员设定。
    assigning: {
      name: '一分钟派单',
      period: 'WG-01',
      within: () => minutes(1),
      when: ({ intake, given }) => intake.rapid || given.report?.rapid === true,
      starts: ['filed', 'report', 'unmerge'],
      ends: ['route', 'referOut', 'solveOnSpot', 'toHotline', 'toMediation', 'toService'],
      endsWithout: ['voidEvent', 'merge', 'returnUp'],
      ...climbing,
    },
    arriving: {
      name: '五分钟到场',
      period: 'WG-01',
      within: () => minutes(5),
      when: ({ intake, given }) => intake.rapid || given.report?.rapid === true,
      starts: ['filed', 'report', 'unmerge'],
      ends: ['arrive', 'solveOnSpot'],
      endsWithout: [...left, 'referOut'],
      ...climbing,
    },
    firstHandling: {
      name: '十分钟先期处置',
      period: 'WG-01',
      within: () => minutes(10),
      when: ({ intake, given }) => intake.rapid || given.report?.rapid === true,
      starts: ['filed', 'report', 'unmerge'],
      ends: ['handleFirst', 'feedback', 'solveOnSpot'],
      endsWithout: [...left, 'referOut'],
      ...climbing,
    },
    disposal: {
      name: '处置办结',
      period: 'WG-02',
      within: ({ given }) => workdays(given.rework?.limit ?? given.reroute?.limit ?? given.route?.limit ?? 5),
      starts: ['sign', 'arrive', 'rework'],
      ends: 'feedback',
      extendedBy: 'extend',
      endsWithout: ['merge', 'referOut', 'toMediation', 'reroute'],
      pauses: [
        { from: 'suspend', until: 'resume', reason: '挂账', basis: '挂账期间停计（未核实，可由管理员设定）' },
        {
          from: 'object',
          until: ['reroute', 'denyObjection'],
          reason: '非职责说明审核',
          basis: '说明审核期间停计（未核实，可由管理员设定）',
        },
      ],
      escalatesTo: superiors,
    },
    whistleArrival: {
      name: '吹哨后单位报到',
      own: {
        kind: 'L',
        basis:
          '吹哨报到的到场时间（重大应急哨三十分钟、综合执法哨二小时、日常管理哨一个工作日；未核实，可由管理员设定）',
      },
      within: ({ given }) => whistled[given.blowWhistle?.kind ?? 'daily'],
      starts: 'blowWhistle',
      ends: 'arriveWhistle',
      endsWithout: [...left, 'referOut', 'feedback'],
      escalatesTo: superiors,
    },
  },
})
