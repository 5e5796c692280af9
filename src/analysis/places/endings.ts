/** What a named place or body is; `area` (市 区 县) is too wide to tell one issue from another; a
 * `subject` is a name without any such ending (某某贷). */
export type PlaceKind =
  | 'area'
  | 'township'
  | 'village'
  | 'community'
  | 'estate'
  | 'road'
  | 'station'
  | 'project'
  | 'school'
  | 'hospital'
  | 'company'
  | 'market'
  | 'park'
  | 'building'
  | 'subject'

type EndingKind = Exclude<PlaceKind, 'area' | 'subject'>

/** The endings by which a name is known, longest first within a kind; `generic` ones are left out of the normal form. */
const endingsOf: Readonly<Record<EndingKind, readonly string[]>> = {
  township: ['街道办事处', '街道办', '街道', '镇', '乡'],
  village: ['村', '村民委员会', '村委会'],
  community: ['社区居委会', '社区居民委员会', '社区', '居委会'],
  estate: [
    ...[
      '安置小区',
      '小区',
      '住宅区',
      '安置区',
      '生活区',
      '楼盘',
      '新城',
      '花园',
      '家园',
      '嘉园',
      '佳园',
      '公馆',
      '山庄',
    ],
    ...['公寓', '名邸', '豪庭', '天下', '国际', '年华', '春天', '世家', '时代', '壹号', '一号', '水岸', '天著', '天池'],
    ...[
      '花都',
      '空间站',
      '新村',
      '国际城',
      '国际新城',
      '国际花园',
      '商贸城',
      '大学城',
      '华庭',
      '华府',
      '雅苑',
      '佳苑',
      '名苑',
      '名城',
    ],
    ...['鑫苑', '星城', '世纪城', '苑', '郡', '庭', '湾', '府', '墅', '邸', '城', '园'],
  ],
  road: [
    '东路',
    '西路',
    '南路',
    '北路',
    '中路',
    '大道',
    '高速公路',
    '高速',
    '联络线',
    '路',
    '街',
    '巷',
    '胡同',
    '大桥',
    '立交桥',
    '隧道',
  ],
  station: ['地铁站', '汽车站', '火车站', '高铁站', '公交站', '号线', '路公交', '机场'],
  project: ['建设项目', '项目', '工地'],
  school: [
    '实验学校',
    '培训学校',
    '职业技术学院',
    '技术学院',
    '职业学院',
    '普惠性幼儿园',
    '普惠幼儿园',
    '幼儿园',
    '实验中学',
    '实验小学',
    '中学',
    '小学',
    '学校',
    '学院',
    '大学',
    '校区',
  ],
  hospital: ['卫生服务中心', '卫生院', '医院', '诊所'],
  company: [
    ...[
      '科技',
      '置业',
      '投资',
      '开发',
      '服务',
      '管理',
      '贸易',
      '集团',
      '实业',
      '工程',
      '网络',
      '发展',
      '建设',
      '物业',
      '文化',
    ].map((trade) => `${trade}有限公司`),
    ...['物业公司', '地产公司', '建筑公司', '公交公司', '燃气公司', '供水公司', '自来水公司', '集团公司', '驾校'],
    ...['股份有限公司', '有限责任公司', '有限公司', '分公司', '公司', '集团', '厂', '酒店', '宾馆', '商行', '超市'],
  ],
  market: ['农贸市场', '批发市场', '菜市场', '市场', '商城', '商场', '美食城', '美食广场', '商业街'],
  park: ['湿地公园', '公园', '广场', '景区', '水库', '河堤'],
  building: ['大厦', '大楼', '写字楼', '服务中心', '商业中心', '中心'],
}

/** Endings that only say the kind: 桂花新城小区 and 桂花新城 are one place. */
export const genericEndings: readonly string[] = [
  ...['安置小区', '小区', '住宅区', '安置区', '生活区', '楼盘', '社区居委会', '社区居民委员会', '社区', '居委会'],
  ...['建设项目', '项目', '工地', '街道办事处', '街道办', '村委会', '村民委员会'],
]

