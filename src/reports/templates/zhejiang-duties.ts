import { defineTemplate } from './template.ts'

/** 浙江一些县市的六项：各章即任务，不单列问题和打算，主送市人民政府。 */
export const zhejiangDuties = defineTemplate({
  id: 'zhejiang-duties',
  name: '六项任务（浙江县市）',
  basis: '浙江省一些县（市）对街道年度推进情况报告的章节要求（所见 2020 年度报告）',
  to: '市人民政府',
  title: '{街道}关于{年度}年度法治政府建设工作推进情况的报告',
  opening: '现将{街道}{年度}年度法治政府建设工作推进情况报告如下。',
  chapters: [
    {
      title: '依法全面履行政府职能',
      parts: [
        { title: '深化政务服务改革', section: 'public-service' },
        { title: '优化法治化营商环境', section: 'business' },
        { title: '防范风险，应对突发事件', section: 'emergency' },
        { title: '推动数字化转型', section: 'technology' },
      ],
    },
    {
      title: '完善依法行政制度体系',
      parts: [
        { title: '规范性文件管理', section: 'rules' },
        { title: '科学民主依法决策', section: 'decisions' },
      ],
    },
    { title: '严格规范公正文明执法', section: 'enforcement' },
    {
      title: '加强行政权力监督制约',
      parts: [
        { title: '接受人大政协监督', section: 'supervision' },
        { title: '复议应诉和政务公开', section: 'litigation' },
        { title: '问题整改', section: 'rectification' },
      ],
    },
    {
      title: '依法化解社会矛盾纠纷',
      parts: [
        { title: '诉求办理和纠纷化解', section: 'disputes' },
        { title: '法治宣传和公共法律服务', section: 'society' },
      ],
    },
    {
      title: '夯实法治政府建设保障',
      parts: [
        { title: '组织领导和能力建设', section: 'leadership' },
        { title: '第一责任人职责', section: 'first-duty' },
        { title: '薄弱环节', section: 'weaknesses' },
        { title: '下一步工作', section: 'plans', parts: [{ section: 'statement' }] },
      ],
    },
  ],
})
