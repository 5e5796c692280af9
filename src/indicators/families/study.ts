import { all, either, form, given, intake, is, taken, yes } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'

const study = ['study'] as const
/** 只记总数的登在学法活动，逐人签到的登在法治培训；两处不重复登记。 */
const both = ['study', 'training'] as const
const act = '《法治宣传教育法》'
const kind = intake('kind')
const audience = intake('audience')
const lawTraining = either(
  is(kind, 'training'),
  all(taken('finish'), is(audience, 'cadres', 'village_cadres', 'enforcers')),
)
const signedIn = (who: 'mediators' | 'village_cadres') =>
  ({ of: 'steps', procedures: ['training'], steps: ['signIn'], where: is(audience, who) }) as const

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
    code: 'study.pre-meeting',
    name: '会前学法',
    unit: '次',
    basis: `${act}第三十六条；期内在会议议事以前的学法，不计入集体学法`,
    population: filed(study, is(kind, 'pre-meeting')),
    measure: count,
  },
  {
    code: 'study.lectures',
    name: '法治专题讲座',
    unit: '场',
    basis: `${act}第三十六条；期内为领导干部和工作人员举办的法治专题讲座`,
    population: filed(study, is(kind, 'lecture')),
    measure: count,
  },
  {
    code: 'training.law-sessions',
    name: '专题法治培训',
    unit: '场次',
    basis: `${act}第三十七条；期内的专题法治培训，含逐人签到的街道干部、村社干部、执法人员培训`,
    definition: '2',
    population: filed(both, lawTraining),
    measure: count,
  },
  {
    code: 'training.law-hours',
    name: '专题法治培训学时',
    unit: '学时',
    basis: `${act}第三十七条；期内专题法治培训（含逐人签到的街道干部、村社干部、执法人员培训）的学时之和`,
    definition: '2',
    population: filed(both, lawTraining),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('hours'), given('finish', 'hours')] } },
  },
  {
    code: 'training.participants',
    name: '法治培训人次',
    unit: '人次',
    basis: `${act}第三十七条；期内各类学法、培训的参加人数之和`,
    definition: '2',
    population: filed(both),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('participants'), given('finish', 'participants')] } },
  },
  {
    code: 'training.mediator-attendances',
    name: '调解员轮训',
    unit: '人次',
    basis: '《人民调解法》第十四条；期内人民调解员培训的签到人次',
    population: signedIn('mediators'),
    measure: count,
  },
  {
    code: 'training.village-cadres',
    name: '参训村社干部',
    unit: '名',
    basis: `${act}第三十七条；期内村社干部培训签到的人，一人多次计一名`,
    population: signedIn('village_cadres'),
    measure: { kind: 'count', distinct: form('code') },
  },
  {
    code: 'law-people.trainings',
    name: '法律明白人专题培训',
    unit: '场次',
    basis: `${act}第三十三条；期内法律明白人、法治带头人培训`,
    definition: '2',
    population: filed(both, either(is(kind, 'law-people'), all(taken('finish'), is(audience, 'law_people')))),
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
  {
    code: 'exam.online-law-attendance-rate',
    name: '网络法治理论考试参考率',
    unit: '%',
    basis: `${act}第三十六条；期内网络法治理论考试登记的应考人中，参加考试的所占比例`,
    population: {
      of: 'steps',
      procedures: ['exam'],
      steps: ['record'],
      where: all(is(kind, 'theory'), yes(intake('online'))),
    },
    measure: ratio(yes(form('attended'))),
  },
  {
    code: 'exam.pass-rate',
    name: '法治考试合格率',
    unit: '%',
    basis: `${act}第三十六条；期内各类法治考试的参考人中，合格的所占比例`,
    population: { of: 'steps', procedures: ['exam'], steps: ['record'], where: yes(form('attended')) },
    measure: ratio(yes(form('passed'))),
  },
  {
    code: 'exam.enforcement-passed',
    name: '通过行政执法考试',
    unit: '名',
    basis: '《行政处罚法》第四十二条；期内行政执法资格考试合格的人，一人多次计一名',
    population: {
      of: 'steps',
      procedures: ['exam'],
      steps: ['record'],
      where: all(is(kind, 'enforcement'), yes(form('passed'))),
    },
    measure: { kind: 'count', distinct: form('code') },
  },
])
