/** What speaks for a procedure: words with their weight, the channel it came by, and two parties to a quarrel. */
export type KindWords = {
  words: ReadonlyArray<{ weight: number; words: readonly string[] }>
  channels?: Readonly<Record<string, number>>
  /** Added when more than one person is named. */
  parties?: number
}

const weighted = (weight: number, text: string) => ({ weight, words: text.split(' ') })

/** One table a procedure. A word counts once; weights 3 (says it by name), 2 (usual in it), 1 (also elsewhere). */
export const kindWords: Readonly<Record<string, KindWords>> = {
  petition: {
    words: [
      weighted(3, '信访 上访 来访反映 申诉 检举 控告 举报干部 联名 集体反映 重复反映 复查 复核 越级'),
      weighted(
        2,
        '征地补偿 拆迁补偿 安置补偿 历史遗留 不服处理 不作为 乱作为 贪污 违纪 徇私 待遇落实 退役军人 下岗 社保补缴',
      ),
      weighted(1, '请求解决 多年未解决 讨说法 求公道 补偿 赔偿不公 村务公开 账目不清'),
    ],
    channels: { visit: 3, letter: 4, transfer: 3, online: 1 },
  },
  hotline: {
    words: [
      weighted(3, '12345 市长热线 热线工单 工单 政务热线'),
      weighted(2, '咨询 请问 能否 何时 什么时候 建议 投诉 希望政府 停水 停电 停气 公交 物业 噪音 扰民 路灯 供暖 学区'),
      weighted(1, '反映 求助 希望 解决 影响生活 收费 开通 维修 小区 业主'),
    ],
    channels: { hotline: 6, phone: 3, online: 3 },
  },
  mediation: {
    words: [
      weighted(3, '调解 纠纷 和解 调委会 撤诉 司法确认 诉前 委派调解'),
      weighted(
        2,
        '邻居 邻里 相邻 漏水 争吵 打架 赔偿 欠款 借钱 借款 欠薪 拖欠工资 离婚 赡养 抚养 继承 分家 宅基地 合同违约 退押金 租客 房东',
      ),
      weighted(1, '双方 对方 损坏 医药费 误工费 道歉 协商 不肯 不同意 矛盾'),
    ],
    channels: { court: 6, police: 3 },
    parties: 3,
  },
  'grid-event': {
    words: [
      weighted(3, '巡查发现 网格员 上报 隐患 险情 事件上报'),
      weighted(
        2,
        '井盖 塌陷 积水 倒伏 占道 乱停 违建 违章搭建 垃圾 焚烧 黑臭 飞线充电 消防通道 堵塞 起火 烟雾 漏电 漏气 溺水 独居老人 流浪 乱张贴 毁绿 偷倒',
      ),
      weighted(1, '破损 脱落 堆放 污水 安全 围挡 工地 门前三包 裸土 高空抛物'),
    ],
    channels: { grid: 5, patrol: 5, alarm: 6, police: 1 },
  },
  service: {
    words: [
      weighted(
        3,
        '申请办理 办证 办件 帮我办 办一张 换证 补证 出具证明 开证明 落户 社保卡 医保参保 低保申请 残疾证 老年证 生育登记 居住证',
      ),
      weighted(2, '办理 申领 补贴申请 高龄津贴 临时救助 公租房申请 营业执照 就业登记 失业登记 养老认证 材料 证明 备案'),
      weighted(1, '窗口 受理 盖章 身份证 户口 参保 续保'),
    ],
    channels: { visit: 1, online: 1 },
  },
  'legality-review': {
    words: [
      weighted(3, '合法性审查 法制审核 合同审查 送审 规范性文件 备案审查 审查意见'),
      weighted(2, '拟签订 合同草案 协议草案 采购合同 决策事项 行政处罚决定 征求意见稿 重大执法'),
      weighted(1, '合同 协议书 甲方 乙方 草案 条款'),
    ],
  },
  consultation: {
    words: [
      weighted(3, '法律咨询 咨询律师 法律援助 请教律师 怎么起诉 怎么维权'),
      weighted(2, '起诉 仲裁 诉讼 律师 证据 时效 工伤认定 劳动合同 遗嘱 违约金 立案'),
      weighted(1, '法律 法院 权利 赔多少'),
    ],
  },
  publicity: {
    words: [
      weighted(3, '普法 法治宣传 宪法宣传 宣传活动 法律六进 普法讲座 民法典宣讲'),
      weighted(2, '发放宣传册 宣传资料 宣讲 展板 法治文化 以案释法 横幅'),
      weighted(1, '讲座 活动 参加人数 现场解答'),
    ],
  },
  study: {
    words: [
      weighted(3, '学法 中心组学习 会前学法 集中学习 法治培训 专题培训 旁听庭审'),
      weighted(2, '法治讲座 学习会 干部培训 法律明白人培训 考试 述法'),
      weighted(1, '学习 培训 领导干部 课时'),
    ],
  },
}
