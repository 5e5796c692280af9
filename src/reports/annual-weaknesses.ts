export type Weakness = {
  code: string
  /** Words before the figure. */
  words: string
  isWeak(value: number): boolean
  reason: string
  plan: string
}

const below = (bound: number) => (value: number) => value < bound
const above = (bound: number) => (value: number) => value > bound

/** What the figures themselves show to be wanting; the bounds are ours and only choose what a draft mentions. */
export const weaknesses: readonly Weakness[] = [
  {
    code: 'matters.on-time-rate',
    words: '期限管理仍有薄弱环节，各类期限按时率为',
    isWeak: below(98),
    reason: '【请补充原因，如部门协同不畅、跟踪督办不紧等。】',
    plan: '完善临期预警和逐级督办，减少逾期。',
  },
  {
    code: 'matters.overdue',
    words: '部分事项久拖未决，超期未结的还有',
    isWeak: above(0),
    reason: '【请补充原因和清理时限。】',
    plan: '逐件清理超期事项，明确责任人和办结时间。',
  },
  {
    code: 'petition.repeat-rate',
    words: '初信初访化解不够彻底，重复信访率为',
    isWeak: above(10),
    reason: '【请补充原因，如首办责任落实不到位等。】',
    plan: '压实首办责任，提高初信初访一次性化解率。',
  },
  {
    code: 'hotline.resolution-rate',
    words: '群众诉求解决质量还需提高，热线解决率为',
    isWeak: below(90),
    reason: '【请补充原因。】',
    plan: '对回访未解决的诉求重新办理，提高解决率。',
  },
  {
    code: 'hotline.satisfaction-rate',
    words: '热线满意率为',
    isWeak: below(90),
    reason: '与群众期待还有差距。【请补充原因。】',
    plan: '改进与诉求人的沟通答复，提高满意率。',
  },
  {
    code: 'mediation.success-rate',
    words: '疑难复杂纠纷化解能力有待加强，调处成功率为',
    isWeak: below(95),
    reason: '【请补充原因，如专职调解员不足、专业性纠纷增多等。】',
    plan: '充实专职调解力量，加强疑难纠纷会商。',
  },
  {
    code: 'court-mediation.resolution-rate',
    words: '诉前调解作用发挥不充分，法院分流案件化解率为',
    isWeak: below(60),
    reason: '【请补充原因。】',
    plan: '健全与人民法院的委派调解衔接机制。',
  },
  {
    code: 'grid.on-time-rate',
    words: '网格事件处置时效有待提升，按期处置率为',
    isWeak: below(95),
    reason: '【请补充原因。】',
    plan: '优化网格事件分流派办，压缩处置时间。',
  },
  {
    code: 'review.on-time-rate',
    words: '合法性审查力量不足，按时率为',
    isWeak: below(95),
    reason: '【请补充原因，如法制审核人员偏少等。】',
    plan: '配齐配强法制审核人员，用好法律顾问。',
  },
  {
    code: 'service.bad-rating-rectified-rate',
    words: '便民服务差评闭环不够及时，差评整改率为',
    isWeak: below(100),
    reason: '【请补充原因。】',
    plan: '差评件件回访、件件整改。',
  },
  {
    code: 'litigation.loss-rate',
    words: '依法行政水平仍需提高，行政诉讼败诉率为',
    isWeak: above(0),
    reason: '【请补充败诉案件反映的问题。】',
    plan: '逐案剖析败诉原因，补齐执法和决策短板。',
  },
  {
    code: 'reconsideration.corrected',
    words: '行政行为规范性不足，被行政复议纠正的有',
    isWeak: above(0),
    reason: '【请补充原因。】',
    plan: '落实复议意见，防止同类问题再次发生。',
  },
  {
    code: 'penalty.decided-on-time-rate',
    words: '执法办案效率有待提高，处罚决定按期率为',
    isWeak: below(95),
    reason: '【请补充原因，如执法人员力量不足等。】',
    plan: '加强执法队伍培训和办案期限提醒。',
  },
  {
    code: 'disclosure.on-time-rate',
    words: '依申请公开答复不够及时，按时答复率为',
    isWeak: below(100),
    reason: '【请补充原因。】',
    plan: '逐件管理公开申请的答复期限。',
  },
  {
    code: 'rectification.on-time-rate',
    words: '问题整改推进不平衡，按期整改率为',
    isWeak: below(95),
    reason: '【请补充原因和下一步措施。】',
    plan: '按清单逐项督办，限期整改销号。',
  },
]
