function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

/** Verbs that come before what is counted and are never part of its name. */
const plainActs = new Set(
  words(`
  受理 办理 办结 接收 收到 接到 接待 处理 处置 处结 查处 开展 举办 召开 组织 发放 分发 印发 制作 悬挂 张贴 解答 提供 出具 发布 采集 收集 梳理 汇总 上报 报送
  解决 完成 建成 建立 成立 设立 开设 新设 增设 创建 打造 培育 培养 选派 选聘 聘请 引进 配备 入驻 惠及 走访 帮扶 挽回 拆除 清理 清除 回应 答复 回复 制定 修订 出台
  清退 追回 投入 拨付 实现 达成 签订 签约 转办 交办 推送 编发 拍摄 播放 刊发 采纳 征集 征询 征求 听取 审议 讲解 参加 邀请 依托 通过 获得 荣获 新增 新建 增加 减少
  压减 压缩 精简 取消 调整 下放 优选 申报 评选 评为 认定 抓获 破获 收缴 查获 查封 扣押 起诉 协助 配合 落实 推进 推动 纳入 设置 安排 安装 布设 更新 更换 种植 形成
  发现 使得 配齐 组建 作出 做出 提出 提交 审结 融入 分配 担任 负责 拥有 覆盖 领办 承接 明确 实施 使用 出动 涉及 下辖
  `),
)

/** Verbs that also stand within names: 调解员, 审查意见书, 宣传资料. */
const nounLikeActs = new Set(
  words(`
  立案 审核 审查 化解 调解 调处 排查 摸排 宣传 培训 轮训 宣讲 学习 检查 巡查 抽查 督查 督办 处罚 罚没 罚款 没收 许可 备案 登记 服务 慰问 救助 应诉 出庭 旁听 代理 代办
  审批 公开 管控 监管 指导 整改 推荐 部署 研究 配置 移交 协办 承办 核准 打击 拘留 维修 改造 票决 联合 参与
  `),
)

const nounTail =
  /^(?:[员会室部率量度]|中心|站|点|件|意见|活动|案件|服务|工作|人员|资料|制度|机制|队伍|机构|平台|法庭|培训|宣传|讲座|事项|问题|案源|能力|情况|方案|网|体系|行为|领域)/

export function isPlainAct(word: string): boolean {
  return plainActs.has(word)
}

/** A verb that says how its number moved, not what the number counts: 压缩至3天. */
export function isMove(word: string | undefined): boolean {
  return word !== undefined && /^(?:压缩|压减|精简|增加|减少|提升|提高|降低|下降|上升)$/.test(word)
}

export function isAct(word: string): boolean {
  return plainActs.has(word) || nounLikeActs.has(word)
}

/** Whether what follows a verb is a name by itself: 矛盾纠纷 after 调解, but not 成功, 率 or 案件, which need the verb. */
export function standsAlone(rest: string, least = 3): boolean {
  return rest.length >= least && !/^(?:[率室]|员(?!工)|会(?!议)|成功|结果|数$|到位|完成|及时|合格)/.test(rest)
}

/** Where in a noun phrase its verb begins (9名调解员通过考试: before 通过); its length when there is none. */
export function actWithin(noun: string): number {
  for (let at = 2; at < noun.length - 1; at++) {
    if (
      isAct(noun.slice(at, at + 2)) &&
      !nounTail.test(noun.slice(at + 2)) &&
      (plainActs.has(noun.slice(at, at + 2)) || at + 2 < noun.length)
    )
      return at
  }
  return noun.length
}
