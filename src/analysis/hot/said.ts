/** Words of asking, complaining and politeness: said in every message and telling nothing of the matter. */
export const saidEverywhere: readonly string[] = (
  '请问 咨询 反映 投诉 举报 建议 希望 请求 恳请 关于 问题 相关 有关 刻不容缓 加快 力度 什么时候 何时 能否 是否 领导 您好 你好 谢谢 政府 部门 尊敬 书记 市长 局长 我们 他们 你们 ' +
  '现在 目前 为什么 为何 怎么 如何 可以 能不能 解决 处理 回复 答复 请给 请求 质疑 强烈 要求 尽快 进行 已经 没有 这个 那个 一个 一直 不是 就是 因为 所以 但是 而且 如果 由于 以及 还有 ' +
  '什么 情况 时间 时候 今天 昨天 今年 去年 每天 晚上 白天 早上 上午 下午 至今 多次 再次 一次 可是 然后 还是 都是 不能 不知道 知道 认为 觉得 感觉 表示 需要 应该 必须 有人 有没有 ' +
  '严重 百姓 老百姓 市民 居民 业主 小区 本人 我是 自己 大家 广大 附近 位于 旁边 周边 这里 这样 其中 一些 多少 几个 请帮 帮忙 督促 关注 重视 合理吗 合法吗 怎样 合理 说明 原因 工作人员 电话 事情 事件'
).split(' ')

const byHead = new Map<string, string[]>()
for (const words of saidEverywhere) {
  const head = words.slice(0, 2)
  byHead.set(
    head,
    [...(byHead.get(head) ?? []), words].sort((a, b) => b.length - a.length),
  )
}

/** Marks in `open` (true = counts) the characters of a text that such words take. */
export function maskSaid(text: string, open: boolean[]): void {
  for (let at = 0; at < text.length - 1; at++) {
    const words = byHead.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at))
    if (words) open.fill(false, at, at + words.length)
  }
}
