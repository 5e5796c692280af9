import { mustHold } from '#procedures/choice.ts'
import type { AnyFacts, Step } from '#procedures/define.ts'
import { aidForm, toLegalAid } from '#procedures/legal-aid/referral.ts'
import { handlers, officers } from './desk.ts'
import { divertForm, whyNotDiverted } from './forms.ts'

type DivertingStep = Step<'triaged' | 'investigating' | 'diverted' | 'guidedOut', never, AnyFacts>

const diversion = { name: '程序性告知书', required: true, basis: '信访工作条例第二十三条、第三十一条' } as const

/** 条例31条(一)至(五): what has a way by law goes that way; where it can be opened here, the matter is opened. */
export const petitionDivertingSteps = {
  divert: {
    name: '导入法定程序',
    from: ['triaged', 'investigating'],
    to: 'diverted',
    by: handlers,
    form: divertForm,
    papers: { diversion },
    basis: '信访工作条例第三十一条一项至五项',
    barredBy: (facts) => whyNotDiverted(facts),
  },
  divertToService: {
    name: '导入便民服务办件',
    from: ['triaged', 'investigating'],
    to: 'diverted',
    by: handlers,
    form: divertForm,
    papers: { diversion },
    basis: '信访工作条例第三十一条四项',
    barredBy: (facts) => whyNotDiverted(facts, 'admin_procedure'),
    handOff: {
      to: 'service',
      link: 'transferred-to',
      name: '转便民服务办件',
      basis: '信访工作条例第三十一条四项（行政确认、行政许可）',
      carry: (facts) => ({ itemName: facts.given.divertToService?.programme }),
    },
  },
  divertToDuty: {
    name: '转履职查处',
    from: ['triaged', 'investigating'],
    to: 'diverted',
    by: handlers,
    form: divertForm,
    papers: { diversion },
    basis: '信访工作条例第三十一条五项',
    barredBy: (facts) => whyNotDiverted(facts, 'statutory_duty'),
    handOff: {
      to: 'grid-event',
      link: 'transferred-to',
      name: '转网格事件核实处置',
      basis: '信访工作条例第三十一条五项（依法履行或者答复）',
      carry: () => ({ collected: 'petition' }),
    },
  },
  divertToEnforcement: {
    name: '转执法举报核查',
    from: ['triaged', 'investigating'],
    to: 'diverted',
    by: handlers,
    form: divertForm,
    papers: { diversion },
    basis: '信访工作条例第三十一条四项（行政处罚）、五项（查处违法行为）；行政处罚法第五十四条',
    barredBy: (facts) => whyNotDiverted(facts, 'admin_procedure', 'statutory_duty'),
    handOff: {
      to: 'enforcement-complaint',
      link: 'transferred-to',
      name: '转执法举报核查',
      basis: '信访工作条例第三十一条四项、五项；行政处罚法第五十四条',
      carry: ({ intake, given }) => ({
        about: 'violation',
        named: intake.unnamed !== true,
        own: given.classify?.branch === 'statutory_duty',
      }),
    },
  },
  divertToMediation: {
    name: '引导人民调解',
    from: ['triaged', 'investigating'],
    to: 'diverted',
    by: handlers,
    form: divertForm.extend({
      consent: mustHold('各方当事人不拒绝调解', '一方当事人明确拒绝调解的，不得调解（人民调解法第十七条）'),
    }),
    papers: { diversion },
    basis: '信访工作条例第三十一条一项、二项，第三十七条一款；人民调解法第十七条',
    barredBy: (facts) => whyNotDiverted(facts, 'judicial', 'arbitration'),
    handOff: {
      to: 'mediation',
      link: 'transferred-to',
      name: '转人民调解',
      basis: '信访工作条例第三十七条一款；人民调解法第十七条',
      carry: () => ({ medType: 'petition_linked', medSource: 'petition' }),
    },
  },
  referToAid: {
    name: '转法律援助申请',
    from: ['triaged', 'investigating', 'diverted', 'guidedOut'],
    by: officers,
    form: aidForm,
    basis: '法律援助法第三十五条；信访工作条例第三十七条一款',
    handOff: toLegalAid('referToAid'),
  },
} as const satisfies Record<string, DivertingStep>
