import type { ClaimKind } from './claim.ts'

/** A unit as written at some place: its end, its words without blanks, and what kind of quantity it makes. */
export type Unit = { end: number; unit: string; kind: ClaimKind }

const measures = `
  件 次 场 人 名 位 户 份 个 家 条 篇 期 起 宗 处 项 天 年 元 亩 吨 台 辆 套 座 栋 幢 间 所 支 只 块 幅 张 册 本 部 门 堂 节
  例 股 轮 批 类 种 层 段 组 队 盏 株 棵 箱 瓶 袋 盒 顶 艘 架 枚 颗 桩 笔 单 案 卷 则 封 首 周 秒 分 米 口 面 站 尊 曲 头 班 款 片 遍 趟 回 顿 晚 桌 罐 桶 筐 排 列 道 眼 棚 宅
  人次 场次 件次 户次 家次 项次 条次 台次 辆次 车次 班次 批次 轮次 篇次 份次 处次 例次 宗次 起次 村次 单次 艘次
  公里 千米 厘米 毫米 平方米 平方公里 平方千米 立方米 公顷 斤 公斤 千克 克 升 万吨 千瓦 千瓦时 度电 字
  美元 欧元 港元 小时 分钟 秒钟 工作日 自然日 学时 课时
  个月 个小时 个工作日 个自然日 个学时 个课时 个季度 个星期 个百分点 百分点 倍 % ‰ ㎡ m² 亩次 点位
`
  .split(/\s+/)
  .filter((word) => word !== '')

// 单位字后面连着这些字，就不是单位：3条例、5部门、10人大代表、2024期间。
const others = `
  条例 条件 条款 条块 部门 部署 部分 部委 部队 人大 人民 人均 人社 人事 人工 人防 人才 人力 期间 期限 期末 期初 期望 年度 年来 年级 年代 年底
  年初 年末 年轻 年龄 年均 年报 年间 年期 周年 周边 周期 周末 周岁 起草 起点 起到 起来 起步 起源 处理 处置 处罚 处分 处室 处级 处长 所有 所属 所在
  所需 所长 所以 户籍 户外 户口 名单 名称 名义 名录 位于 位置 位居 份额 个别 家庭 家长 家属 家园 场所 场景 场馆 场地 场域
  项目 次要 次于 类型 类别 类似 种类 层面 层层 层级 层次 段落 组织 组建 组长 组成 组团 组员 队伍 队长 队员 支部 支队 支持 支撑 支出
  台州 台账 台阶 台风 套路 座谈 间隔 只有 只要 本级 本街 本年 本镇 本辖 本区 本市 本地 本土 本单 本着 本乡 门户 门口 门店 节点 节约 节日 节目 例如 例会 例行
  批准 批复 批评 批示 单位 单独 单元 案件 案例 案卷 案情 案由 则是 首先 首问 首个 首次 首批 首办 首要 分别 分析 分类 分层 分级 分布 分为 分管 分局 分工 分之 分享 分片
  米线 口径 口岸 口头 面向 面积 面对 面临 面上 面谈 站点 站所 头部 头绪 班子 班组 班长 款项 片区 片段 片警
  元素 元旦 元宵 天然 天津 天台 天眼 月度 月底 月初 月末 月份 月报 月均 期货 册页 张贴 幅度 块状 辆均 字号 字样 顶层 顶格 克服 克难 升级 升至 升高 秒批 秒办 曲艺 股份 股东 股长 袋装 封闭 款待 卷宗
  轮训 轮流 轮岗 轮候 批量 批办 案审 周报 周例 周边 人际
`
  .split(/\s+/)
  .filter((word) => word !== '')

const known = new Set(measures)
const stops = new Set(others)
const longest = Math.max(...measures.map((word) => word.length))
const kinds: ReadonlyMap<string, ClaimKind> = new Map([
  ['%', 'rate'],
  ['‰', 'rate'],
  ['个百分点', 'points'],
  ['百分点', 'points'],
  ['倍', 'times'],
])

/** The unit at `at` in plain text: the longest known measure word that does not begin another word. Undefined when there is none. */
export function unitAt(plain: string, at: number): Unit | undefined {
  const start = blanksEnd(plain, at)
  if (start === undefined) return undefined
  for (let length = Math.min(longest, plain.length - start); length > 0; length--) {
    const word = plain.slice(start, start + length)
    if (!known.has(word)) continue
    const end = start + length
    if (length === 1 && stops.has(plain.slice(start, end + 1)) && !plain.startsWith('支队伍', start)) return undefined
    return withFurther(plain, end, word)
  }
  // 「5日内」是期限，「5日」是日期。
  if (/日(?:内|之内|以内)/y.test(plain.slice(start, start + 3))) return { end: start + 1, unit: '日', kind: 'count' }
  return undefined
}

// 「2个多月」：量词中间夹着约数。
function withFurther(plain: string, end: number, word: string): Unit | undefined {
  if (word === '个' && plain.charAt(end) === '多') {
    const further = furtherAt(plain, end + 1)
    if (further) return { end: end + 1 + further.length, unit: `个${further}`, kind: 'count' }
  }
  return { end, unit: word, kind: kinds.get(word) ?? 'count' }
}

/** The half after a unit of time, 两年半 or 1个半小时: where it ends and the unit of the whole. */
export function halfAfter(plain: string, { end, unit }: Unit): { end: number; unit: string } | undefined {
  if (plain.charAt(end) !== '半') return undefined
  if (/^[年天]$/.test(unit)) return { end: end + 1, unit }
  const further = unit === '个' ? furtherAt(plain, end + 1) : undefined
  return further === undefined ? undefined : { end: end + 1 + further.length, unit: `个${further}` }
}

function furtherAt(plain: string, at: number): string | undefined {
  return ['小时', '月', '工作日', '学时', '星期'].find((unit) => plain.startsWith(unit, at))
}

// 数与单位之间容一两个空格，pdf 里还会容一个换行；单独成行的数是页码，不与下一行相连。
function blanksEnd(plain: string, at: number): number | undefined {
  let end = at
  let broken = false
  while (end - at < 4) {
    const mark = plain.charAt(end)
    if (mark === '\n') {
      if (broken) return undefined
      broken = true
    } else if (mark !== ' ') break
    end++
  }
  return end - at < 4 ? end : undefined
}
