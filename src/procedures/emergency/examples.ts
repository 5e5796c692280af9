import type { Example } from '#procedures/example.ts'

const report = {
  organ: '示例区人民政府总值班室',
  situation: '连续强降雨，河水漫堤，一处村道被淹',
  measures: '已组织转移低洼处居民',
  trend: '雨势未减',
}
const plan = {
  plan: 'YA02',
  matters: '防汛应急响应',
  until: '至水位回落到警戒水位以下',
  measures: '转移群众、封闭道路、巡堤',
}
const around = {
  entries: {
    'emergency-plans': [
      { code: 'YA02', name: '防汛防台应急预案', data: { kind: 'special', event: 'natural' } },
      { code: 'YA03', name: '生产安全事故应急预案', data: { kind: 'special', event: 'accident' } },
    ],
  },
}
const assessment = { cause: '短时强降雨', losses: '道路受淹', lessons: '低洼点位须提前布防' }

/** 分钟、小时照走，工作日与自然日按2026年日历手算. */
export const emergencyExamples: readonly Example[] = [
  {
    name: '重大汛情：口头三十分钟、书面二小时，上级命令启动二级响应，解除后终报、评估、归档',
    filed: '2026-07-18T22:00',
    channel: 'phone',
    intake: { kind: 'natural', level: 'larger', learned: 'grid', missing: 1 },
    around,
    acts: [
      {
        step: 'reportOral',
        on: '2026-07-18T22:20',
        by: 'command_center',
        form: { organ: '示例区值班室', content: '河水漫堤' },
      },
      {
        step: 'verify',
        on: '2026-07-18T22:50',
        by: 'command_center',
        form: { kind: 'natural', level: 'major', findings: '现场确认' },
      },
      {
        step: 'reportFirst',
        on: '2026-07-18T23:40',
        by: 'gen_office',
        form: { ...report, missing: 1 },
        refused: 'step-needs-paper',
      },
      {
        step: 'reportFirst',
        on: '2026-07-18T23:40',
        by: 'gen_office',
        form: { ...report, missing: 0 },
        papers: ['infoReport'],
        refused: 'step-barred',
      },
      {
        step: 'reportFirst',
        on: '2026-07-18T23:40',
        by: 'gen_office',
        form: { ...report, missing: 1 },
        papers: ['infoReport'],
      },
      {
        step: 'activate',
        on: '2026-07-18T23:50',
        by: 'director',
        form: { ...plan, level: 'II', scope: 'street' },
        papers: ['activation'],
        refused: 'step-barred',
      },
      {
        step: 'activate',
        on: '2026-07-18T23:50',
        by: 'director',
        form: { ...plan, plan: 'YA03', level: 'II', scope: 'superior', order: '示防指〔2026〕3号' },
        papers: ['activation'],
        refused: 'step-barred',
      },
      {
        step: 'activate',
        on: '2026-07-18T23:50',
        by: 'director',
        form: { ...plan, level: 'II', scope: 'superior', order: '示防指〔2026〕3号' },
        papers: ['activation'],
      },
      { step: 'command', on: '2026-07-19T00:10', by: 'director', form: { commander: '分管负责人', post: '村委会' } },
      {
        step: 'dispose',
        on: '2026-07-19T01:00',
        by: 'grid_leader',
        form: { measures: ['evacuate', 'rescue'], detail: '转移群众，失踪人员已找到', moved: 80 },
      },
      {
        step: 'reportFurther',
        on: '2026-07-19T20:00',
        by: 'gen_office',
        form: { ...report, missing: 0, correction: '失踪人员已找到，平安' },
        papers: ['infoReport'],
      },
      {
        step: 'lift',
        on: '2026-07-20T18:00',
        by: 'director',
        form: { reason: '水位回落' },
        papers: ['lifting'],
        refused: 'step-barred',
      },
      {
        step: 'lift',
        on: '2026-07-20T18:00',
        by: 'director',
        form: { reason: '水位回落', order: '示防指〔2026〕5号' },
        papers: ['lifting'],
      },
      { step: 'recover', on: '2026-07-22', by: 'governance_office', form: { work: '清淤、消杀', helped: 12 } },
      {
        step: 'toDispute',
        on: '2026-07-23',
        by: 'governance_office',
        form: { demand: '请求补偿被淹的秧苗', headcount: 8 },
      },
      { step: 'assess', on: '2026-08-03', by: 'gen_office', form: assessment, papers: ['assessment'] },
      { step: 'archive', on: '2026-08-04', by: 'archivist', form: { file: '2026-应急-001' }, refused: 'step-barred' },
      { step: 'reportFinal', on: '2026-08-04', by: 'gen_office', form: report, papers: ['infoReport'] },
      { step: 'archive', on: '2026-08-05', by: 'archivist', form: { file: '2026-应急-001' } },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        oral: { due: '2026-07-18T22:30', status: 'met', late: false },
        written: { due: '2026-07-19T00:00', status: 'met', late: false },
        final: { due: '2026-07-27', status: 'met', late: true },
        assessment: { due: '2026-08-19', status: 'met', late: false },
      },
    },
  },
  {
    name: '一般火情先期处置后已控制，不启动响应；书面首报迟了',
    filed: '2026-03-10T10:00',
    channel: 'alarm',
    intake: { kind: 'accident', learned: 'device' },
    acts: [
      {
        step: 'verify',
        on: '2026-03-10T10:10',
        by: 'grid_leader',
        form: { kind: 'accident', level: 'general', findings: '一间仓库起火' },
      },
      {
        step: 'reportFirst',
        on: '2026-03-10T12:30',
        by: 'command_center',
        form: { ...report, situation: '仓库起火' },
        papers: ['infoReport'],
      },
      {
        step: 'settle',
        on: '2026-03-10T12:40',
        by: 'deputy_in_charge',
        form: { reason: '明火已灭' },
        refused: 'step-barred',
      },
      { step: 'handleFirst', on: '2026-03-10T12:45', by: 'enforcer', form: { measures: '设警戒，配合消防扑灭' } },
      { step: 'settle', on: '2026-03-10T13:00', by: 'deputy_in_charge', form: { reason: '明火已灭' } },
      {
        step: 'reportFinal',
        on: '2026-03-17',
        by: 'command_center',
        form: { ...report, situation: '仓库起火', trend: '已扑灭' },
        papers: ['infoReport'],
      },
      {
        step: 'assess',
        on: '2026-03-20',
        by: 'governance_office',
        form: { ...assessment, planRevision: true },
        papers: ['assessment'],
        refused: 'input-invalid',
      },
      {
        step: 'assess',
        on: '2026-03-20',
        by: 'governance_office',
        form: { ...assessment, planRevision: true, revision: '补充小微仓库灭火器配置' },
        papers: ['assessment'],
      },
      { step: 'archive', on: '2026-03-23', by: 'gen_office', form: { file: '2026-应急-002' } },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        oral: { due: '2026-03-10T10:30', status: 'met', late: true },
        written: { due: '2026-03-10T12:00', status: 'met', late: true },
        final: { due: '2026-03-17', status: 'met', late: false },
        assessment: { due: '2026-04-09', status: 'met', late: false },
      },
    },
  },
  {
    name: '较大事故不得只作先期处置；街道不得自行启动一级响应',
    filed: '2026-05-12T09:00',
    intake: { kind: 'accident', level: 'larger', learned: 'unit', injured: 5 },
    around,
    acts: [
      {
        step: 'verify',
        on: '2026-05-12T09:05',
        by: 'command_center',
        form: { kind: 'accident', level: 'larger', findings: '车间坍塌' },
      },
      { step: 'handleFirst', on: '2026-05-12T09:10', by: 'grid_worker', form: { measures: '疏散' } },
      {
        step: 'reportFirst',
        on: '2026-05-12T09:25',
        by: 'command_center',
        form: { ...report, injured: 5 },
        papers: ['infoReport'],
      },
      { step: 'settle', on: '2026-05-12T09:30', by: 'director', form: { reason: '已控制' }, refused: 'step-barred' },
      {
        step: 'activate',
        on: '2026-05-12T09:30',
        by: 'director',
        form: { ...plan, plan: 'YA03', level: 'I', scope: 'superior' },
        papers: ['activation'],
        refused: 'input-invalid',
      },
      {
        step: 'activate',
        on: '2026-05-12T09:30',
        by: 'director',
        form: { ...plan, plan: 'YA03', level: 'IV', scope: 'street' },
        papers: ['activation'],
      },
      {
        step: 'dispose',
        on: '2026-05-12T09:40',
        by: 'enforcer',
        form: { measures: ['rescue', 'cordon'], detail: '配合救援' },
      },
    ],
    expect: { state: 'disposing', deadlines: { oral: { status: 'met', late: false } } },
  },
  {
    name: '核实只是隐患，不属突发事件，转网格事件处置',
    filed: '2026-04-01T15:00',
    channel: 'phone',
    intake: { kind: 'accident', learned: 'public' },
    acts: [
      {
        step: 'dismiss',
        on: '2026-04-01T15:20',
        by: 'command_center',
        form: { reason: '围墙有裂缝，未倒塌', toGrid: true },
      },
    ],
    expect: {
      state: 'dismissed',
      deadlines: { oral: { status: 'void' }, written: { status: 'void' } },
      handedOff: ['grid-event'],
    },
  },
]
