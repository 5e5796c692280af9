import type { Example } from '#procedures/example.ts'

export const evaluationExamples: readonly Example[] = [
  {
    name: '即办件当场办结并评价：一事一评',
    filed: '2026-09-18',
    intake: { itemName: '老年人优待证办理', kind: 'instant', proofFree: true },
    acts: [
      {
        step: 'decideOnSpot',
        on: '2026-09-18',
        by: 'service_clerk',
        form: { result: 'permitted' },
        refused: 'step-barred',
      },
      { step: 'decideOnSpot', on: '2026-09-18', by: 'service_clerk', form: { result: 'done' } },
      { step: 'evaluate', on: '2026-09-18', by: 'service_clerk', form: { rating: 'very_satisfied', by: 'window' } },
      {
        step: 'evaluate',
        on: '2026-09-18',
        by: 'service_clerk',
        form: { rating: 'satisfied', by: 'scan' },
        refused: 'step-barred',
      },
    ],
    expect: { state: 'closed', deadlines: { correctionNotice: { due: '2026-09-24', status: 'met', late: false } } },
  },
  {
    name: '差评十五个工作日内闭环：属实的先整改再反馈，申诉维持，再次评价后办结',
    filed: '2026-09-21',
    intake: { itemName: '居住登记', kind: 'instant' },
    acts: [
      { step: 'decideOnSpot', on: '2026-09-21', by: 'service_clerk', form: { result: 'done' } },
      {
        step: 'evaluateBad',
        on: '2026-09-21',
        by: 'service_clerk',
        form: { rating: 'dissatisfied', by: 'scan', words: '等候太久' },
      },
      {
        step: 'verifyBad',
        on: '2026-09-23',
        by: 'command_center',
        form: { finding: 'genuine', contacted: true, facts: '窗口缺岗' },
      },
      {
        step: 'respond',
        on: '2026-09-23',
        by: 'service_clerk',
        form: { by: 'phone', answer: '说明' },
        refused: 'step-barred',
      },
      { step: 'appealRating', on: '2026-09-23', by: 'service_clerk', form: { ground: '当日系统故障' } },
      { step: 'decideAppeal', on: '2026-09-24', by: 'command_center', form: { finding: 'upheld', reason: '应有预案' } },
      { step: 'rectify', on: '2026-09-28', by: 'service_clerk', form: { how: 'at_once', measures: '增设机动窗口' } },
      { step: 'respond', on: '2026-09-30', by: 'service_clerk', form: { by: 'phone', answer: '已增设窗口并致歉' } },
      { step: 'reRate', on: '2026-10-09', by: 'service_clerk', form: { rating: 'satisfied' } },
    ],
    expect: { state: 'closed', deadlines: { answerBadRating: { due: '2026-10-19', status: 'met', late: false } } },
  },
  {
    name: '误评经核实无须整改，直接办结',
    filed: '2026-09-21',
    intake: { itemName: '居住登记', kind: 'instant', submittedBy: 'kiosk' },
    acts: [
      { step: 'decideOnSpot', on: '2026-09-21', by: 'service_clerk', form: { result: 'done' } },
      {
        step: 'evaluateBad',
        on: '2026-09-21',
        by: 'service_clerk',
        form: { rating: 'very_dissatisfied', by: 'kiosk' },
      },
      {
        step: 'verifyBad',
        on: '2026-09-22',
        by: 'command_center',
        form: { finding: 'mistaken', contacted: true, facts: '按错键' },
      },
      {
        step: 'rectify',
        on: '2026-09-22',
        by: 'service_clerk',
        form: { how: 'explain', measures: '无' },
        refused: 'step-barred',
      },
      { step: 'closeBad', on: '2026-09-22', by: 'command_center', form: { reason: 'mistaken' } },
    ],
    expect: { state: 'closed', deadlines: { answerBadRating: { due: '2026-10-19', status: 'met', late: false } } },
  },
]
