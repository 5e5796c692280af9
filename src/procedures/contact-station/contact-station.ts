import * as z from 'zod'
import { aboutWords } from '#procedures/about.ts'
import { choice } from '#procedures/choice.ts'
import { type AnyFacts, defineProcedure } from '#procedures/define.ts'
import { passage, satisfaction, text } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'
import type { RoleId } from '#procedures/roles.ts'

const people = (title: string) => z.int().min(0).max(100_000).default(0).meta({ title, hint: '单位：人' })

const office = [
  'gen_office',
  'governance_office',
  'grid_leader',
  'party_secretary',
  'director',
  'deputy_in_charge',
] as const satisfies RoleId[]
const article = '地方组织法第六十条'
const handled = ['answer', 'toHotline', 'toPetition', 'toProposal'] as const

/** Why the day cannot be put away: something was raised that nobody took up. */
function whyNotRecorded({ intake, times }: AnyFacts): string | undefined {
  const raised = Number(intake.raised)
  const done = handled.reduce((sum, step) => sum + (times[step] ?? 0), 0)
  return done < raised
    ? `群众反映${raised}件，已答复、转办${done}件，其余的请先办「当场答复」或者转热线、信访、建议（代表联络站接待办理，本地规定，未核实，可由管理员设定）。`
    : undefined
}

const matterShape = { matter: passage('反映的事项') }

export const contactStation = defineProcedure({
  id: 'contact-station',
  area: 'supervision',
  name: '代表联络站活动',
  mark: '联',
  basis:
    '《地方各级人民代表大会和地方各级人民政府组织法》第五十九条、第六十条；联络站接待办理为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose:
    '人大代表定期到联络站接待群众：来了几位代表、接待多少人、反映什么，当场答复的答复，其余的转出去办并留下编号。',
  filedBy: office,
  several: true,
  remedies: ['反映的事项转出后有编号，可以凭编号查询办理情况'],
  intake: z.object({
    station: text('联络站'),
    kind: choice('活动类型', {
      reception: '接待选民群众',
      theme: '主题活动、专题讨论',
      visit: '走访选民',
      study: '学习交流',
      report: '代表述职',
    }).default('reception'),
    theme: text('主题').optional(),
    deputies: people('参加代表'),
    residents: people('接待群众'),
    raised: z.int().min(0).max(10_000).default(0).meta({ title: '反映事项', hint: '单位：件' }),
  }),

  states: {
    held: { name: '已开展，待整理', phase: 'working' },
    recorded: { name: '已归档', phase: 'done', final: true },
  },
  initial: 'held',
  steps: {
    answer: {
      name: '当场答复',
      from: 'held',
      by: office,
      form: z.object({ ...matterShape, answer: passage('答复'), satisfied: satisfaction('满意度').optional() }),
      basis: article,
    },
    toHotline: {
      name: '转12345热线',
      from: 'held',
      by: office,
      form: z.object(matterShape),
      basis: article,
      handOff: {
        to: 'hotline',
        link: 'derived-from',
        name: '转12345热线',
        basis: '代表联络站接待办理（本地规定，未核实，可由管理员设定）',
        about: ({ given }) => aboutWords(given.toHotline?.matter, '代表联络站转来的诉求'),
        carry: () => ({ reqType: 'help' }),
      },
    },
    toPetition: {
      name: '转信访',
      from: 'held',
      by: office,
      form: z.object(matterShape),
      basis: article,
      handOff: {
        to: 'petition',
        link: 'derived-from',
        name: '转信访',
        basis: '代表联络站接待办理（本地规定，未核实，可由管理员设定）',
        about: ({ given }) => aboutWords(given.toPetition?.matter, '代表联络站转来的信访事项'),
        carry: ({ given, intake }) => ({
          receivedAs: 'forwarded',
          sender: intake.station,
          request: given.toPetition?.matter,
        }),
      },
    },
    toProposal: {
      name: '转为代表建议',
      from: 'held',
      by: office,
      form: z.object({
        ...matterShape,
        deputies: z.int().min(1).max(10_000).default(1).meta({ title: '提出代表人数' }),
      }),
      basis: article,
      handOff: {
        to: 'proposal',
        link: 'derived-from',
        name: '转为代表建议',
        basis: '地方组织法第四十二条',
        about: ({ given }) => aboutWords(given.toProposal?.matter, '代表联络站提出的建议'),
        carry: ({ given }) => ({
          source: 'npc_station',
          proposal: given.toProposal?.matter,
          deputies: given.toProposal?.deputies,
        }),
      },
    },
    record: {
      name: '整理归档',
      from: 'held',
      to: 'recorded',
      by: office,
      form: z.object({ note: passage('活动纪要').optional(), ...archiveShape('ten', 'item') }),
      papers: { minutes: { name: '活动记录、签到表' } },
      basis: article,
      barredBy: (facts) => whyNotRecorded(facts),
    },
  },
  deadlines: {},
})
