import { all, intake, is, known, yes } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'
import { happyWith } from '../satisfied.ts'

const consultation = ['consultation'] as const
const act = '《法治宣传教育法》第三十条；公共法律服务（本地规定）'

export const consultationIndicators = defineFamily('consultation', [
  {
    code: 'legal-service.services',
    name: '公共法律服务',
    unit: '人次',
    basis: `${act}；期内提供的各类公共法律服务`,
    population: filed(consultation),
    measure: count,
  },
  {
    code: 'legal-service.consultations',
    name: '法律咨询',
    unit: '次',
    basis: `${act}；期内提供的法律咨询`,
    population: filed(consultation, is(intake('service'), 'consult')),
    measure: count,
  },
  {
    code: 'counsel.phone-consultations',
    name: '法律顾问电话咨询',
    unit: '人次',
    basis: `${act}；期内由村居法律顾问通过电话提供的法律咨询`,
    population: filed(
      consultation,
      all(is(intake('service'), 'consult'), is(intake('by'), 'counsel'), is(intake('form'), 'phone')),
    ),
    measure: count,
  },
  {
    code: 'legal-service.aid-guided',
    name: '法律援助指引',
    unit: '次',
    basis: '《法律援助法》第十三条；期内的法律援助指引',
    population: filed(consultation, is(intake('service'), 'aid')),
    measure: count,
  },
  {
    code: 'legal-service.major-disputes',
    name: '参与重大矛盾纠纷化解',
    unit: '次',
    basis: `${act}；期内参与重大矛盾纠纷化解的服务`,
    population: filed(consultation, yes(intake('majorDispute'))),
    measure: count,
  },
  {
    code: 'legal-service.satisfaction-rate',
    name: '公共法律服务满意度',
    unit: '%',
    basis: `${act}；期内已评价的，评为基本满意以上的比例`,
    population: filed(consultation, known(intake('satisfaction'))),
    measure: ratio(happyWith(intake('satisfaction'))),
  },
])
