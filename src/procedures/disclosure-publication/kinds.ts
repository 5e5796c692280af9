/** 应当主动公开的政府信息 (条例第二十条各项、第二十一条); 处罚决定、许可结果另有公开期限. */
export const publicationKinds = {
  document: '（一）规范性文件',
  organisation: '（二）机关职能、机构设置、联系方式',
  planning: '（三）规划及相关政策',
  statistics: '（四）统计信息',
  service: '（五）许可和对外管理服务事项的依据、条件、程序',
  permit_result: '（五）许可和对外管理服务事项的办理结果',
  enforcement: '（六）处罚、强制的依据、条件、程序',
  penalty: '（六）有一定社会影响的行政处罚决定',
  budget: '（七）财政预算、决算',
  fees: '（八）行政事业性收费',
  procurement: '（九）政府集中采购',
  projects: '（十）重大建设项目',
  livelihood: '（十一）扶贫、教育、医疗、社会保障、就业',
  emergency: '（十二）应急预案、预警和应对情况',
  supervision: '（十三）环保、卫生、安全、食品药品监督检查',
  recruitment: '（十四）公务员招考录用',
  other_required: '（十五）其他应当主动公开的信息',
  rural: '农业农村、土地房屋征收、筹资筹劳、社会救助（第二十一条）',
  dynamic: '工作动态、便民信息',
} as const

/** 一种渠道发布一次，计一件（条）. */
export const publicationChannels = {
  website: '政府网站',
  weibo: '政务微博',
  wechat: '政务微信公众号',
  press: '政府公报、新闻发布会、报刊、广播电视',
  board: '公示栏、信息公告栏、电子信息屏',
  library: '档案馆、图书馆、政务服务场所查阅点',
} as const

export type PublicationChannel = keyof typeof publicationChannels

/** 条例第十四条至第十六条：不予公开的法定理由. */
export const withholdingGrounds = {
  secret: '国家秘密（第十四条）',
  forbidden: '法律、行政法规禁止公开（第十四条）',
  safety: '可能危及国家安全、公共安全、经济安全、社会稳定（第十四条）',
  third_party: '会损害第三方合法权益（第十五条）',
  internal: '内部事务信息（第十六条一款）',
  process: '过程性信息（第十六条二款）',
  enforcement_file: '行政执法案卷信息（第十六条二款）',
} as const
