import { whyNotReport } from './bars.ts'
import { emergencyForms as forms } from './forms.ts'
import { type EmergencyStep, field, leaders, office } from './states.ts'

const truth = '突发事件应对法第六十一条'
const underway = ['reported', 'activated', 'commanding', 'disposing', 'lifted', 'recovering'] as const
const infoReport = { name: '突发事件信息报告单', required: true, basis: truth } as const

/** 核实、报告（首报、续报、终报）、预警转发、信息发布. */
export const emergencyReportingSteps = {
  verify: {
    name: '核实',
    from: 'detected',
    to: 'verified',
    by: [...office, ...leaders, 'grid_leader'],
    form: forms.verify,
    papers: { photos: { name: '现场照片' } },
    basis: truth,
  },
  dismiss: {
    name: '不属突发事件',
    from: 'detected',
    to: 'dismissed',
    by: [...office, ...leaders],
    form: forms.dismiss,
    basis: '突发事件应对法第二条',
    handOff: {
      to: 'grid-event',
      link: 'transferred-to',
      name: '转网格事件处置',
      basis: '参照滨州网格化服务管理条例第十一条（本地规定）',
      when: ({ given }) => given.dismiss?.toGrid === true,
      carry: () => ({ category: 'hazard', collected: 'reported' }),
    },
  },
  reportOral: {
    name: '口头报告',
    from: ['detected', 'verified'],
    by: [...office, ...leaders, ...field],
    form: forms.reportOral,
    basis: truth,
  },
  reportFirst: {
    name: '书面首报',
    from: 'verified',
    to: 'reported',
    by: [...office, ...leaders],
    form: forms.report,
    papers: { infoReport },
    basis: truth,
    barredBy: (facts, { form }) => whyNotReport(facts, form),
  },
  reportFurther: {
    name: '续报',
    from: underway,
    by: [...office, ...leaders],
    form: forms.report,
    papers: { infoReport },
    basis: truth,
    barredBy: (facts, { form }) => whyNotReport(facts, form),
  },
  reportFinal: {
    name: '终报',
    from: ['lifted', 'recovering', 'assessed'],
    by: [...office, ...leaders],
    form: forms.report,
    papers: { infoReport },
    basis: `${truth}、第八十七条`,
    barredBy: (facts, { form }) => whyNotReport(facts, form),
  },
  relayWarning: {
    name: '转发预警',
    from: '*',
    by: [...office, ...leaders],
    form: forms.relayWarning,
    basis: '突发事件应对法第六十三条、第六十四条（预警由县级以上人民政府发布，街道只转发）',
  },
  publish: {
    name: '发布信息、回应舆情',
    from: [...underway, 'assessed'],
    by: [...office, ...leaders],
    form: forms.publish,
    basis: '突发事件应对法第七条（由有关人民政府和部门公布，街道按其授权发布，授权未核实，可由管理员设定）',
  },
} as const satisfies Record<string, EmergencyStep>
