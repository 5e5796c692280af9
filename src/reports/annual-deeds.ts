import { clause, clauseEvenZero, plain, type Sentence, sentence } from './sentence.ts'

export type Section = { title: string; paragraphs: ReadonlyArray<readonly Sentence[]> }

/** 主要举措和成效：党的领导、纲要的八个体系、法治社会。 */
export const deeds: readonly Section[] = [
  {
    title: '坚持党的领导，统筹推进法治建设',
    paragraphs: [
      [
        plain('街道党工委把法治建设纳入年度工作总体安排，与中心工作一同部署、一同检查。'),
        sentence(
          '',
          clause`配备法治建设专职工作人员${'staff.law-office.full-time'}`,
          clause`兼职工作人员${'staff.law-office.part-time'}`,
          clause`取得法律职业资格的机关干部${'staff.bar-qualified'}`,
        ),
        sentence(
          '抓住领导干部这个“关键少数”，',
          clause`党工委理论学习中心组集中学法${'study.group-sessions'}`,
          clause`组织法治学习共${'study.sessions'}`,
          clause`专题法治培训${'training.law-sessions'}、${'training.law-hours'}`,
        ),
      ],
    ],
  },
  {
    title: '健全政府机构职能体系，依法履行职责',
    paragraphs: [
      [
        sentence(
          '动态管理权责事项清单，',
          clause`现有事项${'power-list.items'}`,
          clause`其中法定权力${'power-list.statutory'}`,
          clause`承接委托${'power-list.delegated'}`,
          clause`审核转报${'power-list.forwarded'}`,
          clause`公共服务${'power-list.public-service'}`,
        ),
        sentence(
          '便民服务中心',
          clause`设窗口${'service.windows'}`,
          clause`全年受理${'service.accepted'}`,
          clause`办结${'service.completed'}`,
          clauseEvenZero`按时办结率${'service.on-time-rate'}`,
        ),
        sentence(
          '办事更加便捷，',
          clause`网上受理率${'service.online-rate'}`,
          clause`即办率${'service.instant-rate'}`,
          clause`一次办结率${'service.once-rate'}`,
          clauseEvenZero`好评率${'service.good-rating-rate'}`,
          clauseEvenZero`差评整改率${'service.bad-rating-rectified-rate'}`,
        ),
      ],
    ],
  },
  {
    title: '健全依法行政制度体系，规范文件管理',
    paragraphs: [
      [
        plain('严格规范性文件的征求意见、合法性审查、集体讨论和公布程序。'),
        sentence(
          '',
          clause`全年审查行政规范性文件${'review.documents'}`,
          clauseEvenZero`报备率${'review.filing-rate'}`,
          clauseEvenZero`及时率${'review.filing-timely-rate'}`,
          clauseEvenZero`规范率${'review.filing-conformity-rate'}`,
        ),
      ],
    ],
  },
  {
    title: '健全行政决策制度体系，严把审查关口',
    paragraphs: [
      [
        plain('坚持未经合法性审查不上会、不签订、不作出。'),
        sentence(
          '',
          clause`全年审查各类事项${'review.total'}`,
          clause`其中政府合同${'review.contracts'}`,
          clause`重大行政决策${'review.decisions'}`,
          clauseEvenZero`重大行政决策审查覆盖率${'review.decision-coverage'}`,
          clauseEvenZero`审查意见采纳率${'review.adoption-rate'}`,
          clauseEvenZero`审查按时率${'review.on-time-rate'}`,
        ),
        sentence('', clause`聘有法律顾问、公职律师${'staff.counsel'}，为决策提供法律意见`),
      ],
    ],
  },
  {
    title: '健全行政执法工作体系，推进规范执法',
    paragraphs: [
      [
        plain('落实行政执法公示、全过程记录、重大执法决定法制审核三项制度。'),
        sentence(
          '',
          clause`现有持证行政执法人员${'staff.enforcement-officers'}`,
          clause`法制审核人员${'staff.legal-reviewers'}`,
          clause`审核重大行政执法决定${'review.enforcement'}`,
        ),
      ],
    ],
  },
  {
    title: '健全突发事件应对体系，提升应急能力',
    paragraphs: [
      [
        sentence(
          '立足防大灾、抢大险，',
          clause`编制应急预案${'emergency.plans'}`,
          clause`排查安全隐患${'grid.hazards'}`,
          clause`快呼处置紧急事件${'grid.rapid'}，“一、五、十分钟”达标率${'grid.rapid-on-time-rate'}`,
        ),
      ],
    ],
  },
  {
    title: '健全社会矛盾纠纷行政预防调处化解体系，坚持和发展新时代“枫桥经验”',
    paragraphs: [
      [
        sentence(
          '畅通诉求渠道，',
          clause`全年接收处置信访、12345投诉件${'petition-hotline.handled'}`,
          clauseEvenZero`办结率${'petition-hotline.completion-rate'}`,
          clauseEvenZero`满意率${'petition-hotline.satisfaction-rate'}`,
        ),
        sentence(
          '其中',
          clause`信访事项${'petition.handled'}`,
          clauseEvenZero`信访按期受理告知率${'petition.notice-on-time-rate'}`,
          clauseEvenZero`信访按期办结率${'petition.on-time-rate'}`,
          clause`领导干部接访下访${'petition.leader-receptions'}`,
        ),
        sentence(
          '',
          clause`热线工单${'hotline.handled'}`,
          clauseEvenZero`热线按期办结率${'hotline.on-time-rate'}`,
          clauseEvenZero`响应率${'hotline.response-rate'}`,
          clauseEvenZero`解决率${'hotline.resolution-rate'}`,
          clause`平均办理${'hotline.average-days'}`,
        ),
      ],
      [
        sentence(
          '做实人民调解，',
          clause`现有调解员${'mediation.mediators'}`,
          clause`办理调解案件${'mediation.handled'}`,
          clause`村级${'mediation.village'}`,
          clause`街道级${'mediation.street'}`,
          clauseEvenZero`调处成功率${'mediation.success-rate'}`,
          clauseEvenZero`群众满意度${'mediation.satisfaction-rate'}`,
        ),
        sentence(
          '推进诉源、警源共治，',
          clause`协助化解法院分流案件${'court-mediation.resolved'}，化解率${'court-mediation.resolution-rate'}`,
          clause`处理110非警务事件${'police-referral.handled'}，化解率${'police-referral.resolution-rate'}`,
        ),
        sentence(
          '矛盾纠纷调处化解中心',
          clause`面积${'mediation-centre.area'}`,
          clause`入驻机构${'mediation-centre.agencies'}`,
          clause`常设窗口${'mediation-centre.windows'}`,
          clause`日均接待${'mediation-centre.daily-visitors'}`,
        ),
      ],
      [
        sentence(
          '织密基层治理网格，',
          clause`划分网格${'grid.count'}`,
          clause`配备网格员${'grid.workers'}`,
          clause`采集上报信息${'grid.collected'}`,
          clause`协助办结${'grid.assisted'}`,
          clauseEvenZero`办结率${'grid.completion-rate'}`,
          clauseEvenZero`按期处置率${'grid.on-time-rate'}`,
        ),
      ],
    ],
  },
  {
    title: '健全行政权力制约和监督体系，接受各方监督',
    paragraphs: [
      [
        plain('自觉接受人大、司法和社会监督，各类事项全程留痕、可查可评。'),
        sentence(
          '',
          clause`全年登记各类事项${'matters.filed'}`,
          clause`办结${'matters.closed'}`,
          clauseEvenZero`期限按时率${'matters.on-time-rate'}`,
          clauseEvenZero`超期未结${'matters.overdue'}`,
        ),
        sentence('', clause`书面反馈督办和三项建议${'petition.proposals-answered'}`),
      ],
    ],
  },
  {
    title: '健全法治政府建设科技保障体系，推进数字赋能',
    paragraphs: [
      [
        sentence(
          '推行事项、期限、文书、证据一体管理，',
          clause`各类事项网上受理率${'matters.online-rate'}`,
          clause`线上矛调推广应用率${'mediation.online-rate'}`,
          clause`调处化解中心配备智能服务设备${'mediation-centre.smart-devices'}`,
        ),
      ],
    ],
  },
  {
    title: '推进法治社会建设，增强群众法治观念',
    paragraphs: [
      [
        sentence(
          '落实普法责任，',
          clause`全年开展法治宣传活动${'publicity.events'}`,
          clause`发放宣传资料${'publicity.materials'}`,
          clause`受众${'publicity.audience'}`,
          clause`普法志愿者${'publicity.volunteers'}`,
        ),
        sentence(
          '',
          clause`培养法律明白人${'law-people.understanders'}`,
          clause`法治带头人${'law-people.leaders'}`,
          clause`学法模范户${'law-people.households'}`,
        ),
        sentence(
          '已建成民主法治村（社区）中，',
          clause`国家级${'village.law-national'}`,
          clause`省级${'village.law-provincial'}`,
          clause`市级${'village.law-municipal'}`,
        ),
        sentence(
          '',
          clause`设公共法律服务站${'legal-service.stations'}`,
          clause`公共法律服务点${'legal-service.points'}`,
          clause`提供法律咨询${'legal-service.consultations'}`,
          clause`参与重大矛盾纠纷化解${'legal-service.major-disputes'}`,
        ),
      ],
    ],
  },
]
