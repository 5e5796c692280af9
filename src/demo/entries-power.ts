import type { EntryInput } from '#registry/entry.ts'
import type { EntriesOf } from './entries.ts'
import { serviceItems } from './service-items.ts'

/** 行政处罚 by field: the unit, the department above, and the offences, one item each. */
const penalties = [
  [
    '市容环境卫生',
    'U05',
    '区综合行政执法局',
    '擅自占用道路摆摊|出店经营|乱贴乱画|乱倒垃圾|未按规定分类投放生活垃圾|沿街抛撒|未履行门前责任|擅自设置户外广告|擅自张挂宣传品|临街堆放杂物|运输车辆沿途泄漏|未及时清除污物|擅自饲养家禽|损坏环境卫生设施|违规焚烧垃圾',
  ],
  [
    '城乡规划',
    'U05',
    '区自然资源和规划局',
    '未取得许可建设|未按许可建设|临时建筑逾期不拆|擅自改变房屋用途|擅自加层|擅自搭建雨棚|破坏承重结构|占用公共空间搭建',
  ],
  [
    '生态环境',
    'U05',
    '区生态环境分局',
    '餐饮油烟超标|夜间施工噪声|商业活动使用高音喇叭|露天焚烧秸秆|工地扬尘|未密闭运输|向雨水口排污|社会生活噪声|装修时段噪声|露天烧烤',
  ],
  [
    '市政公用',
    'U07',
    '区住房城乡建设局',
    '擅自挖掘道路|损坏井盖|擅自占用人行道|损坏路灯|违规接入排水管网|损坏排水设施|擅自拆改燃气设施|占压管线',
  ],
  ['园林绿化', 'U07', '区住房城乡建设局', '擅自占用绿地|损毁树木花草|擅自迁移树木|在树上钉挂|绿地内停车|擅自修剪树木'],
  [
    '物业管理',
    'U07',
    '区住房城乡建设局',
    '未公示公共收益|擅自改变公共用途|违规停止服务|拒不移交资料|挪用维修资金|未按约定维护',
  ],
  [
    '消防安全',
    'U08',
    '区消防救援大队',
    '占用消防通道|电动车楼道充电|消防设施损坏|遮挡消火栓|违规住人|未配置灭火器|锁闭安全出口|违规使用明火',
  ],
  [
    '安全生产',
    'U08',
    '区应急管理局',
    '未开展安全培训|未设置警示标志|违规动火作业|未制定应急预案|未如实记录隐患|特种作业无证|有限空间违规作业',
  ],
  ['养犬管理', 'U05', '区公安分局', '未登记养犬|未牵绳遛犬|饲养禁养犬|犬只扰民|未清理粪便|携犬进入公共场所'],
  ['停车管理', 'U05', '区交通警察大队', '人行道违停|擅自设置车位|占用无障碍车位|擅自收取停车费|僵尸车占道'],
  ['农业农村', 'U05', '区农业农村局', '违规使用农药|擅自占用农田|违规宰杀|动物未检疫|电毒炸鱼|破坏田间设施'],
  ['水务', 'U07', '区水务局', '河道倾倒废物|擅自占用河道|侵占堤防|违规取水|违规排水|破坏水文设施'],
  ['民政殡葬', 'U02', '区民政局', '乱建坟墓|占道治丧|违规销售殡葬用品'],
  ['房屋租赁', 'U02', '区住房城乡建设局', '群租|未办理租赁备案|出租不符合条件房屋|未登记承租人|擅自隔断出租'],
  ['文化市场', 'U05', '区文化旅游局', '接纳未成年人上网|擅自从事经营性演出|歌舞场所超时经营|擅自设立娱乐场所'],
] as const

const laws: Record<string, string> = {
  城乡规划: '《城乡规划法》第六十四条',
  消防安全: '《消防法》第六十条',
  物业管理: '《物业管理条例》第六十条',
  生态环境: '《噪声污染防治法》第七十七条、第八十二条',
  安全生产: '《安全生产法》第九十七条',
}

