import * as z from 'zod'
import { mustHold } from '#procedures/choice.ts'
import { passage, text, yes } from '#procedures/fields.ts'
import { whyNotRouted } from './bars.ts'
import { feedbackForm, referForm, rerouteForm, routeForm } from './forms.ts'
import { centre, type GridEventStep, gridTeam } from './states.ts'

const binzhou = '参照滨州网格化服务管理条例第十一条、第十二条（本地规定）'

/** 采集、上报、受理、分流: from what a grid worker finds to the unit, or the other procedure, that must deal with it. */
export const gridRoutingSteps = {
  solveOnSpot: {
    name: '当场处置',
    from: ['collected', 'reported'],
    to: 'selfSolved',
    by: gridTeam,
    form: feedbackForm,
    papers: { photos: { name: '处置前后照片' } },
    basis: '参照滨州网格化服务管理条例第十一条：及时协调解决（本地规定）',
  },
  report: {
    name: '上报',
    from: 'collected',
    to: 'reported',
    by: [...gridTeam, ...centre],
    form: z.object({
      reason: passage('不能当场解决的情况').optional(),
      rapid: yes('快呼（1-5-10）'),
    }),
    papers: { report: { name: '事件上报单' }, photos: { name: '现场照片' } },
    basis: binzhou,
  },
  accept: {
    name: '受理研判',
    from: ['collected', 'reported'],
    to: 'accepted',
    by: centre,
    form: z.object({ opinion: passage('研判意见').optional() }),
    basis: binzhou,
  },
  voidEvent: {
    name: '虚假作废',
    from: ['reported', 'accepted'],
    to: 'invalid',
    by: centre,
    form: z.object({ reason: passage('核实情况') }),
    basis: '本地规定',
  },
  returnUp: {
    name: '退回上级',
    from: ['reported', 'accepted', 'declined', 'objecting'],
    to: 'returned',
    by: centre,
    form: z.object({ item: text('上级收回事项'), organ: text('退回单位'), reason: passage('说明') }),
    papers: { returnNote: { name: '退回说明' } },
    basis: '乡镇街道履职事项清单（上级收回事项不得派给街道）',
  },
  route: {
    name: '分流派办',
    from: ['collected', 'reported', 'accepted'],
    to: 'dispatched',
    by: centre,
    assigns: true,
    form: routeForm,
    papers: { routeSheet: { name: '流转单' } },
    basis: '参照滨州网格化服务管理条例第十条、第十一条、第十二条（本地规定）；乡镇街道履职事项清单',
    barredBy: whyNotRouted,
  },
  referOut: {
    name: '移送外单位',
    from: ['reported', 'accepted', 'declined', 'disposing'],
    to: 'outside',
    by: centre,
    form: referForm,
    papers: { routeSheet: { name: '流转单' } },
    basis: '参照滨州网格化服务管理条例第十一条；浙江省综合行政执法条例第十八条（本地规定）',
  },
  recordOutside: {
    name: '登记外单位处置结果',
    from: 'outside',
    to: 'fedBack',
    by: centre,
    form: feedbackForm,
    basis: binzhou,
  },
  takeBack: {
    name: '外单位退件',
    from: 'outside',
    to: 'accepted',
    by: centre,
    form: z.object({ reason: passage('退件理由') }),
    basis: binzhou,
  },
  toHotline: {
    name: '转12345热线',
    from: ['reported', 'accepted'],
    to: 'transferred',
    by: centre,
    form: z.object({ reason: passage('转办理由') }),
    basis: '本地规定（网格事件分流）',
    handOff: {
      to: 'hotline',
      link: 'transferred-to',
      name: '转12345热线',
      basis: '本地规定（网格事件分流）',
      carry: () => ({ source: 'grid', reqType: 'report' }),
    },
  },
  toMediation: {
    name: '转人民调解',
    from: ['reported', 'accepted', 'disposing'],
    to: 'transferred',
    by: [...centre, 'grid_leader'],
    form: z.object({
      consent: mustHold('当事人不拒绝调解', '一方当事人明确拒绝调解的，不得调解（人民调解法第十七条）'),
      dispute: passage('纠纷要点'),
    }),
    basis: '人民调解法第十七条',
    handOff: {
      to: 'mediation',
      link: 'transferred-to',
      name: '转人民调解',
      basis: '人民调解法第十七条',
      carry: () => ({ medSource: 'grid' }),
    },
  },
  toService: {
    name: '转便民服务代办',
    from: ['reported', 'accepted'],
    to: 'transferred',
    by: [...centre, 'grid_leader'],
    form: z.object({ item: text('代办事项') }),
    basis: '参照滨州网格化服务管理条例第三条：公共服务代办（本地规定）',
    handOff: {
      to: 'service',
      link: 'transferred-to',
      name: '转便民服务代办',
      basis: '参照滨州网格化服务管理条例第三条（本地规定）',
      carry: (facts) => ({ itemName: facts.given.toService?.item, submittedBy: 'agent' }),
    },
  },
  reroute: {
    name: '改派',
    from: 'objecting',
    to: 'dispatched',
    by: centre,
    assigns: true,
    form: rerouteForm,
    basis: binzhou,
  },
  denyObjection: {
    name: '驳回说明，指定承办',
    from: 'objecting',
    to: 'dispatched',
    by: centre,
    form: z.object({ reason: passage('审核意见') }),
    basis: binzhou,
  },
} as const satisfies Record<string, GridEventStep>