// 公路、政府、校园之类是普通名词；以之结尾的不是地名。
const ordinary = new Set(
  (
    '公路 铁路 道路 马路 线路 网路 一路 走路 修路 出路 公交路 上路 下路 该路 条路 段路 泥路 水泥路 政府 家庭 法庭 开庭 校园 公园 幼儿园 动物园 庄园 家园 菜园 ' +
    '田园 游乐园 农村 乡村 全村 本村 我村 该村 临街 沿街 后街 过街 城镇 乡镇 村镇 全镇 下乡 家乡 城乡 老乡 进城 全城 围城 县城 长城 商城 大街 逛街 小街 工厂 建厂 办厂 电厂 水厂 ' +
    '别墅 开园 入园 普惠园 普惠性幼儿园 普惠幼儿园 公办幼儿园 城中村 断头路 政务中心 公积金中心 公积金管理中心 管理中心 营销中心 购物中心 上市公司 建筑公司 物业公司 小区物业公司 开发公司 集团公司 保险公司 电力公司 水泥厂 搅拌厂 修建搅拌厂 旁建搅拌厂 快速路 大街小巷 高速公路 主路 支路 辅路 必经之路 交叉路 十字路 ' +
    '小学 中学 大学 学校 学院 医院 公司 集团 市场 商场 超市 酒店 广场 公园 中心 大楼 大厦 项目 工地 小区 社区 街道 楼盘 新城 国际 时代 春天 天下 花园 高速 大道 隧道 机场 地铁站 火车站 汽车站 公交站 立交桥 大桥'
  ).split(' '),
)

/** Whether the words are an ordinary noun and no name. */
export function isOrdinary(words: string): boolean {
  return ordinary.has(words)
}

/** Where a name cannot continue to the left: particles, verbs of complaint, words of position. */
export const breakWords: readonly string[] = [
  ...'的 了 是 在 为 我 你 您 他 她 们 这 那 没 把 被 让 请 怎 说 看 就 都 也 还 很 太 更 最 该 某 每 吗 呢 吧 哪 啊 与 及 由 至 到 找 从 有 栋 号'.split(
    ' ',
  ),
  ...'位于 座落 坐落 反映 投诉 举报 咨询 关于 希望 建议 附近 旁边 周边 对面 本人 整个 家住 住在 解决 关注 购买 来自 以及 因为 由于 对于 居住 现在 目前 强烈 违规 违法'.split(
    ' ',
  ),
  ...'再次 恳请 要求 质疑 反对 问问 询问 严查 查处 督促 尽快 加快 推进 附属 一个 一家 这个 那个 多个 几个 两个 部分 全体 广大 所有 其他 其它 不到 没有 已经 什么 为什么'.split(
    ' ',
  ),
  ...'开发商 房地产 物业 业主 居民 村民 学生 老师 领导 尊敬 您好 你好 政府 A市 西地省 大型 小型 公立 私立 民办 公办 配套 楼下 一楼 底层 临街 通过 进入 到达 经过 前往 严重 影响 导致 造成 损害 污染 噪音 排入 危害 扰乱 大量 长期 相关 有关 每天 晚上'.split(
    ' ',
  ),
]

/** An anonymised or plain name of a province, city, county or district: A市 A3区 A7县 K9县 西地省. */
export const areaPattern =
  /[A-Z]\d{0,2}(?:市|区|县)|西地省|(?:北京|上海|天津|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省/gu

/** Every ending with its kind, longest first. */
export const endings: ReadonlyArray<{ words: string; kind: EndingKind }> = Object.entries(endingsOf)
  .flatMap(([kind, list]) => list.flatMap((words) => (isKind(kind) ? [{ words, kind }] : [])))
  .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))

function isKind(kind: string): kind is EndingKind {
  return kind in endingsOf
}

/** What follows an ending and shows that it was none: 城管, 园林, 路口 is fine but 路灯 is not part of the name anyway. */
export const undoes: Readonly<Record<string, string>> = {
  城: '市管区镇乡际建中',
  园: '林区艺丁',
  府: '上',
  庭: '审',
  湾: '',
  路: '',
  街: '道',
  村: '民庄',
  乡: '村镇',
  镇: '政',
  厂: '家商房',
  中心: '城',
  国际: '贸',
  一号: '线',
  时代: '',
  市场: '监',
  小学: '生',
  中学: '生',
  大学: '生',
}
