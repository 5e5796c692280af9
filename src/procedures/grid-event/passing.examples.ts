import type { Example } from '#procedures/example.ts'

/** 纬度差千分之一度约合一百一十一米：点位以北 0.0015 度约 167 米，0.003 度约 333 米. */
const point = [120.1, 30.2] as const
const north = (degrees: number, positionAt: string, more: Record<string, unknown> = {}) => ({
  longitude: 120.1,
  latitude: 30.2 + degrees,
  positionAt: `2026-07-15T${positionAt}:00+08:00`,
  ...more,
})
const feedback = { result: '已处置完毕' }
const into = '网〔2026〕000009'
const called = { filed: '2026-07-15T09:30', channel: 'phone', intake: { rapid: true, category: 'order' } } as const

/** 到场定位、退单改派、并件与撤销、谁处置谁不核查；按2026年日历和钟点手算. */
export const gridPassingExamples: readonly Example[] = [
  {
    name: '到场须在点位二百米内：三百三十三米不算到场，旧位置、快了的手机时钟不算，走近了才算；处置的人不得自己核查',
    ...called,
    around: { point },
    acts: [
      { step: 'route', on: '2026-07-15T09:31', by: 'command_center', form: {} },
      {
        step: 'arrive',
        on: '2026-07-15T09:33',
        by: 'grid_worker',
        form: north(0.003, '09:33'),
        refused: 'step-barred',
      },
      { step: 'arrive', on: '2026-07-15T09:33', by: 'grid_worker', form: north(0, '09:02'), refused: 'step-barred' },
      { step: 'arrive', on: '2026-07-15T09:33', by: 'grid_worker', form: north(0, '09:40'), refused: 'step-barred' },
      { step: 'arrive', on: '2026-07-15T09:33', by: 'grid_worker', form: { phone: true }, refused: 'step-barred' },
      { step: 'arrive', on: '2026-07-15T09:34', by: 'grid_worker', form: north(0.0015, '09:34') },
      { step: 'handleFirst', on: '2026-07-15T09:36', by: 'grid_worker', form: { measures: '隔开双方' } },
      { step: 'feedback', on: '2026-07-15T10:30', by: 'grid_worker', form: feedback },
      { step: 'verify', on: '2026-07-16', by: 'grid_worker', form: { findings: '已平息' }, refused: 'step-barred' },
      { step: 'verify', on: '2026-07-16', by: 'grid_leader', form: { findings: '已平息' } },
    ],
    expect: {
      state: 'verified',
      deadlines: {
        arriving: { due: '2026-07-15T09:35', status: 'met', late: false },
        disposal: { due: '2026-07-22', status: 'met', late: false },
      },
    },
  },
  {
    name: '定位误差计入二百米：误差一百米的三百米内算到场，误差再大也只计一百米；在远处说明理由可以办；指挥室代电话报告的照办',
    ...called,
    around: { point },
    acts: [
      { step: 'route', on: '2026-07-15T09:31', by: 'command_center', form: {} },
      {
        step: 'arrive',
        on: '2026-07-15T09:33',
        by: 'grid_worker',
        form: north(0.003, '09:33', { accuracy: 900 }),
        refused: 'step-barred',
      },
      { step: 'arrive', on: '2026-07-15T09:34', by: 'grid_worker', form: north(0.0026, '09:34', { accuracy: 100 }) },
      {
        step: 'arrive',
        on: '2026-07-15T09:40',
        by: 'grid_worker',
        form: north(0.01, '09:40', { farReason: '道路封闭，在封控线外' }),
      },
      { step: 'arrive', on: '2026-07-15T09:45', by: 'command_center', form: { scene: '电话报告已到场' } },
    ],
    expect: { state: 'disposing', deadlines: { arriving: { due: '2026-07-15T09:35', status: 'met', late: false } } },
  },
  {
    name: '退单改派：到场、先期处置的时限从登记起一直走，下一人迟到也算迟到；到过场的不得再退',
    ...called,
    acts: [
      { step: 'route', on: '2026-07-15T09:31', by: 'command_center', form: { limit: 3 } },
      { step: 'sign', on: '2026-07-15T09:32', by: 'grid_worker' },
      {
        step: 'decline',
        on: '2026-07-15T09:32',
        by: 'grid_worker',
        form: { reason: 'other' },
        refused: 'input-invalid',
      },
      { step: 'decline', on: '2026-07-15T09:33', by: 'grid_worker', form: { reason: 'busy' } },
      { step: 'arrive', on: '2026-07-15T09:33', by: 'grid_worker', form: {}, refused: 'step-not-now' },
      { step: 'reassign', on: '2026-07-15T09:34', by: 'command_center', form: { reason: '改派网格长' } },
      { step: 'sign', on: '2026-07-15T09:35', by: 'grid_leader' },
      { step: 'arrive', on: '2026-07-15T09:38', by: 'grid_leader', form: {} },
      {
        step: 'decline',
        on: '2026-07-15T09:39',
        by: 'grid_leader',
        form: { reason: 'resting' },
        refused: 'step-barred',
      },
      { step: 'handleFirst', on: '2026-07-15T09:40', by: 'grid_leader', form: { measures: '隔开双方' } },
      { step: 'feedback', on: '2026-07-20', by: 'grid_leader', form: feedback },
    ],
    expect: {
      state: 'fedBack',
      deadlines: {
        assigning: { due: '2026-07-15T09:31', status: 'met', late: false },
        arriving: { due: '2026-07-15T09:35', status: 'met', late: true },
        firstHandling: { due: '2026-07-15T09:40', status: 'met', late: false },
        disposal: { due: '2026-07-20', status: 'met', late: false },
      },
    },
  },
  {
    name: '同一件事的第二个来电并入主事件：不并入自己、已终结的、别的程序的；并件后时限不再计',
    ...called,
    around: {
      matters: [
        { number: into, procedure: 'grid-event', state: 'disposing', closed: false },
        { number: '网〔2026〕000008', procedure: 'grid-event', state: 'closed' },
        { number: '热〔2026〕000003', procedure: 'hotline', state: 'handling', closed: false },
        { number: '网〔2026〕000001', procedure: 'grid-event', state: 'collected', closed: false },
      ],
    },
    acts: [
      {
        step: 'merge',
        on: '2026-07-15T09:30',
        by: 'command_center',
        form: { into: '网〔2026〕000001' },
        refused: 'step-barred',
      },
      {
        step: 'merge',
        on: '2026-07-15T09:30',
        by: 'command_center',
        form: { into: '网〔2026〕000008' },
        refused: 'step-barred',
      },
      {
        step: 'merge',
        on: '2026-07-15T09:30',
        by: 'command_center',
        form: { into: '热〔2026〕000003' },
        refused: 'matter-not-named',
      },
      { step: 'merge', on: '2026-07-15T09:31', by: 'command_center', form: { into } },
      { step: 'route', on: '2026-07-15T09:31', by: 'command_center', form: {}, refused: 'step-not-now' },
    ],
    expect: {
      state: 'merged',
      deadlines: { assigning: { status: 'void' }, arriving: { status: 'void' }, firstHandling: { status: 'void' } },
    },
  },
  {
    name: '并错了当日撤销：时限自撤销时重新起算；隔日不能撤销',
    ...called,
    around: { matters: [{ number: into, procedure: 'grid-event', state: 'disposing', closed: false }] },
    acts: [
      { step: 'merge', on: '2026-07-15T09:31', by: 'command_center', form: { into } },
      { step: 'unmerge', on: '2026-07-15T09:50', by: 'command_center', form: { reason: '是另一处' } },
      { step: 'route', on: '2026-07-15T09:52', by: 'command_center', form: {} },
      { step: 'arrive', on: '2026-07-15T09:55', by: 'grid_worker', form: {} },
      { step: 'merge', on: '2026-07-15T09:56', by: 'command_center', form: { into } },
      {
        step: 'unmerge',
        on: '2026-07-16',
        by: 'command_center',
        form: { reason: '又说不是' },
        refused: 'step-barred',
      },
    ],
    expect: {
      state: 'merged',
      deadlines: {
        assigning: { due: '2026-07-15T09:51', status: 'met', late: true },
        arriving: { due: '2026-07-15T09:55', status: 'met', late: false },
        firstHandling: { status: 'void' },
        disposal: { status: 'void' },
      },
    },
  },
]
