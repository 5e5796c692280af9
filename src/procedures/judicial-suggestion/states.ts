import type { AnyFacts, State, Step } from '#procedures/define.ts'

export const suggestionStates = {
  received: { name: '已收到，待交办', phase: 'pending' },
  returned: { name: '已函告不属本机关职责', phase: 'done', final: true },
  assigned: { name: '待承办单位签收', phase: 'unsigned' },
  handling: { name: '研究落实中', phase: 'working' },
  objected: { name: '已提出异议，待复核', phase: 'waiting' },
  withdrawn: { name: '建议已撤回', phase: 'done', final: true },
  drafted: { name: '复函已拟', phase: 'working' },
  reviewed: { name: '复函已经法制审核', phase: 'working' },
  replied: { name: '已书面回复，跟踪落实', phase: 'working' },
  sued: { name: '已转行政诉讼应诉', phase: 'done', final: true },
  closed: { name: '已落实', phase: 'done', final: true },
} as const satisfies Record<string, State>

export type SuggestionStep = Step<keyof typeof suggestionStates, never, AnyFacts>
