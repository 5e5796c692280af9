import { defineTemplate } from './template.ts'

/** 每个体系自成一章，末尾写问题和打算；领导和第一责任人在最前。 */
export const eightSystems = defineTemplate({
  id: 'eight-systems',
  name: '八个体系（实施纲要）',
  basis: '《法治政府建设实施纲要（2021—2025年）》的八个体系',
  to: '区委全面依法治区委员会办公室',
  opening: '{年度}年，{街道}围绕法治政府建设的八个体系推进各项工作，现将情况报告如下。',
  chapters: [
    {
      title: '加强党的领导，压实法治建设责任',
      parts: [
        { title: '履行第一责任人职责', section: 'first-duty' },
        { title: '统筹部署和学法用法', section: 'leadership' },
      ],
    },
    { title: '政府机构职能体系', section: 'functions' },
    { title: '依法行政制度体系', section: 'rules' },
    { title: '行政决策制度体系', section: 'decisions' },
    { title: '行政执法工作体系', section: 'enforcement' },
    { title: '突发事件应对体系', section: 'emergency' },
    { title: '社会矛盾纠纷行政预防调处化解体系', section: 'disputes' },
    { title: '行政权力制约和监督体系', section: 'oversight' },
    { title: '法治政府建设科技保障体系', section: 'technology' },
    { title: '法治社会建设', section: 'society' },
    { title: '存在的问题', section: 'weaknesses' },
    { title: '{下年度}年工作打算', section: 'plans', parts: [{ section: 'statement' }] },
  ],
})
