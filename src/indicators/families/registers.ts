import { type Condition, entry, is, known, not, yes } from '../conditions.ts'
import { defineFamily, type Population, ratio, register } from '../define.ts'

type RegisterPopulation = Extract<Population, { of: 'register' }>

const day = '期末在册'

function standing(
  id: RegisterPopulation['register'],
  where?: Condition,
  village?: RegisterPopulation['village'],
): RegisterPopulation {
  return { of: 'register', register: id, ...(where ? { where } : {}), ...(village ? { village } : {}) }
}

function line(
  code: string,
  name: string,
  unit: string,
  basis: string,
  population: RegisterPopulation,
): { code: string; name: string; unit: string; basis: string; population: Population; measure: typeof register } {
  return { code, name, unit, basis: `${basis}；${day}`, population, measure: register }
}

const kind = entry('kind')
const plan = '《法治政府建设实施纲要（2021—2025年）》'
const powers = '《行政处罚法》第二十四条；权责事项清单'
const centre = '矛盾纠纷调处化解中心建设（本地规定）'
const villages = '《村民委员会组织法》；民主法治村（社区）创建（本地规定）'
const lawPeople = '《法治宣传教育法》第二十五条（2025年11月1日施行）；法律明白人培养（本地规定）'
const lawLevel = entry('lawLevel')

