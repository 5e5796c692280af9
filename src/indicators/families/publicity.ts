import { intake, yes } from '../conditions.ts'
import { change, count, defineFamily, filed } from '../define.ts'

const publicity = ['publicity'] as const
const act = '《法治宣传教育法》'
const papers = [intake('booklets'), intake('leaflets'), intake('otherMaterials')]

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
