import { all, form, intake, not, yes } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'
import { fromCourt, settled, takenIn } from './mediation.ts'

const mediation = ['mediation'] as const
const act = '《人民调解法》'
const undelegated = all(takenIn, not(fromCourt))

/** What the centre resolves by every way of mediation together, its dossiers and its rooms. */
export const mediationCentreIndicators = defineFamily('mediation', [
  {
    code: 'mediation.resolved',
    name: '多元化解矛盾纠纷',
    unit: '件',
    basis: `${act}第二十八条至第三十条；期内登记、协议已生效的各类调解（人民、行政、警调、访调、检调、复调、行调），法院委派委托的另计`,
    population: filed(mediation, all(undelegated, settled)),
    measure: count,
  },
  {
    code: 'mediation.resolution-rate',
    name: '矛盾纠纷化解率',
    unit: '%',
    basis: `${act}第二十八条至第三十条；期内登记并已受理的各类调解中协议已生效的比例，未了结的也在分母中，法院委派委托的另计`,
    population: filed(mediation, undelegated),
    measure: ratio(settled),
  },
  {
    code: 'mediation.epidemic-disputes',
    name: '联动解决疫情纠纷',
    unit: '次',
    basis: `${act}第二十八条；期内登记、因疫情引发且协议已生效的纠纷，每件一次`,
    population: filed(mediation, all(settled, yes(intake('epidemic')))),
    measure: count,
  },
  {
    code: 'mediation.dossiers',
    name: '人民调解案卷',
    unit: '卷',
    basis: `${act}第二十七条；期内立卷归档的调解案卷，成功与不成的都算`,
    population: { of: 'steps', procedures: mediation, steps: ['archive', 'archiveFailed'] },
    measure: count,
  },
  {
    code: 'mediation.via-command-centre-rate',
    name: '经指挥中心研判落实的涉诉调解成功案例占比',
    unit: '%',
    basis:
      '《最高人民法院关于人民法院特邀调解的规定》第十九条；期内登记、法院委派委托且协议已生效的，经指挥中心研判的比例',
    population: filed(mediation, all(fromCourt, settled)),
    measure: ratio(yes(intake('viaCommandCentre'))),
  },
  {
    code: 'mediation.subsidies',
    name: '以案定补发放金额',
    unit: '元',
    basis: '财行〔2007〕179号、司发〔2018〕2号（标准为本地规定，未核实）；期内发放的个案补贴之和',
    population: { of: 'steps', procedures: mediation, steps: ['paySubsidy'] },
    measure: { kind: 'sum', amount: { of: 'facts', facts: [form('amount')] } },
  },
  {
    code: 'mediation-centre.room-bookings',
    name: '场所使用场次',
    unit: '场次',
    basis: '矛盾纠纷调处化解中心场所管理（本地规定）；期内预约并已使用完毕的场次',
    population: { of: 'steps', procedures: ['room-booking'], steps: ['finish'] },
    measure: count,
  },
])
