import type { Example } from '#procedures/example.ts'

const feedback = { result: '已处置完毕' }

/** 准入清单、吹哨报到、设备告警、核查；按2026年日历手算. */
export const gridAdmissionExamples: readonly Example[] = [
  {
    name: '部门交办网格须在准入清单内；清单规定三个工作日，派办不得更长',
    filed: '2026-03-02',
    channel: 'transfer',
    intake: { category: 'hazard', collected: 'delegated', admission: 'ZR001' },
    around: { entries: { 'grid-items': [{ code: 'ZR001', name: '消防通道巡查', data: { list: 'basic', limit: 3 } }] } },
    acts: [
      { step: 'accept', on: '2026-03-02', by: 'command_center', form: {} },
      { step: 'route', on: '2026-03-02', by: 'command_center', form: {}, refused: 'step-barred' },
      { step: 'route', on: '2026-03-02', by: 'command_center', form: { limit: 3 } },
      { step: 'sign', on: '2026-03-03', by: 'grid_worker' },
      { step: 'feedback', on: '2026-03-06', by: 'grid_worker', form: feedback },
      {
        step: 'verify',
        on: '2026-03-09',
        by: 'grid_leader',
        form: { onSite: false, findings: '看照片' },
        refused: 'step-barred',
      },
      {
        step: 'verify',
        on: '2026-03-09',
        by: 'grid_leader',
        form: { onSite: true, passed: false, findings: '仍有堆物' },
      },
      { step: 'close', on: '2026-03-09', by: 'command_center', refused: 'step-barred' },
      { step: 'rework', on: '2026-03-09', by: 'command_center', form: { reason: '清理干净', limit: 2 } },
      { step: 'feedback', on: '2026-03-10', by: 'grid_worker', form: feedback },
      { step: 'verify', on: '2026-03-11', by: 'grid_leader', form: { onSite: true, findings: '通道畅通' } },
      { step: 'close', on: '2026-03-11', by: 'command_center' },
    ],
    expect: { state: 'closed', deadlines: { disposal: { due: '2026-03-11', status: 'met', late: false } } },
  },
  {
    name: '准入清单中已被上级收回的事项，不得派办，退回上级',
    filed: '2026-03-02',
    channel: 'transfer',
    intake: { category: 'market', collected: 'delegated', admission: 'ZR009' },
    around: { entries: { 'grid-items': [{ code: 'ZR009', name: '食品抽检', data: { list: 'withdrawn' } }] } },
    acts: [
      { step: 'accept', on: '2026-03-02', by: 'command_center', form: {} },
      { step: 'route', on: '2026-03-02', by: 'command_center', form: {}, refused: 'step-barred' },
      {
        step: 'returnUp',
        on: '2026-03-02',
        by: 'command_center',
        form: { item: '食品抽检', organ: '示例区市场监督管理局', reason: '已列入收回清单' },
      },
    ],
    expect: { state: 'returned' },
  },
  {
    name: '天眼违建告警吹综合执法哨，二小时内报到，处置后评价报到单位',
    filed: '2026-06-08T10:00',
    channel: 'alarm',
    intake: { category: 'construction', collected: 'device', alarm: 'building', point: 'TY03' },
    acts: [
      { step: 'report', on: '2026-06-08T10:05', by: 'command_center', form: {} },
      { step: 'route', on: '2026-06-08T10:06', by: 'command_center', form: { platform: 'supervision' } },
      { step: 'sign', on: '2026-06-08T10:10', by: 'enforcer' },
      {
        step: 'blowWhistle',
        on: '2026-06-08T10:20',
        by: 'command_center',
        form: { kind: 'joint', departments: '区规划资源局', matter: '正在加盖第四层' },
      },
      { step: 'feedback', on: '2026-06-08T11:00', by: 'enforcer', form: feedback, refused: 'step-needs-track' },
      { step: 'arriveWhistle', on: '2026-06-08T12:30', by: 'enforcer', form: { departments: '区规划资源局' } },
      {
        step: 'finishWhistle',
        on: '2026-06-09',
        by: 'enforcer',
        form: { result: '停工并拆除新砌墙体', appraisal: 'satisfied' },
      },
      { step: 'feedback', on: '2026-06-10', by: 'enforcer', form: feedback },
      { step: 'verify', on: '2026-06-11', by: 'grid_worker', form: { onSite: true, findings: '已拆除' } },
      { step: 'close', on: '2026-06-11', by: 'command_center' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        whistleArrival: { due: '2026-06-08T12:20', status: 'met', late: true },
        disposal: { due: '2026-06-15', status: 'met', late: false },
      },
    },
  },
]
