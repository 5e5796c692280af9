import { defineTemplate } from './template.ts'

/** 三段式简报：举措不分节，各段只留主要数字。 */
export const shortForm = defineTemplate({
  id: 'short-form',
  name: '简式（三段，不分节）',
  basis: '一些乡镇街道的简式报告',
  to: '区委、区政府',
  title: '{街道}{年度}年法治政府建设年度报告',
  decimals: 1,
  redHead: false,
  opening: '现将{街道}{年度}年法治政府建设情况报告如下。',
  chapters: [
    {
      title: '{年度}年工作开展情况',
      parts: [
        { section: 'first-duty' },
        { section: 'organisation' },
        { section: 'public-service' },
        { section: 'legality-review' },
        { section: 'enforcement-acts' },
        { section: 'petitions' },
        { section: 'mediation' },
        { section: 'publicity' },
      ],
    },
    { title: '存在的问题', section: 'weaknesses' },
    { title: '下一步打算', section: 'plans' },
  ],
})
