import { intake, is, yes } from '../conditions.ts'
import { count, defineFamily, filed } from '../define.ts'

const study = ['study'] as const
const act = '《法治宣传教育法》'
const kind = intake('kind')

export const studyIndicators = defineFamily('study', [
  {
    code: 'study.sessions',
    name: '法治学习',
    unit: '次',
    basis: `${act}第三十六条；期内党工委理论学习中心组、机关的集体学法`,
    population: filed(study, is(kind, 'centre-group', 'office')),
    measure: count,
  },
  {
    code: 'study.group-sessions',
    name: '中心组集中学法',
    unit: '次',
    basis: `${act}第三十六条；期内党工委理论学习中心组学法`,
    population: filed(study, is(kind, 'centre-group')),
    measure: count,
  },
  {
    code: 'training.law-sessions',
    name: '专题法治培训',
    unit: '场次',
    basis: `${act}第三十七条；期内的专题法治培训`,
    population: filed(study, is(kind, 'training')),
    measure: count,
  },
  {
    code: 'training.law-hours',
    name: '专题法治培训学时',
    unit: '学时',
    basis: `${act}第三十七条；期内专题法治培训的学时之和`,
    population: filed(study, is(kind, 'training')),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('hours')] } },
  },
  {
    code: 'training.participants',
    name: '法治培训人次',
    unit: '人次',
    basis: `${act}第三十七条；期内各类学法、培训的参加人数之和`,
    population: filed(study),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('participants')] } },
  },
  {
    code: 'law-people.trainings',
    name: '法律明白人专题培训',
    unit: '场次',
    basis: `${act}第三十三条；期内法律明白人、法治带头人培训`,
    population: filed(study, is(kind, 'law-people')),
    measure: count,
  },
  {
    code: 'study.constitution-sessions',
    name: '宪法学习',
    unit: '次',
    basis: `${act}第三十六条；期内以宪法为内容的学习`,
    population: filed(study, yes(intake('constitution'))),
    measure: count,
  },
])
