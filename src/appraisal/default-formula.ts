import type { Formula } from './formula.ts'

/** The formula until the street sets its own. No norm prescribes one: every number here is open to the street. */
export const defaultFormula: Formula = {
  name: '三源治理月度考核办法',
  basis: '三源治理、五色图为本地规定，未见统一的计分规范（未核实）；各项可由本街道设定',
  // 月度件数太少，逐月比较只见偶然，故取当年累计。
  window: 'year-to-date',
  items: [
    reduction('police', '警源', 'police-referral.handled', { village: 25, unit: 0 }),
    reduction('litigation', '诉源', 'court-mediation.received', { village: 25, unit: 0 }),
    reduction('petition', '访源', 'petition.handled', { village: 25, unit: 30 }),
    {
      ...{ id: 'mediation', name: '调处成功率', code: 'mediation.success-rate', kind: 'level', direction: 'higher' },
      ...{ weights: { village: 15, unit: 0 }, full: 98, zero: 80, leastCases: 5, lossCap: 100 },
    },
    {
      ...{ id: 'repeat', name: '重复信访率', code: 'petition.repeat-rate', kind: 'level', direction: 'lower' },
      ...{ weights: { village: 10, unit: 30 }, full: 5, zero: 30, leastCases: 5, lossCap: 100 },
    },
    {
      ...{ id: 'on-time', name: '信访按期办结率', code: 'petition.on-time-rate', kind: 'level', direction: 'higher' },
      ...{ weights: { village: 0, unit: 40 }, full: 100, zero: 80, leastCases: 5, lossCap: 100 },
    },
  ],
  smallNumbers: { least: 10, yearsBefore: 2, allowance: 3 },
  bands: [
    { colour: 'green', least: 90, meaning: '优良：保持，总结做法' },
    { colour: 'blue', least: 80, meaning: '平稳：常规管理' },
    { colour: 'yellow', least: 70, meaning: '预警：提醒，分析原因' },
    { colour: 'orange', least: 60, meaning: '督办：约谈，限期改进' },
    { colour: 'red', least: 0, meaning: '重点整治：领导包联，专项治理' },
  ],
  signals: { repeatDays: 30, selfClosed: 5, cutOffDays: 5, silentBelow: 30, silentFrom: 5 },
  objectionDays: 10,
}

function reduction(id: string, name: string, code: string, weights: { village: number; unit: number }) {
  return { id, name, code, weights, kind: 'reduction', direction: 'lower', zeroAbove: 50, lossCap: 100 } as const
}
