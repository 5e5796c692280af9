import type { Sample } from './mappings.ts'

/** 信访信息系统: registration and outcome of a petition, by the number under which it was sent down. */
export const petitionRecord: Sample = {
  id: 'sample-petition-record',
  content: {
    kind: 'records',
    name: '信访事项办理情况（示例）',
    system: '信访信息系统',
    note: '示例、未核实：列名按《信访工作条例》登记事项编写，不是国家信访信息系统的导入格式，请按本地下发的模板修改后使用。',
    direction: 'both',
    procedures: ['petition'],
    file: {
      sheet: '信访事项',
      head: [['信访事项办理情况表'], ['填报单位：', '', '填报日期：']],
      headingRow: 3,
      firstRow: 4,
    },
    key: '信访件编号',
    columns: [
      { title: '信访件编号', from: 'intake.senderNumber', required: true },
      { title: '本级编号', from: 'number' },
      { title: '信访人姓名', from: 'people.applicant.name', required: true, maxLength: 50 },
      { title: '证件号码', from: 'people.applicant.idNumber', maxLength: 30 },
      { title: '住址', from: 'people.applicant.address', maxLength: 200 },
      {
        title: '信访形式',
        from: 'channel',
        tally: true,
        codes: { visit: '走访', letter: '来信', phone: '来电', online: '网上信访', transfer: '上级转送' },
      },
      { title: '人数', from: 'intake.headcount', number: true },
      { title: '初重件', from: 'intake.first', codes: { true: '初件', false: '重件' }, tally: true },
      { title: '概况', from: 'title', required: true, maxLength: 200, uncompared: true },
      { title: '登记日期', from: 'filedAt', date: 'YYYY-MM-DD', required: true },
      { title: '受理日期', from: 'taken.accept', date: 'YYYY-MM-DD' },
      { title: '办理期限', from: 'deadlines.handling.due', date: 'YYYY-MM-DD' },
      { title: '办结日期', from: 'closedAt', date: 'YYYY-MM-DD' },
      { title: '办理状态', from: 'state', tally: true },
      { title: '是否超期', from: 'deadlines.handling.late', tally: true },
    ],
  },
}
