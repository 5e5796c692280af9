import { days, workdays, years } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { span } from '#procedures/rounds.ts'
import { draftingSteps, reviewingSteps } from './drafting.ts'
import { documentIntake } from './forms.ts'
import { cleanupSteps, issuingSteps } from './issuing.ts'
import { documentDrafters, documentStates, documentTracks } from './states.ts'

const superiors = ['judicial_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]

const notNormative = {
  internal: '内部管理',
  personnel: '人事任免',
  minutes: '会议纪要',
  report: '请示、报告',
  plan: '工作方案',
  specific: '对具体事项的处理',
} as const

/** 上一次公布或者清理之日. */
function lastOf(...days: ReadonlyArray<string | undefined>): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

export const normativeDocument = defineProcedure({
  id: 'normative-document',
  area: 'decision',
  name: '行政规范性文件',
  mark: '规',
  basis:
    '《行政处罚法》第十六条；《行政强制法》第十条第四款；《行政许可法》第十七条；《公平竞争审查条例》第十八条；国办发〔2018〕37号、115号（未核实，可由管理员设定）',
  inForce: { from: '2018-05-16' },
  purpose:
    '街道印发管人管事、长期反复适用的文件，要先听意见、先过合法性审核、集体审议，再统一编号公布、报备，定期清理。',
  filedBy: [...documentDrafters, 'director', 'deputy_in_charge', 'judicial_office'],
  remedies: [
    '公开征求意见期间，任何人都可以提出意见',
    '认为行政行为所依据的规范性文件不合法的，可以在申请行政复议、提起行政诉讼时一并请求审查（行政复议法第十三条、行政诉讼法第五十三条）',
  ],
  intake: documentIntake,
  barredAtFiling: ({ nature }) =>
    nature === 'normative'
      ? undefined
      : `${notNormative[nature]}不是行政规范性文件，不适用本程序（行政规范性文件管理规定，本地规定，未核实）。`,

  states: documentStates,
  initial: 'proposed',
  tracks: documentTracks,
  steps: { ...draftingSteps, ...reviewingSteps, ...issuingSteps, ...cleanupSteps },

  deadlines: {
    // 保证公众提意见的时间，届满不算起草单位超期，只作提示。
    comment: {
      name: '公开征求意见',
      own: { kind: 'N', basis: '国办发〔2018〕37号（未核实，七个工作日为默认，可由管理员设定）' },
      within: ({ given }) => span(given.announce?.publishedOn, given.announce?.until, workdays(7)),
      starts: 'announce',
      startsOn: ({ given }) => given.announce?.publishedOn,
      ends: 'summarise',
      endsWithout: 'abandon',
      bears: 'party',
    },
    file: {
      name: '公布后报送备案',
      period: 'HF-05',
      starts: 'publish',
      startsOn: ({ given }) => given.publish?.publishedOn,
      ends: 'file',
      endsWithout: ['amend', 'repeal', 'expire'],
      escalatesTo: superiors,
    },
    refile: {
      name: '备案补报',
      period: 'HF-06',
      variant: () => 'supplement',
      starts: 'returnFiling',
      ends: 'refile',
      endsWithout: ['amend', 'repeal', 'expire'],
      escalatesTo: superiors,
    },
    cleanUp: {
      name: '定期清理',
      own: { kind: 'L', basis: '规范性文件每两年清理一次（浙江省政府令第372号，未核实，可由管理员设定）' },
      within: () => years(2),
      starts: ['publish', 'keep'],
      startsOn: ({ given }) => lastOf(given.publish?.publishedOn, given.keep?.on),
      ends: ['keep', 'amend', 'repeal', 'expire'],
      escalatesTo: superiors,
    },
    finish: {
      name: '按计划完成制定',
      own: { kind: 'L', basis: '规范性文件制定计划（本地规定）' },
      when: ({ given }) => given.initiate?.plannedBy !== undefined,
      within: () => days(0),
      starts: 'initiate',
      startsOn: ({ given }) => given.initiate?.plannedBy,
      ends: 'publish',
      endsWithout: 'abandon',
      escalatesTo: superiors,
    },
  },
})
