import { clause, clauseEvenZero, sentence } from '#reports/sentence.ts'
import { threeSourcesSheet } from '#reports/tables/three-sources.ts'
import { type Bulletin, compared } from './bulletin.ts'

/** 三源治理通报: counts with the year before, and by village. */
export const sourcesBulletin: Bulletin = {
  id: 'three-sources',
  name: '三源治理通报',
  basis: '三源治理（警源、诉源、访源）考核为本地规定，未核实',
  periods: ['month', 'quarter'],
  title: '{街道}{期间}三源治理情况通报',
  opening: '现将{期间}警源、诉源、访源治理情况通报如下。',
  sections: [
    {
      title: '总体情况',
      paragraphs: [
        [
          sentence(
            '警源：',
            compared('接收110移送非警务事项', 'police-referral.handled'),
            clauseEvenZero`化解率${'police-referral.resolution-rate'}`,
          ),
          sentence(
            '诉源：',
            compared('接收法院诉前委派、诉中委托案件', 'court-mediation.received'),
            clause`协助化解${'court-mediation.resolved'}`,
            clauseEvenZero`化解率${'court-mediation.resolution-rate'}`,
          ),
          sentence(
            '访源：',
            compared('登记信访事项', 'petition.handled'),
            clause`其中初次信访${'petition.first'}`,
            clause`多人走访${'petition.collective'}`,
            clauseEvenZero`重复信访率${'petition.repeat-rate'}`,
          ),
        ],
      ],
    },
    { title: '各村（社区）情况', paragraphs: [], sheet: threeSourcesSheet },
    {
      title: '前端化解',
      paragraphs: [
        [
          sentence(
            '本期',
            compared('办理调解案件', 'mediation.handled'),
            clauseEvenZero`调处成功率${'mediation.success-rate'}`,
            clause`网格排查矛盾纠纷${'grid.disputes'}`,
            clause`司法确认${'mediation.confirmed'}`,
          ),
        ],
      ],
    },
  ],
}
