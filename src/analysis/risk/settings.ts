import * as z from 'zod'

/** How grave: a life or a weapon is spoken of; many people are to act; other words of threat or despair. */
export const riskLevels = {
  urgent: '一级（涉及人身安全）',
  serious: '二级（群体性行为）',
  watch: '三级（激烈言辞）',
} as const
export type RiskLevel = keyof typeof riskLevels
export const riskLevel = z.enum(['urgent', 'serious', 'watch'])

const words = (usual: string, title: string) =>
  z.array(z.string().trim().min(2).max(20)).max(300).default(usual.split(' ')).meta({ title })

/** The words that are listened for at filing and import; `unless` are phrases in which they mean nothing. */
export const riskWords = z.object({
  urgent: words(
    '跳楼 跳河 跳桥 自杀 轻生 自焚 自残 割腕 上吊 喝农药 服毒自 寻短见 一死了之 以死相逼 以死抗争 以死明志 死给你们看 不想活了 活不下去 没法活 同归于尽 报复社会 ' +
      '杀人 杀了他 杀了你 杀他全家 砍死 砍人 捅死 弄死 搞死 打死他 血债血偿 血洗 持刀 拿刀 砍刀 炸药 雷管 引爆 炸弹 炸平 炸掉 汽油桶 浇汽油 泼汽油 放火 纵火 投毒 泼硫酸 开车撞 人身威胁 死亡威胁',
    '一级：涉及人身安全',
  ),
  serious: words(
    '聚众 堵路 堵门 堵大门 堵马路 拉横幅 打横幅 静坐 围堵 围政府 罢工 罢市 罢课 罢运 游行 示威 集体上访 集体维权 群体上访 群体性上访 集体到省 集体进京 集体阻工 越级上访 进京上访 上京告状 群体性事件 抬棺 停尸',
    '二级：群体性行为',
  ),
  watch: words(
    '扬言 极端行为 极端手段 极端方式 极端措施 极端的事 走极端 过激行为 过激举动 后果自负 鱼死网破 走投无路 逼上绝路 逼上梁山 逼死 闹大 出人命 闹出人命 不惜一切代价 打砸 围攻',
    '三级：激烈言辞',
  ),
  unless: words(
    '跳楼价 跳楼机 跳楼甩卖 跳楼大甩卖 防跳楼 自杀式 自杀干预 一哭二闹三上吊 上吊卸 定时炸弹 像一个炸弹 年轻生命 慢性自杀 颗炸弹 直炸弹 隐患炸弹 炸药桶 炸药包 杀人不见血 杀人门 杀人于无形 杀人游戏 剧本杀 砍人价 ' +
      '州官放火 放火烧山 放火烧荒 聚众赌博 聚众打牌 聚众斗殴 聚众殴打 聚众吸毒 聚众喝酒 聚众饮酒 聚众场所 聚众喧哗 堵路口 旅游行 鸣笛示威 闸机罢工 电梯罢工 空调罢工 罢工不亮 断水断电的极端措施',
    '不作数的说法',
  ),
})
export type RiskWords = z.output<typeof riskWords>
export const defaultRiskWords: RiskWords = riskWords.parse({})
