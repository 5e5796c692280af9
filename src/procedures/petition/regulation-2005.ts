import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { intake2005 } from './regulation-2005-forms.ts'
import { states2005, steps2005 } from './regulation-2005-steps.ts'

const superiors = ['deputy_in_charge', 'director'] as const
const told = ['accept', 'notAccept', 'guideOut', 'transfer'] as const
const statute = (article: string) => ({ kind: 'S', basis: `《信访条例》（国务院令第431号）${article}` }) as const

/** The edition in force before 2022-05-01: a petition of those years keeps the law of its day. */
export const petition2005 = defineProcedure({
  id: 'petition',
  area: 'disputes',
  name: '信访',
  mark: '信',
  basis: '《信访条例》（国务院令第431号，2005年5月1日至2022年4月30日）',
  inForce: { from: '2005-05-01', until: '2022-05-01' },
  purpose: '受理、办理并答复群众反映的情况、建议、意见和投诉请求。',
  filedBy: [
    'petition_officer',
    'governance_office',
    'window_clerk',
    'command_center',
    'gen_office',
    'party_secretary',
    'director',
    'deputy_in_charge',
  ],
  remedies: [
    '对信访事项处理意见不服的，自收到书面答复之日起30日内可以请求复查（信访条例第三十四条）。',
    '对复查意见不服的，自收到书面答复之日起30日内可以请求复核（信访条例第三十五条）。',
  ],
  intake: intake2005,
  states: states2005,
  initial: 'registered',
  steps: steps2005,
  deadlines: {
    noticeDirect: {
      name: '书面告知是否受理',
      own: statute('第二十一条、第二十二条'),
      within: () => days(15),
      when: ({ intake }) => !intake.unnamed,
      starts: 'filed',
      ends: told,
      escalatesTo: superiors,
    },
    handling: {
      name: '办结',
      own: {
        ...statute('第三十三条'),
        extension: { upTo: days(30), approver: '本行政机关负责人', notice: '告知信访人延期理由' },
      },
      within: () => days(60),
      starts: ['accept', 'redo'],
      ends: 'issueOpinion',
      extendedBy: 'extend',
      escalatesTo: superiors,
    },
    reviewRequest: {
      name: '信访人请求复查',
      own: statute('第三十四条'),
      within: () => days(30),
      starts: 'serve',
      ends: 'requestReview',
      bears: 'party',
    },
    review: {
      name: '复查意见',
      own: statute('第三十四条'),
      within: () => days(30),
      starts: 'requestReview',
      ends: 'recordReview',
      bears: 'party',
    },
    recheckRequest: {
      name: '信访人请求复核',
      own: statute('第三十五条'),
      within: () => days(30),
      starts: 'recordReview',
      ends: 'requestRecheck',
      endsWithout: 'redo',
      bears: 'party',
    },
    recheck: {
      name: '复核意见',
      own: statute('第三十五条'),
      within: () => days(30),
      starts: 'requestRecheck',
      ends: 'recordRecheck',
      bears: 'party',
    },
  },
})
