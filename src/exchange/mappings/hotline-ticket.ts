import type { Sample } from './mappings.ts'

/** 上级12345工单系统: the columns that such systems commonly have; no particular one's. */
export const hotlineTicket: Sample = {
  id: 'sample-hotline-ticket',
  content: {
    kind: 'records',
    name: '12345 工单办理反馈（示例）',
    system: '上级 12345 工单系统',
    note: '示例、未核实：列名和代码按常见形式编写，不是任何一地系统的格式，请按本地下发的模板修改后使用。',
    direction: 'both',
    procedures: ['hotline'],
    file: { sheet: '工单反馈', head: [['12345 工单办理反馈表']] },
    key: '工单编号',
    columns: [
      { title: '工单编号', from: 'intake.ticketNumber', required: true, maxLength: 50 },
      { title: '承办单位编号', from: 'number' },
      { title: '诉求人', from: 'people.applicant.name', maxLength: 50 },
      { title: '联系电话', from: 'people.applicant.phone', maxLength: 20 },
      { title: '标题', from: 'title', required: true, maxLength: 100, uncompared: true },
      { title: '诉求内容', from: 'detail', maxLength: 2000, uncompared: true },
      {
        title: '诉求类型',
        from: 'intake.reqType',
        required: true,
        tally: true,
        codes: { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', suggest: '建议', thanks: '其他' },
      },
      { title: '事发地点', from: 'place', maxLength: 200, uncompared: true },
      { title: '承办单位', join: [{ from: 'street' }, { from: 'unit' }], with: '/', uncompared: true },
      { title: '受理时间', from: 'filedAt', date: 'YYYY-MM-DD HH:mm', required: true },
      { title: '办结期限', from: 'deadlines.handling.due', date: 'YYYY-MM-DD' },
      { title: '办结时间', from: 'closedAt', date: 'YYYY-MM-DD HH:mm' },
      {
        title: '办理状态',
        from: 'phase',
        tally: true,
        codes: { unsigned: '待签收', pending: '待办', working: '办理中', waiting: '办理中', done: '已办结' },
      },
      { title: '是否超期', from: 'deadlines.handling.late', tally: true },
      { title: '答复内容', from: 'given.reply.reply', maxLength: 4000, uncompared: true },
      { title: '满意度', from: 'given.callback.satisfaction', tally: true },
    ],
    push: {
      body: {
        ticketNo: '{工单编号}',
        status: '{办理状态}',
        finishTime: '{办结时间}',
        reply: '{答复内容}',
        satisfaction: '{满意度}',
      },
      success: { field: 'code', is: ['0', '200'] },
      receipt: 'data.id',
    },
  },
}
