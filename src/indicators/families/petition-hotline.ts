import { all, closed, either, given, is, known, not, through } from '../conditions.ts'
import { change, count, defineFamily, filed, ratio } from '../define.ts'
import { happyWith } from '../satisfied.ts'

const both = ['petition', 'hotline'] as const
const basis = '《信访工作条例》第四十一条、国办发〔2020〕53号'

/** 110 非警务移送的另有指标，不在其中。 */
const complaint = not(through('police'))
const words = '，110非警务移送的另计'

/** 信访与 12345 合并统计：两种程序的并集，一件只属一种。 */
export const petitionHotlineIndicators = defineFamily('petition-hotline', [
  {
    code: 'petition-hotline.handled',
    name: '接收处置信访、12345投诉件',
    unit: '件',
    basis: `${basis}；期内登记的信访事项与热线工单，并入他件的只算一次${words}`,
    definition: '2',
    population: filed(both, complaint),
    measure: count,
  },
  {
    code: 'petition-hotline.completion-rate',
    name: '信访、12345投诉件办结率',
    unit: '%',
    basis: `${basis}；期内登记的信访事项与热线工单中已办结的比例${words}`,
    definition: '2',
    population: filed(both, complaint),
    measure: ratio(closed),
  },
  {
    code: 'petition-hotline.satisfaction-rate',
    name: '信访、12345投诉件满意率',
    unit: '%',
    basis: `${basis}；期内登记且已评价的，评为基本满意以上的比例${words}`,
    definition: '2',
    population: filed(
      both,
      all(complaint, either(known(given('evaluate', 'level')), known(given('callback', 'satisfaction')))),
    ),
    measure: ratio(either(happyWith(given('evaluate', 'level')), happyWith(given('callback', 'satisfaction')))),
  },
  {
    code: 'petition-hotline.resolution-rate',
    name: '热线回访解决率',
    unit: '%',
    basis: `${basis}；期内登记且回访问过是否解决的，答已解决的比例${words}`,
    definition: '2',
    population: filed(both, all(complaint, known(given('callback', 'solved')))),
    measure: ratio(is(given('callback', 'solved'), 'true')),
  },
  {
    code: 'petition-hotline.handled-change',
    name: '信访、12345投诉件同比增减',
    unit: '%',
    basis: `${basis}；期内登记的与上年同期相比${words}`,
    definition: '2',
    population: filed(both, complaint),
    measure: change,
  },
])