export const registersIndicators = defineFamily('registers', [
  line(
    'staff.law-office.full-time',
    '法治建设专职工作人员',
    '人',
    plan,
    standing('people', is(entry('lawWork'), 'full')),
  ),
  line(
    'staff.law-office.part-time',
    '法治建设兼职工作人员',
    '人',
    plan,
    standing('people', is(entry('lawWork'), 'part')),
  ),
  line(
    'staff.bar-qualified',
    '取得法律职业资格的机关干部',
    '人',
    plan,
    standing('people', yes(entry('legalQualification'))),
  ),
  line('staff.enforcement-officers', '持证行政执法人员', '人', '《行政处罚法》第四十二条', standing('officers')),
  line(
    'staff.legal-reviewers',
    '法制审核人员',
    '人',
    '《行政处罚法》第五十八条',
    standing('officers', yes(entry('legalReviewer'))),
  ),
  line('staff.counsel', '法律顾问、公职律师', '名', '《重大行政决策程序暂行条例》第二十八条', standing('counsel')),
  line(
    'correction.staff',
    '社区矫正工作人员',
    '名',
    '《社区矫正法》第十条',
    standing('people', yes(entry('correctionWork'))),
  ),
  line('power-list.items', '事项清单', '项', powers, standing('power-list')),
  line('power-list.statutory', '法定权力事项', '项', powers, standing('power-list', is(kind, 'statutory'))),
  line('power-list.delegated', '承接委托事项', '项', powers, standing('power-list', is(kind, 'delegated'))),
  line('power-list.forwarded', '审核转报事项', '项', powers, standing('power-list', is(kind, 'forwarded'))),
  line('power-list.public-service', '公共服务事项', '项', powers, standing('power-list', is(kind, 'public-service'))),
  {
    code: 'mediation-centre.area',
    name: '矛调中心面积',
    unit: '平方米',
    basis: `${centre}；${day}的场所面积之和`,
    population: standing('venues', is(kind, 'mediation-centre')),
    measure: { kind: 'register', amount: { of: 'facts', facts: [entry('area')] } },
  },
  line('mediation-centre.agencies', '矛调中心入驻机构', '家', centre, standing('agencies')),
  line(
    'mediation-centre.windows',
    '矛调中心常设窗口',
    '个',
    centre,
    standing('windows', is(entry('centre'), 'mediation')),
  ),
  line(
    'mediation-centre.smart-devices',
    '矛调中心智能服务设备',
    '台',
    centre,
    standing('smart-devices', is(entry('centre'), 'mediation')),
  ),
  line('mediation-centre.staff', '矛调中心工作人员', '名', centre, standing('people', yes(entry('mediationCentre')))),
  line(
    'grid.count',
    '网格',
    '个',
    'GB/T 34300-2017《城乡社区网格化服务管理规范》',
    standing('grids', undefined, 'village'),
  ),
  line('grid.workers', '网格员', '名', 'GB/T 34300-2017《城乡社区网格化服务管理规范》', standing('grid-workers')),
  line(
    'service.windows',
    '便民服务窗口',
    '个',
    '《优化营商环境条例》第三十六条',
    standing('windows', is(entry('centre'), 'service')),
  ),
  line('emergency.plans', '应急预案', '项', '《突发事件应对法》第二十六条', standing('emergency-plans')),
  line(
    'mediation.committees',
    '人民调解委员会',
    '个',
    '《人民调解法》第七条、第八条、第三十四条',
    standing('committees', undefined, 'village'),
  ),
  line('mediation.mediators', '调解员', '名', '《人民调解法》第十三条', standing('mediators')),
  {
    code: 'mediation.secretary-chair-rate',
    name: '村书记担任人民调解委员会主任',
    unit: '%',
    basis: `《人民调解法》第八条；${day}的村（社区）调委会中主任由书记兼任的比例`,
    population: standing('committees', is(kind, 'village'), 'village'),
    measure: ratio(yes(entry('chairIsSecretary'))),
  },
  line(
    'village.count',
    '行政村',
    '个',
    '《村民委员会组织法》第三条',
    standing('villages', is(kind, 'village'), 'code'),
  ),
  line(
    'village.communities',
    '社区',
    '个',
    '《城市居民委员会组织法》第六条',
    standing('villages', is(kind, 'community'), 'code'),
  ),
  line(
    'village.law-national',
    '国家级民主法治村（社区）',
    '个',
    villages,
    standing('villages', is(lawLevel, 'national'), 'code'),
  ),
  line(
    'village.law-provincial',
    '省级民主法治村（社区）',
    '个',
    villages,
    standing('villages', is(lawLevel, 'provincial'), 'code'),
  ),
  line(
    'village.law-municipal',
    '市级民主法治村（社区）',
    '个',
    villages,
    standing('villages', is(lawLevel, 'municipal'), 'code'),
  ),
  line(
    'village.law-municipal-declared',
    '上报市级民主法治村（社区）',
    '家',
    villages,
    standing('villages', is(entry('declaredLevel'), 'municipal'), 'code'),
  ),
  line(
    'village.law-provincial-declared',
    '上报省级民主法治村（社区）',
    '家',
    villages,
    standing('villages', is(entry('declaredLevel'), 'provincial'), 'code'),
  ),
  {
    code: 'village.law-rate',
    name: '民主法治村（社区）创建率',
    unit: '%',
    basis: `${villages}；${day}的村（社区）中已获市级以上命名的比例`,
    population: standing('villages', undefined, 'code'),
    measure: ratio(not(is(lawLevel, 'none'))),
  },
  line(
    'law-people.understanders',
    '法律明白人',
    '人',
    lawPeople,
    standing('law-people', is(kind, 'understander'), 'village'),
  ),
  line('law-people.leaders', '法治带头人', '人', lawPeople, standing('law-people', is(kind, 'leader'), 'village')),
  line(
    'law-people.households',
    '学法模范户',
    '户',
    lawPeople,
    standing('law-people', is(kind, 'household'), 'village'),
  ),
  line(
    'publicity.volunteers',
    '普法志愿者',
    '名',
    '《法治宣传教育法》第二十五条',
    standing('volunteers', is(kind, 'publicity'), 'village'),
  ),
  line(
    'legal-service.stations',
    '公共法律服务站',
    '个',
    '《法律援助法》第十三条',
    standing('legal-service-points', is(kind, 'station'), 'village'),
  ),
  line(
    'legal-service.points',
    '公共法律服务点',
    '个',
    '《法律援助法》第十三条',
    standing('legal-service-points', is(kind, 'point'), 'village'),
  ),
  line(
    'township-worthies.enterprises',
    '新乡贤企业',
    '家',
    '新乡贤工作（本地规定）',
    standing('worthies-enterprises', undefined, 'village'),
  ),
  line(
    'mediation.micro-courts',
    '共享法庭（微法庭）',
    '个',
    '共享法庭建设（本地规定）',
    standing('venues', is(kind, 'shared-court')),
  ),
  line(
    'mediation.industry-committees',
    '行业性、专业性调委会',
    '个',
    '《人民调解法》第三十四条',
    standing('committees', is(kind, 'industry')),
  ),
  line('staff.total', '工作人员', '人', plan, standing('people')),
  line('staff.posts', '岗位', '个', plan, standing('posts')),
  line(
    'counsel.villages',
    '聘请法律顾问的村（社区）',
    '个',
    '《法治宣传教育法》第三十条；一村（社区）一法律顾问（本地规定）',
    standing('villages', known(entry('counsel')), 'code'),
  ),
])
