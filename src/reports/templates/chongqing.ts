import { defineTemplate } from './template.ts'

/** 重庆一些区的三段：情况及成效、不足与困难、下年打算，主送区委依法治区办。 */
export const chongqing = defineTemplate({
  id: 'chongqing',
  name: '成效、不足、打算三段（重庆区县）',
  basis: '中共重庆市江津区委依法治区办等关于做好年度法治政府建设情况报告工作的通知（所见 2024 年度报告，文号未核实）',
  to: '区委依法治区办公室',
  title: '{街道}关于{年度}年法治政府建设情况的报告',
  opening: '现将{街道}{年度}年法治政府建设情况报告如下。',
  chapters: [
    {
      title: '工作情况及成效',
      parts: [
        {
          title: '坚持法治思想引领，压实第一责任',
          parts: [
            { title: '第一责任人履职', section: 'first-duty' },
            { title: '组织领导和学法', section: 'leadership' },
          ],
        },
        {
          title: '坚持依法行政，推进重点任务',
          parts: [
            { title: '职能和服务', section: 'functions' },
            { title: '文件管理', section: 'rules' },
            { title: '决策和审查', section: 'decisions' },
            { title: '行政执法', section: 'enforcement' },
            { title: '监督和公开', section: 'oversight' },
          ],
        },
        {
          title: '坚持依法治理，化解群众诉求',
          parts: [
            { title: '诉求和纠纷', section: 'disputes' },
            { title: '应急和风险', section: 'emergency' },
            { title: '数字赋能', section: 'technology' },
            { title: '法治社会', section: 'society' },
          ],
        },
      ],
    },
    { title: '存在的不足与困难', section: 'weaknesses' },
    { title: '{下年度}年工作打算', section: 'plans', parts: [{ section: 'statement' }] },
  ],
})
