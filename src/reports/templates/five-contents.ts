import { sections } from './sections.ts'
import { defineTemplate } from './template.ts'

const systems = [
  'leadership',
  'functions',
  'rules',
  'decisions',
  'enforcement',
  'emergency',
  'disputes',
  'oversight',
  'technology',
  'society',
] as const

/** 督察工作规定要求的五项内容，举措和成效按纲要的八个体系分节（条号未核实）。 */
export const fiveContents = defineTemplate({
  id: 'five-contents',
  name: '五项内容（督察工作规定）',
  basis:
    '《法治政府建设与责任落实督察工作规定》：五项必备内容；举措和成效按《法治政府建设实施纲要（2021—2025年）》八个体系',
  to: '区委、区政府',
  opening: '{年度}年，{街道}坚持以习近平法治思想为指导，{依据文件}，推进依法行政、依法治理。现将有关情况报告如下。',
  chapters: [
    {
      title: '推进法治政府建设的主要举措和成效',
      parts: systems.map((section) => ({ title: sections[section].title, section })),
    },
    { title: '推进法治政府建设存在的不足和原因', section: 'weaknesses' },
    {
      title: '党政主要负责人履行推进法治建设第一责任人职责情况',
      section: 'first-duty',
      parts: [{ words: '【请补充：听取法治建设工作汇报、研究重大问题的会议和日期，年终述职述法及评议情况。】' }],
    },
    { title: '{下年度}年度推进法治政府建设的主要安排', section: 'plans' },
    {
      title: '其他需要报告的情况',
      section: 'statement',
      parts: [{ words: '【请补充：其他需要报告的事项；没有的，删去本段。】' }],
    },
  ],
})
