import { days, hours, workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { isSerious } from './bars.ts'
import { emergencyIntake } from './forms.ts'
import { emergencyReportingSteps } from './reporting.ts'
import { emergencyRespondingSteps } from './responding.ts'
import { emergencyStates, field, leaders, office } from './states.ts'

const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

export const emergency = defineProcedure({
  id: 'emergency',
  area: 'grid',
  name: '突发事件应对',
  mark: '急',
  basis:
    '《突发事件应对法》第二条、第三条、第二十二条、第六十一条、第七十一条至第七十四条、第八十六条、第八十七条、第九十四条（2024年11月1日起施行的文本；此前适用2007年法的相应条款）',
  inForce: { from: '2016-01-01' },
  purpose: '火灾、汛情、事故、疫情和群体性事件发生后，及时如实上报，按预案处置，善后恢复并总结改进。',
  filedBy: [...office, ...field, ...leaders, 'enforcer', 'window_clerk', 'hotline_officer'],
  remedies: [
    '对不履行或者不正确履行应对职责的行为，任何单位和个人有权投诉、举报，并得到处理结果的告知（突发事件应对法第九条）',
    '因应急处置征用财产的，使用后返还；被征用或者征用后毁损、灭失的，给予补偿（突发事件应对法第十二条）',
  ],
  cues: {
    words: [
      [3, '突发事件 爆炸 坍塌 山体滑坡 人员被困 群体性事件 燃气泄漏'],
      [2, '火灾 洪水 内涝 泥石流 中毒 伤亡 疫情'],
    ],
    channels: { alarm: 1, police: 1 },
  },
  intake: emergencyIntake,

  states: emergencyStates,
  initial: 'detected',
  steps: { ...emergencyReportingSteps, ...emergencyRespondingSteps },

  deadlines: {
    oral: {
      name: '口头报告突发事件信息',
      period: 'YJ-01',
      variant: () => 'oral',
      starts: 'filed',
      ends: ['reportOral', 'reportFirst'],
      endsWithout: 'dismiss',
      escalatesTo: superiors,
    },
    written: {
      name: '书面报告突发事件信息',
      period: 'YJ-01',
      variant: () => 'written',
      starts: 'filed',
      ends: 'reportFirst',
      endsWithout: 'dismiss',
      escalatesTo: superiors,
    },
    further: {
      name: '续报处置进展',
      own: { kind: 'L', basis: '重大以上突发事件每二十四小时续报一次（时数未核实，可由管理员设定）' },
      within: () => hours(24),
      when: (facts) => isSerious(facts) && !facts.times.lift && !facts.times.settle,
      starts: ['reportFirst', 'reportFurther'],
      ends: ['reportFurther', 'reportFinal'],
      endsWithout: ['lift', 'settle', 'archive'],
      escalatesTo: superiors,
    },
    final: {
      name: '终报',
      own: { kind: 'L', basis: '响应解除后五个工作日内终报（未核实，可由管理员设定）' },
      within: () => workdays(5),
      starts: ['lift', 'settle'],
      ends: 'reportFinal',
      endsWithout: 'archive',
      escalatesTo: superiors,
    },
    assessment: {
      name: '调查评估',
      own: {
        kind: 'L',
        basis: '突发事件应对法第八十七条：处置结束后立即组织调查评估（三十日未核实，可由管理员设定）',
      },
      within: () => days(30),
      starts: ['lift', 'settle'],
      ends: 'assess',
      escalatesTo: superiors,
    },
  },
})
