import { defineTemplate } from './template.ts'

/** 北京等地沿用的七项任务：分节按职能、制度、决策、执法、监督、解纷、能力。 */
export const sevenTasks = defineTemplate({
  id: 'seven-tasks',
  name: '七项任务（举措、问题、打算三章）',
  basis: '《法治政府建设实施纲要（2015—2020年）》的七项任务，北京等地至今沿用其次序',
  to: '区人民政府',
  opening: '现将{街道}{年度}年法治政府建设情况报告如下。',
  chapters: [
    {
      title: '{年度}年法治政府建设的主要举措和成效',
      parts: [
        {
          title: '依法全面履行政府职能',
          parts: [
            { title: '政务服务', section: 'public-service' },
            { title: '营商环境', section: 'business' },
          ],
        },
        { title: '完善依法行政制度体系', section: 'rules' },
        { title: '推进行政决策科学化、民主化、法治化', section: 'decisions' },
        { title: '坚持严格规范公正文明执法', section: 'enforcement' },
        { title: '强化对行政权力的制约和监督', section: 'oversight' },
        {
          title: '依法有效化解社会矛盾纠纷',
          parts: [
            { title: '诉求办理和纠纷化解', section: 'disputes' },
            { title: '应急和风险防范', section: 'emergency' },
          ],
        },
        {
          title: '提高工作人员法治思维和依法行政能力',
          parts: [
            { title: '学法和培训', section: 'leadership' },
            { title: '普法和公共法律服务', section: 'society' },
            { title: '数字赋能', section: 'technology' },
          ],
        },
      ],
    },
    { title: '存在的问题和原因', section: 'weaknesses' },
    { title: '主要负责人履行推进法治建设第一责任人职责情况', section: 'first-duty' },
    { title: '{下年度}年工作计划', section: 'plans', parts: [{ section: 'statement' }] },
  ],
})
