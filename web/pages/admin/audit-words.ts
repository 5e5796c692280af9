import { isRecord } from '#procedures/forms.ts'
import { isRole, roles } from '#procedures/roles.ts'
import { procedureNames } from '#web/names.ts'

export const actNames: Record<string, string> = {
  'session.open': '登录',
  'session.fail': '登录失败',
  'account.create': '新建账号',
  'account.update': '修改账号',
  'account.password': '修改本人密码',
  'account.reset': '重设他人密码',
  'matter.file': '受理登记',
  'matter.step': '办理',
  'matter.assign': '分派',
  'matter.sign': '签收',
  'matter.note': '备注',
  'matter.edit': '更正登记',
  'matter.attach': '上传材料',
  'matter.link': '关联',
  'matter.unlink': '解除关联',
  'matter.supervise': '催办督办',
  'matter.withdraw': '撤销事项',
  'model.train': '训练模型',
  'warning.answer': '答复预警',
  'proposal.linked': '确认疑似重复',
  'proposal.rejected': '排除疑似重复',
  'proposal.open': '撤销对疑似重复的处理',
  'matter.search': '检索台账',
  'matter.export': '导出台账',
  'matter.dossier': '导出卷宗',
  'matter.look-sealed': '查看保密件',
  'person.reveal': '查看个人信息原文',
  'entry.create': '新增清单条目',
  'entry.update': '修改清单条目',
  'entry.end': '终止清单条目',
  'entry.import': '导入清单',
  'entry.export': '导出清单',
  'entry.look-sealed': '查看封存清单',
  'import.run': '导入事项',
  'import.undo': '撤销导入',
  'import.errors': '下载错误文件',
  'indicator.export': '导出指标',
  'report.draft': '起草报告',
  'report.save': '保存报告',
  'report.answer': '说明报告的待证项',
  'report.prose': '请语言模型拟报告文字',
  'report.sign': '签发报告',
  'report.export': '下载报告',
  'table.export': '导出报表',
  'bulletin.export': '导出通报',
  'appraisal.formula': '修改考核计分办法',
  'appraisal.plan': '设定考核目标',
  'appraisal.settle': '定月度考核',
  'appraisal.object': '对考核提出异议',
  'appraisal.decide': '决定考核异议',
  'appraisal.export': '下载考核通报或表格',
  'exchange.mapping': '修改对接映射',
  'exchange.target': '修改报送地址',
  'exchange.export': '按上级格式导出',
  'exchange.compare': '与上级表核对',
  'exchange.answer': '答复核对差异',
  'exchange.differences': '下载差异清单',
  'exchange.errors': '下载未能比对的行',
  'exchange.copy': '查看填报单原文',
  'exchange.push': '向上级系统报送',
  'calendar.adopt': '采用放假通知',
  'settings.reports': '修改报告设置',
  'settings.write': '修改设置',
  'leave.add': '登记请假',
  'leave.end': '结束请假',
  'template.put': '更换文书模板',
  'template.remove': '恢复本系统文书',
  'paper.docx': '打印文书',
  'paper.pdf': '打印文书',
}

export function actName(act: string): string {
  return actNames[act] ?? '其他操作'
}

const kindNames: Record<string, string> = {
  account: '账号',
  matter: '事项',
  entry: '清单条目',
  list: '名单',
  register: '清单',
  report: '报告',
  table: '报表',
  bulletin: '通报',
  import: '导入批次',
  appraisal: '三源考核',
  exchange: '上级系统对接',
  tenant: '街道',
  calendar: '放假日历',
  template: '文书模板',
}

type Line = { objectKind: string; object: string; detail: Record<string, unknown> }

/** '账号 zhang', '事项 信〔2026〕000001'; a long id is cut, whole it stands in the title. */
export function objectName({ objectKind, object, detail }: Line): string {
  const number = typeof detail.number === 'string' ? detail.number : undefined
  return `${kindNames[objectKind] ?? '对象'} ${number ?? (object.length > 20 ? `${object.slice(0, 8)}…` : object)}`
}

/** The particulars of an act, flat, as they were recorded. */
export function detailInWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([key, value]) => key !== 'number' && value !== undefined && value !== null && value !== '')
    .map(([key, value]) => `${keyNames[key] ?? key}：${valueInWords(value)}`)
    .join('；')
}

const keyNames: Record<string, string> = {
  reason: '原因',
  posts: '岗位',
  active: '启用',
  step: '环节',
  revision: '版本',
  notice: '文号',
  edition: '历法版本',
  moved: '变动期限数',
  year: '年度',
  rejected: '拒绝行数',
  withdrawn: '撤销件数',
  created: '新建',
  read: '读入',
  duplicates: '重复',
  updated: '更新',
  unchanged: '未变',
  kind: '种类',
  count: '件数',
  rows: '行数',
  from: '起',
  until: '止',
  register: '清单',
  total: '总行数',
  role: '岗位',
  villages: '村社',
  grids: '网格',
  lengths: '承诺期限',
  issuer: '署名机关',
  telephone: '电话',
  address: '地址',
  number: '编号',
  paper: '文书',
  hash: '摘要',
  attachments: '附件数',
  code: '代码',
  name: '名称',
  source: '文件',
  file: '文件',
  format: '格式',
  before: '之前',
  after: '之后',
  on: '截至',
}

function valueInWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(valueInWords).join('、')
  if (isRecord(value)) return `（${detailInWords(value)}）`
  const text = String(value)
  return isRole(text) ? roles[text].name : (procedureNames.get(text) ?? text)
}
