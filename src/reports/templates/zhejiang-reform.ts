import { defineTemplate } from './template.ts'

/** 浙江“大综合一体化”和法治乡镇（街道）改革的九项建设。 */
export const zhejiangReform = defineTemplate({
  id: 'zhejiang-reform',
  name: '法治街道九项建设（浙江改革）',
  basis: '浙江省法治乡镇（街道）建设的九项任务（所见 2021 年度报告）',
  to: '区委全面依法治区委员会办公室',
  title: '{街道}{年度}年度法治政府建设年度报告',
  opening: '{年度}年，{街道}推进法治街道各项建设，现将情况报告如下。',
  chapters: [
    {
      title: '{年度}年法治建设开展情况',
      parts: [
        { title: '党对街道法治建设的统一领导', section: 'leadership' },
        { title: '街道权责清单和政务服务', section: 'functions' },
        { title: '基层社会治理机制', section: 'disputes' },
        {
          title: '合法性审查工作质效',
          parts: [
            { title: '文件管理', section: 'rules' },
            { title: '审查与决策', section: 'legality-review' },
            { title: '法律顾问', section: 'counsel' },
          ],
        },
        { title: '行政争议预防化解机制', section: 'litigation' },
        {
          title: '法治建设监督制约体系',
          parts: [
            { title: '接受监督', section: 'supervision' },
            { title: '问题整改', section: 'rectification' },
          ],
        },
        { title: '法治乡村建设', section: 'society' },
        {
          title: '数字化改革',
          parts: [
            { title: '数字赋能', section: 'technology' },
            { title: '应急联动', section: 'emergency' },
          ],
        },
        { title: '法治站所和执法改革', section: 'enforcement' },
      ],
    },
    { title: '存在问题', section: 'weaknesses' },
    {
      title: '改进方向',
      section: 'plans',
      parts: [{ title: '压实主体责任', section: 'first-duty' }, { section: 'statement' }],
    },
  ],
})
