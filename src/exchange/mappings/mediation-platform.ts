import type { Sample } from './mappings.ts'

/** 矛调平台: a mediated dispute and its outcome. */
export const mediationPlatform: Sample = {
  id: 'sample-mediation-platform',
  content: {
    kind: 'records',
    name: '矛盾纠纷调解情况（示例）',
    system: '矛盾纠纷调处化解平台',
    note: '示例、未核实：列名按人民调解统计常用口径编写，不是任何一地平台的格式，请按本地下发的模板修改后使用。',
    direction: 'both',
    procedures: ['mediation'],
    file: { sheet: '调解案件' },
    key: '案件编号',
    columns: [
      { title: '案件编号', from: 'number', required: true },
      { title: '所属街道', from: 'street', required: true },
      { title: '村（社区）', from: 'village' },
      { title: '申请人', from: 'people.applicant.name', maxLength: 50 },
      { title: '申请人电话', from: 'people.applicant.phone' },
      { title: '被申请人', from: 'people.respondent', maxLength: 200 },
      { title: '纠纷简况', from: 'title', required: true, maxLength: 200, uncompared: true },
      { title: '受理日期', from: 'filedAt', date: 'YYYY年MM月DD日', required: true },
      { title: '结案日期', from: 'closedAt', date: 'YYYY年MM月DD日' },
      { title: '调解结果', from: 'state', tally: true },
    ],
  },
}
