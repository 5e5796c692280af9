import { defineProcedure } from '#procedures/define.ts'
import { deliberationIntake } from './forms.ts'
import { deliberationStates, deliberationSteps, hosts } from './steps.ts'

export const deliberation = defineProcedure({
  id: 'deliberation',
  area: 'supervision',
  name: '民主议事协商',
  mark: '商',
  basis:
    '《城市居民委员会组织法》第二条、第三十二条，《村民委员会组织法》第二条、第三十三条（2025年修订，2026年1月1日施行）；此前依中办发〔2015〕41号（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '大家的事大家商量：入户听意见、组团拟方案、协商定结果，公开后实施，落实情况向居民公布。',
  filedBy: [...hosts, 'party_secretary', 'director', 'deputy_in_charge'],
  cues: {
    words: [
      [3, '议事协商 居民议事 民主协商 协商议事 恳谈会 议事会'],
      [1, '大家商量 征求居民意见 公共空间 停车位规划 加装电梯'],
    ],
  },
  remedies: ['利益相关方有权参加协商并发表意见', '协商结果和落实情况应当公开'],
  intake: deliberationIntake,

  states: deliberationStates,
  initial: 'proposed',
  steps: deliberationSteps,
  deadlines: {},
})
