/** A group of people named in a text, in its usual word: 房主、住户 → 业主. */
export type GroupOfPeople = { group: string; words: string; start: number }

const groups: Readonly<Record<string, readonly string[]>> = {
  业主: ['全体业主', '准业主', '购房者', '购房户', '业主', '房主', '住户'],
  租户: ['承租人', '租房者', '租户', '租客'],
  车主: ['停车户', '驾驶员', '车主', '司机'],
  学生: ['大学生', '中小学生', '小学生', '实习生', '毕业生', '考生', '学生', '学子'],
  家长: ['学生家长', '家长'],
  教师: ['退休教师', '代课教师', '教师', '老师'],
  农民工: ['农民工', '务工人员', '民工'],
  职工: ['下岗职工', '退休职工', '职工', '员工', '工人'],
  村民: ['失地农民', '村民', '农户', '农民'],
  居民: ['拆迁户', '安置户', '居民', '街坊'],
  商户: ['个体户', '经营户', '商户', '商家', '摊贩', '店主'],
  投资人: ['出借人', '投资人', '投资者', '受害人', '储户'],
  老人: ['独居老人', '老年人', '老人'],
  残疾人: ['残疾人', '残障人士'],
  退役军人: ['退役军人', '退伍军人', '转业军人', '退伍兵', '士官'],
  乘客: ['乘客', '旅客'],
  患者: ['患者', '病人'],
  消费者: ['消费者', '会员', '顾客'],
}

const byLength = Object.entries(groups)
  .flatMap(([group, list]) => list.map((words) => ({ group, words })))
  .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))

/** The groups of people a text speaks of, each once, where it is first named. */
export function groupsOfPeople(text: string): GroupOfPeople[] {
  const found = new Map<string, GroupOfPeople>()
  for (let start = 0; start < text.length - 1; ) {
    const hit = byLength.find(({ words }) => text.startsWith(words, start))
    if (hit && !found.has(hit.group)) found.set(hit.group, { ...hit, start })
    start += hit?.words.length ?? 1
  }
  return [...found.values()]
}
