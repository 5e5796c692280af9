import type { Example } from '#procedures/example.ts'

const candidates = ['加装电梯', '口袋公园', '老年食堂', '充电车棚'].map((name) => ({
  name,
  content: '新建',
  budget: 500000,
  unit: '公共服务办',
}))
const ballots = [
  { name: '加装电梯', votes: 38 },
  { name: '口袋公园', votes: 20 },
  { name: '老年食堂', votes: 35 },
  { name: '充电车棚', votes: 30 },
]
const task = (name: string) => ({ name, leader: '分管负责人甲', unit: '公共服务办', dueOn: '2026-11-30' })
const collected: Example['acts'] = [
  { step: 'collect', on: '2026-01-09', by: 'gen_office', form: { way: 'station', suggestions: 46 } },
  { step: 'nominate', on: '2026-01-20', by: 'director', form: { candidates, chosen: 3 }, papers: ['candidates'] },
]
const vote = { on: '2026-02-05', entitled: 50, present: 45, ballots }

/** 民生实事项目票决：按2026年日历手算. */
export const livelihoodVoteExamples: readonly Example[] = [
  {
    name: '四选三：未征集不得提名，不差额不得票决，到会不足三分之二、票数不实的不算；公布后实施，年底测评满意办结',
    filed: '2026-01-05',
    intake: { year: 2026, body: 'council' },
    acts: [
      {
        step: 'nominate',
        on: '2026-01-06',
        by: 'director',
        form: { candidates, chosen: 3 },
        papers: ['candidates'],
        refused: 'step-barred',
      },
      { step: 'collect', on: '2026-01-09', by: 'gen_office', form: { way: 'station', suggestions: 46 } },
      {
        step: 'nominate',
        on: '2026-01-20',
        by: 'director',
        form: { candidates, chosen: 4 },
        papers: ['candidates'],
        refused: 'step-barred',
      },
      { step: 'nominate', on: '2026-01-20', by: 'director', form: { candidates, chosen: 3 }, papers: ['candidates'] },
      {
        step: 'publicise',
        on: '2026-01-21',
        by: 'gen_office',
        form: { where: '村务公开栏', from: '2026-01-21', until: '2026-01-27' },
      },
      {
        step: 'vote',
        on: '2026-02-05',
        by: 'gen_office',
        form: { ...vote, present: 33 },
        papers: ['tally'],
        refused: 'step-barred',
      },
      {
        step: 'vote',
        on: '2026-02-05',
        by: 'gen_office',
        form: { ...vote, invalid: 8 },
        papers: ['tally'],
        refused: 'step-barred',
      },
      { step: 'vote', on: '2026-02-05', by: 'gen_office', form: vote, papers: ['tally'] },
      {
        step: 'start',
        on: '2026-02-06',
        by: 'director',
        form: { tasks: [task('加装电梯')], limit: 300 },
        refused: 'step-barred',
      },
      { step: 'publish', on: '2026-02-09', by: 'gen_office', form: { where: '街道公告栏', on: '2026-02-09' } },
      {
        step: 'start',
        on: '2026-02-10',
        by: 'director',
        form: { tasks: [task('加装电梯')], limit: 300 },
        refused: 'step-barred',
      },
      {
        step: 'start',
        on: '2026-02-10',
        by: 'director',
        form: { tasks: ['加装电梯', '老年食堂', '充电车棚'].map(task), limit: 300 },
      },
      { step: 'progress', on: '2026-06-30', by: 'gen_office', form: { note: '两项已开工', percent: 50 } },
      {
        step: 'inspect',
        on: '2026-07-15',
        by: 'gen_office',
        form: { on: '2026-07-15', deputies: 12, opinions: '加快进度' },
      },
      {
        step: 'adjust',
        on: '2026-08-03',
        by: 'director',
        form: { project: '充电车棚', change: '改址', decidedBy: '居民议事会议' },
        refused: 'step-needs-paper',
      },
      {
        step: 'adjust',
        on: '2026-08-03',
        by: 'director',
        form: { project: '充电车棚', change: '改址', decidedBy: '居民议事会议' },
        papers: ['resolution'],
      },
      {
        step: 'report',
        on: '2026-12-07',
        by: 'director',
        form: { done: 2, words: '完成' },
        papers: ['report'],
        refused: 'step-barred',
      },
      { step: 'report', on: '2026-12-07', by: 'director', form: { done: 3, words: '全部完成' }, papers: ['report'] },
      {
        step: 'evaluate',
        on: '2026-12-10',
        by: 'gen_office',
        form: { on: '2026-12-10', ballots: 45, satisfied: 40, fair: 3, dissatisfied: 1 },
        refused: 'step-barred',
      },
      {
        step: 'evaluate',
        on: '2026-12-10',
        by: 'gen_office',
        form: { on: '2026-12-10', ballots: 45, satisfied: 40, fair: 3, dissatisfied: 2 },
      },
      { step: 'close', on: '2026-12-11', by: 'gen_office', form: { note: '办结' } },
    ],
    expect: { state: 'closed', deadlines: { execute: { due: '2026-12-07', status: 'met', late: false } } },
  },
  {
    name: '没有过半数的不通过，重新确定候选项目后票决；测评过半不满意的限期整改，迟一日报告记为超期',
    filed: '2026-01-05',
    intake: { year: 2026, body: 'council' },
    acts: [
      ...collected,
      {
        step: 'vote',
        on: '2026-02-05',
        by: 'gen_office',
        form: { ...vote, ballots: ballots.map(({ name }) => ({ name, votes: 25 })) },
        papers: ['tally'],
        refused: 'step-barred',
      },
      { step: 'renominate', on: '2026-02-05', by: 'director' },
      {
        step: 'nominate',
        on: '2026-02-06',
        by: 'director',
        form: { candidates: candidates.slice(0, 2), chosen: 1 },
        papers: ['candidates'],
      },
      {
        step: 'vote',
        on: '2026-02-12',
        by: 'gen_office',
        form: { ...vote, ballots: ballots.slice(0, 2) },
        papers: ['tally'],
      },
      { step: 'publish', on: '2026-02-13', by: 'gen_office', form: { where: '街道公告栏', on: '2026-02-13' } },
      { step: 'start', on: '2026-03-02', by: 'director', form: { tasks: [task('加装电梯')], limit: 180 } },
      { step: 'report', on: '2026-08-31', by: 'director', form: { done: 1, words: '完成' }, papers: ['report'] },
      {
        step: 'evaluate',
        on: '2026-09-02',
        by: 'gen_office',
        form: { on: '2026-09-02', ballots: 45, satisfied: 10, fair: 5, dissatisfied: 30 },
      },
      { step: 'close', on: '2026-09-03', by: 'gen_office', refused: 'step-barred' },
      { step: 'rework', on: '2026-09-03', by: 'director', form: { problems: '电梯停运', limit: 30 } },
      { step: 'report', on: '2026-10-09', by: 'director', form: { done: 1, words: '已修复' }, papers: ['report'] },
      {
        step: 'evaluate',
        on: '2026-10-12',
        by: 'gen_office',
        form: { on: '2026-10-12', ballots: 45, satisfied: 40, fair: 5, dissatisfied: 0 },
      },
      { step: 'rework', on: '2026-10-12', by: 'director', form: { problems: '无', limit: 30 }, refused: 'step-barred' },
      { step: 'close', on: '2026-10-12', by: 'gen_office' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        execute: { due: '2026-08-31', status: 'met', late: false },
        rework: { due: '2026-10-08', status: 'met', late: true },
      },
    },
  },
  {
    name: '当年不再票决的终止',
    filed: '2026-01-05',
    intake: { year: 2026, body: 'village' },
    acts: [...collected, { step: 'stop', on: '2026-03-02', by: 'director', form: { reason: '并入区级民生实事' } }],
    expect: { state: 'stopped' },
  },
]