const inspections = [
  '市容秩序',
  '餐饮油烟',
  '在建工地',
  '消防设施',
  '小微企业安全',
  '出租房屋',
  '户外广告',
  '停车场',
  '农贸市场',
  '网吧娱乐场所',
  '养老机构',
  '学校周边',
  '河道',
  '物业小区',
  '沿街商铺',
  '加油站',
  '电动车充电设施',
  '有限空间',
  '文物建筑',
  '垃圾分类',
]
const confirmations = [
  '农村宅基地使用确认',
  '兵役登记',
  '最低生活保障对象认定',
  '残疾人补贴资格确认',
  '土地权属争议确认',
  '计划生育特殊家庭确认',
  '困难家庭确认',
  '农业补贴面积核定',
]
const publicService = [
  '法律援助指引',
  '人民调解',
  '就业招聘',
  '技能培训报名',
  '文化活动场地预约',
  '体育设施开放',
  '图书借阅',
  '健康讲座',
  '老年食堂就餐登记',
  '家庭医生签约',
  '心理咨询',
  '普法宣传',
  '志愿服务登记',
  '应急避难场所开放',
  '防汛沙袋发放',
  '暑期托管',
  '残疾人辅具租借',
  '临时寄存',
  '母婴室开放',
  '免费打印',
]

function item(code: string, name: string, validFrom: string, data: Record<string, unknown>): EntryInput {
  return { code, name, data, validFrom }
}

const withdrawn = [
  '违法建设强制拆除决定',
  '土地征收决定',
  '危险化学品经营许可',
  '燃气经营许可',
  '建筑施工许可',
  '食品生产许可',
  '药品经营检查',
  '特种设备检查',
]

/** 权责事项清单: a few hundred items, each with its code, unit and ground. */
export function powerEntries(since: string): EntriesOf[] {
  const listed = (prefix: string, names: readonly string[], data: (at: number) => Record<string, unknown>) =>
    names.map((name, at) => item(`${prefix}-${String(at + 1).padStart(3, '0')}`, name, since, data(at)))
  const entries = [
    ...serviceEntries(since),
    ...enforcementEntries(since),
    ...listed('JC', inspections, (at) => ({
      kind: 'statutory',
      power: 'inspection',
      duty: at % 3 === 2 ? 'support' : 'basic',
      unit: at % 2 === 0 ? 'U05' : 'U08',
    })),
    ...listed('QR', confirmations, () => ({
      kind: 'forwarded',
      power: 'confirmation',
      duty: 'basic',
      unit: 'U04',
      promisedDays: 10,
    })),
    ...listed('GF', publicService, (at) => ({
      kind: 'public-service',
      power: 'other',
      duty: 'basic',
      unit: at < 2 ? 'U06' : 'U04',
      promisedDays: 0,
    })),
    ...listed('SH', withdrawn, () => ({
      kind: 'other',
      power: 'other',
      duty: 'withdrawn',
      department: '区级主管部门',
    })),
  ]
  return [{ register: 'power-list', entries }]
}

function serviceEntries(since: string): EntryInput[] {
  return serviceItems.map(({ code, name, kind }) =>
    item(code, name, since, {
      kind: kind === 'permit' ? 'statutory' : 'public-service',
      power: kind === 'permit' ? 'licence' : kind === 'promise' ? 'payment' : 'other',
      duty: 'basic',
      unit: 'U04',
      promisedDays: kind === 'instant' ? 0 : kind === 'promise' ? 10 : 15,
    }),
  )
}

/** 省里交由街道行使的领域. */
const empoweredFields: ReadonlySet<string> = new Set(['市容环境卫生', '城乡规划', '园林绿化'])

/** Each field of enforcement: its offences, and the looking after them. */
function enforcementEntries(since: string): EntryInput[] {
  return penalties.flatMap(([field, unit, department, offences], at) => {
    const order = String(at + 1).padStart(2, '0')
    const grounds = laws[field] ?? `${field}管理有关规定（本地规定）`
    const common = { kind: 'delegated', unit, department, grounds }
    return [
      ...offences.split('|').map((offence, index) =>
        item(`CF-${order}${String(index + 1).padStart(2, '0')}`, `对${offence}的行政处罚`, since, {
          ...common,
          power: 'penalty',
          duty: index % 4 === 3 ? 'support' : 'basic',
          ...(empoweredFields.has(field) ? { empowered: true, decision: '省级赋权决定', publishedOn: since } : {}),
        }),
      ),
      ...['日常巡查', '举报核查', '专项检查', '责令改正'].map((act, index) =>
        item(`XC-${order}${index + 1}`, `${field}${act}`, since, {
          ...common,
          power: index === 3 ? 'other' : 'inspection',
          duty: 'basic',
        }),
      ),
    ]
  })
}
