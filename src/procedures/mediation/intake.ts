import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { text, yes } from '#procedures/fields.ts'
import { disputeCategories } from './forms.ts'

const people = (title: string) => z.int().min(0).max(1_000_000).meta({ title })
const yuan = (title: string) => z.number().min(0).max(10_000_000_000).meta({ title, hint: '单位：元' })

export const mediationTypes = {
  people: '人民调解',
  admin: '行政调解',
  court_delegated: '诉前委派调解',
  court_entrusted: '诉中委托调解',
  police_linked: '警调对接',
  petition_linked: '访调对接',
  procuratorate_linked: '检调对接',
  reconsideration_linked: '复调对接',
  administration_linked: '行调对接',
  industry: '行业性专业性调解',
} as const

export const mediationIntake = z
  .object({
    medType: choice('调解类型', mediationTypes).default('people'),
    medSource: choice('案件来源', {
      applied: '当事人申请',
      proactive: '调委会主动调解',
      police: '公安移交',
      court: '法院委派委托',
      department: '政府部门指定',
      petition: '信访移交',
      hotline: '12345移交',
      grid: '网格上报',
      procuratorate: '检察移交',
      reconsideration: '行政复议移交',
    }).default('applied'),
    level: choice('调解层级', { village: '村（社区）', street: '街道', industry: '行业' }).default('street'),
    committee: z.string().max(40).meta({ title: '调委会', register: 'committees' }).optional(),
    category: choice('纠纷类别', disputeCategories).default('other'),
    difficulty: choice('难易程度', { simple: '简易', ordinary: '一般', complex: '疑难复杂' }).default('ordinary'),
    peopleCount: people('涉及人数').optional(),
    representatives: z
      .int()
      .min(1)
      .max(5)
      .meta({ title: '代表人数', hint: '一方人数众多的，推选代表不超过五人（宁波市人民调解条例第二十条，本地规定）' })
      .optional(),
    amount: yuan('争议金额').optional(),
    online: yes('线上调解', '通过线上矛调平台申请或者调解'),
    viaCommandCentre: yes('经指挥中心研判', '由指挥中心研判后分流落实'),
    epidemic: yes('因疫情引发'),
    courtCase: text('法院案号').optional(),
    trial: choice('审理程序', { ordinary: '普通程序', summary: '简易程序' }, '诉中委托调解时填写').default('ordinary'),
  })
  .refine((form) => form.medType.startsWith('court_') === (form.medSource === 'court'), {
    path: ['medSource'],
    error: '诉前委派、诉中委托调解的来源是法院，其他调解的来源不是',
  })
