import type { Example } from '#procedures/example.ts'

const improve = {
  kind: 'improve',
  unit: '示例社区',
  to: '示例社区',
  fault: 'shirking',
  facts: '三次交办均未在期限内反馈',
  suggestion: '建立首办责任和限期反馈台账',
}

/** 三项建议, worked by hand from 条例40条 and the 2026 calendar. */
export const petitionSuggestionExamples: readonly Example[] = [
  {
    name: '改进工作的建议：没有建议书不能发出，口头反馈不算，未采纳须说明理由',
    filed: '2026-04-07',
    intake: improve,
    acts: [
      { step: 'issue', on: '2026-04-08', by: 'deputy_in_charge', form: {}, refused: 'step-needs-paper' },
      { step: 'issue', on: '2026-04-08', by: 'deputy_in_charge', form: {}, papers: ['suggestion'] },
      {
        step: 'recordAnswer',
        on: '2026-05-06',
        by: 'petition_officer',
        form: { written: false, adopted: 'all' },
        papers: ['answer'],
        refused: 'input-invalid',
      },
      {
        step: 'recordAnswer',
        on: '2026-05-06',
        by: 'petition_officer',
        form: { written: true, adopted: 'part' },
        papers: ['answer'],
        refused: 'input-invalid',
      },
      {
        step: 'recordAnswer',
        on: '2026-05-06',
        by: 'petition_officer',
        form: { written: true, adopted: 'all', measures: '已建立台账' },
        papers: ['answer'],
      },
      { step: 'close', on: '2026-06-01', by: 'petition_officer', form: { result: '台账运行正常' } },
    ],
    // 四月八日起三十日，末日五月八日星期五。
    expect: { state: 'closed', deadlines: { feedback: { due: '2026-05-08', status: 'met', late: false } } },
  },
  {
    name: '完善政策的建议须先向本级党委政府报告；逾期未反馈的督办，退回后重新反馈',
    filed: '2026-07-01',
    intake: {
      kind: 'policy',
      unit: '示例区有关部门',
      to: '示例区有关部门',
      facts: '同一补助两份文件标准不一',
      suggestion: '统一补助标准',
    },
    acts: [
      { step: 'issue', on: '2026-07-02', by: 'director', form: {}, papers: ['suggestion'], refused: 'step-barred' },
      {
        step: 'issue',
        on: '2026-07-02',
        by: 'director',
        form: { reportedOn: '2026-07-01' },
        papers: ['suggestion'],
      },
      {
        step: 'urge',
        on: '2026-08-05',
        by: 'petition_officer',
        form: { limit: '2026-08-12', words: '请书面反馈采纳情况' },
        papers: ['supervision'],
      },
      {
        step: 'recordAnswer',
        on: '2026-08-10',
        by: 'petition_officer',
        form: { written: true, adopted: 'none', reason: '正在修订' },
        papers: ['answer'],
      },
      { step: 'returnAnswer', on: '2026-08-11', by: 'petition_officer', form: { reason: '未说明修订时间' } },
    ],
    expect: { state: 'issued', deadlines: { feedback: { due: '2026-09-10', status: 'running' } } },
  },
  {
    name: '追究责任的建议经审签不予提出',
    filed: '2026-07-01',
    intake: {
      ...improve,
      kind: 'accountability',
      to: '示例区纪检监察机关',
      fault: 'fraud',
      grave: true,
    },
    acts: [{ step: 'drop', on: '2026-07-03', by: 'party_secretary', form: { reason: '已由有关机关立案' } }],
    expect: { state: 'dropped' },
  },
]
