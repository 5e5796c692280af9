import { clause, clauseEvenZero, sentence } from '#reports/sentence.ts'
import { petitionRatesTable } from '#reports/tables/petition-rates.ts'
import { type Bulletin, type BulletinSection, compared } from './bulletin.ts'

const ratesByUnit = petitionRatesTable.sheets.find(({ id }) => id === 'unit')

const requests: BulletinSection = {
  title: '群众诉求办理',
  paragraphs: [
    [
      sentence(
        '本期',
        compared('登记信访事项', 'petition.handled'),
        compared('办结', 'petition.closed'),
        clause`多人走访${'petition.collective'}`,
        clause`领导干部接访下访${'petition.leader-receptions'}`,
      ),
      sentence(
        '信访三率：',
        clauseEvenZero`及时受理率${'petition.notice-on-time-rate'}`,
        clauseEvenZero`按期办结率${'petition.on-time-rate'}`,
        clauseEvenZero`群众满意率${'petition.satisfaction-rate'}`,
      ),
    ],
    [
      sentence(
        '本期',
        compared('受理热线工单', 'hotline.handled'),
        compared('办结', 'hotline.closed'),
        clauseEvenZero`按期办结率${'hotline.on-time-rate'}`,
        clauseEvenZero`解决率${'hotline.resolution-rate'}`,
        clauseEvenZero`满意率${'hotline.satisfaction-rate'}`,
      ),
    ],
  ],
  ...(ratesByUnit ? { sheet: { ...ratesByUnit, title: '信访三率（按承办单位）' } } : {}),
}

const disputes: BulletinSection = {
  title: '矛盾纠纷化解',
  paragraphs: [
    [
      sentence(
        '本期',
        compared('办理调解案件', 'mediation.handled'),
        clause`调解成功${'mediation.settled'}`,
        clauseEvenZero`调处成功率${'mediation.success-rate'}`,
        clause`司法确认${'mediation.confirmed'}`,
      ),
      sentence(
        '三源治理：',
        compared('处理110非警务事项', 'police-referral.handled'),
        compared('接收法院分流案件', 'court-mediation.received'),
      ),
    ],
  ],
}

const grid: BulletinSection = {
  title: '网格治理与应急',
  paragraphs: [
    [
      sentence(
        '本期',
        compared('网格采集信息', 'grid.collected'),
        clauseEvenZero`办结率${'grid.completion-rate'}`,
        clauseEvenZero`按期处置率${'grid.on-time-rate'}`,
        clause`排查安全隐患${'grid.hazards'}`,
        clause`排查矛盾纠纷${'grid.disputes'}`,
      ),
      sentence(
        '',
        compared('突发事件', 'emergency.events'),
        clauseEvenZero`信息报告及时率${'emergency.report-on-time-rate'}`,
        clause`预案演练${'emergency.drills'}`,
      ),
    ],
  ],
}

const service: BulletinSection = {
  title: '便民服务与政务公开',
  paragraphs: [
    [
      sentence(
        '本期',
        compared('受理便民服务事项', 'service.accepted'),
        compared('办结', 'service.completed'),
        clauseEvenZero`按时办结率${'service.on-time-rate'}`,
        clause`帮办代办${'service.agent'}`,
      ),
      sentence(
        '',
        compared('主动公开信息', 'disclosure.published'),
        compared('收到公开申请', 'disclosure.requests'),
        clauseEvenZero`按时答复率${'disclosure.on-time-rate'}`,
      ),
    ],
  ],
}

const enforcement: BulletinSection = {
  title: '行政执法与合法性审查',
  paragraphs: [
    [
      sentence(
        '本期',
        compared('行政检查', 'inspection.total'),
        compared('行政处罚立案', 'penalty.filed'),
        compared('作出处罚决定', 'penalty.decided'),
        clause`罚没金额${'penalty.money'}`,
        clause`不予处罚${'penalty.no-penalty'}`,
      ),
      sentence(
        '',
        compared('合法性审查事项', 'review.total'),
        clauseEvenZero`审查按时率${'review.on-time-rate'}`,
        compared('行政复议、诉讼发案', 'admin-dispute.cases'),
      ),
    ],
  ],
}

const limits: BulletinSection = {
  title: '期限与督办',
  paragraphs: [
    [
      sentence(
        '各类事项合计',
        compared('登记', 'matters.filed'),
        compared('办结', 'matters.closed'),
        clauseEvenZero`期限按时率${'matters.on-time-rate'}`,
        clauseEvenZero`期末在办${'matters.open'}`,
        clauseEvenZero`其中超期未结${'matters.overdue'}`,
      ),
    ],
  ],
}

/** 工作月报、季报 over the whole of the street's work. */
export const workBulletin: Bulletin = {
  id: 'work',
  name: '工作月报（季报）',
  basis: '本地规定（内部通报，未核实）',
  periods: ['month', 'quarter'],
  title: '{街道}{期间}工作{种}报',
  opening: '现将{期间}有关情况通报如下。数据取自街道事项台账和清单；计算按期率、按时率时，逾期未办的计为逾期。',
  quiet: true,
  sections: [requests, disputes, grid, service, enforcement, limits],
}
