import { type Amount, type Condition, form, intake, is, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, type Measure, type Population } from '../define.ts'

const publicity = ['publicity'] as const
const act = '《法治宣传教育法》'
const kind = intake('kind')
const occasion = intake('occasion')
/** 每登记一个联合单位一行；同一单位办几场，只算一个。 */
const joined = (where: Condition): Population => ({ of: 'steps', procedures: publicity, steps: ['join'], where })
const differentUnits: Measure = { kind: 'count', distinct: form('unit') }
const papers = [intake('booklets'), intake('leaflets'), intake('otherMaterials')]

const spent: Amount = { of: 'facts', facts: [intake('amount')] }

export const publicityIndicators = defineFamily('publicity', [
  {
    code: 'publicity.events',
    name: '法治宣传活动',
    unit: '场次',
    basis: `${act}第九条、第十三条；期内举办的每一场`,
    population: filed(publicity),
    measure: count,
  },
  {
    code: 'publicity.materials',
    name: '发放宣传资料',
    unit: '份',
    basis: `${act}第九条、第十三条；期内各场发放的宣传册、传单及其他资料之和`,
    population: filed(publicity),
    measure: { kind: 'sum', amount: { of: 'facts', facts: papers } },
  },
  {
    code: 'publicity.square',
    name: '广场宣传活动',
    unit: '次',
    basis: `${act}第九条、第十三条；期内在广场举办的宣传活动`,
    population: filed(publicity, is(kind, 'square')),
    measure: count,
  },
  {
    code: 'publicity.village',
    name: '送法下村',
    unit: '次',
    basis: `${act}第九条、第十三条；期内的送法下村活动`,
    population: filed(publicity, is(kind, 'village')),
    measure: count,
  },
  {
    code: 'publicity.lectures',
    name: '法治讲座',
    unit: '次',
    basis: `${act}第九条、第十三条；期内面向群众的法治讲座`,
    population: filed(publicity, is(kind, 'lecture')),
    measure: count,
  },
  {
    code: 'publicity.epidemic',
    name: '疫情防控专项宣传',
    unit: '次',
    basis: `${act}第九条；期内标明为疫情防控专项的宣传活动`,
    population: filed(publicity, is(occasion, 'epidemic')),
    measure: count,
  },
  {
    code: 'publicity.banners',
    name: '宣传标语',
    unit: '条',
    basis: `${act}第九条、第十三条；期内各场悬挂、张贴的横幅和标语之和`,
    population: filed(publicity),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('banners')] } },
  },
  {
    code: 'publicity.audience',
    name: '受众人次',
    unit: '人次',
    basis: `${act}第九条、第十三条；期内各场所填受众人次之和`,
    population: filed(publicity),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('audience')] } },
  },
  {
    code: 'publicity.constitution-events',
    name: '宪法宣传活动',
    unit: '场次',
    basis: `${act}第十六条；期内的宪法宣传活动`,
    population: filed(publicity, yes(intake('constitution'))),
    measure: count,
  },
  {
    code: 'publicity.constitution-booklets',
    name: '宪法宣传资料',
    unit: '册',
    basis: `${act}第十六条；期内宪法宣传活动发放的宣传册之和`,
    population: filed(publicity, yes(intake('constitution'))),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('booklets')] } },
  },
  {
    code: 'publicity.constitution-day-units',
    name: '宪法日联合单位',
    unit: '个',
    basis: `${act}第十六条；期内国家宪法日活动的联合单位，同一单位计一次`,
    population: joined(is(occasion, 'constitution_day')),
    measure: differentUnits,
  },
  {
    code: 'publicity.joint-units',
    name: '节日普法联合单位',
    unit: '家',
    basis: `${act}第九条、第十三条；期内宪法日以外的节日、宣传日活动的联合单位，同一单位计一次`,
    population: joined(is(occasion, 'festival')),
    measure: differentUnits,
  },
  {
    code: 'budget.publicity',
    name: '普法经费支出',
    unit: '元',
    basis: `${act}经费保障条款（条号未核实）；期内登记的普法经费之和`,
    population: filed(['budget-use']),
    measure: { kind: 'sum', amount: spent },
  },
  {
    code: 'budget.publicity-per-capita',
    name: '人均普法经费',
    unit: '元/人·年',
    basis: `${act}经费保障条款（条号未核实）；期内登记的普法经费之和，除以期末各村社的人口`,
    population: filed(['budget-use']),
    measure: { kind: 'average', amount: spent, per: 'resident' },
  },
  {
    code: 'legal-service.publicity',
    name: '法律服务站点法律宣传',
    unit: '场次',
    basis: `${act}第三十条；期内公共法律服务站点举办的宣传活动`,
    population: filed(publicity, yes(intake('station'))),
    measure: count,
  },
  {
    code: 'legal-service.materials',
    name: '法律服务站点宣传资料',
    unit: '份',
    basis: `${act}第三十条；期内公共法律服务站点活动发放的资料之和`,
    population: filed(publicity, yes(intake('station'))),
    measure: { kind: 'sum', amount: { of: 'facts', facts: papers } },
  },
  {
    code: 'publicity.events-change',
    name: '法治宣传活动同比增减',
    unit: '%',
    basis: `${act}第九条；期内活动场次与上年同期相比`,
    population: filed(publicity),
    measure: change,
  },
])
