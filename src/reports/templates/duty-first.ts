import { defineTemplate } from './template.ts'

/** 广州、重庆北碚等地：第一责任人职责写在举措的第一节。 */
export const dutyFirst = defineTemplate({
  id: 'duty-first',
  name: '第一责任人在前',
  basis: '《党政主要负责人履行推进法治建设第一责任人职责规定》；广州、重庆等地街道报告的次序',
  to: '区委、区政府',
  title: '{街道}关于{年度}年度法治政府建设情况的报告',
  opening: '现将{街道}{年度}年度法治政府建设情况报告如下。',
  chapters: [
    {
      title: '主要举措和成效',
      parts: [
        { title: '压实法治建设第一责任人职责', section: 'first-duty' },
        { title: '提升干部法治素养', section: 'leadership' },
        { title: '科学民主依法决策', section: 'decisions' },
        { title: '完善制度，规范文件', section: 'rules' },
        { title: '履行职能，优化服务', section: 'functions' },
        { title: '严格规范公正文明执法', section: 'enforcement' },
        { title: '应对突发事件', section: 'emergency' },
        { title: '化解社会矛盾纠纷', section: 'disputes' },
        { title: '强化权力监督', section: 'oversight' },
        { title: '数字赋能', section: 'technology' },
        { title: '普法和公共法律服务', section: 'society' },
      ],
    },
    { title: '存在的主要问题', section: 'weaknesses' },
    { title: '{下年度}年工作安排', section: 'plans', parts: [{ section: 'statement' }] },
  ],
})
