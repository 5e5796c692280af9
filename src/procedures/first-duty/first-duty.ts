import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { day, matterNumber, passage, text } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'
import { writtenLimit } from '#procedures/written-limit.ts'

const office = ['gen_office', 'governance_office', 'judicial_office'] as const satisfies RoleId[]
const principals = ['party_secretary', 'director'] as const satisfies RoleId[]

const duties = '《党政主要负责人履行推进法治建设第一责任人职责规定》（条号未核实）'

export const firstDuty = defineProcedure({
  id: 'first-duty',
  area: 'leadership',
  name: '第一责任人履职',
  mark: '责',
  basis: '《党政主要负责人履行推进法治建设第一责任人职责规定》（2016年，条号未核实）；本街道职责清单',
  inForce: { from: '2016-11-30' },
  purpose: '党政主要负责人推进法治建设的职责列成清单：亲自部署、过问、协调、督办了什么，哪天、凭什么为证。',
  filedBy: [...office, ...principals],
  intake: z
    .object({
      person: choice('责任人', { secretary: '党工委书记', director: '办事处主任' }),
      duty: choice('职责', {
        deploy: '重要工作亲自部署',
        ask: '重大问题亲自过问',
        coordinate: '重点环节亲自协调',
        supervise: '重要任务亲自督办',
      }),
      item: text('清单事项'),
      listedOn: day('列入清单日期'),
      dueOn: day('完成时限'),
    })
    .refine(({ listedOn, dueOn }) => dueOn >= listedOn, { path: ['dueOn'], error: '不得早于列入清单日期' }),

  states: {
    listed: { name: '已列清单，待履职', phase: 'pending' },
    done: { name: '已履职', phase: 'done', final: true },
    dropped: { name: '移出清单', phase: 'done', final: true },
  },
  initial: 'listed',

  steps: {
    perform: {
      name: '登记履职',
      from: 'listed',
      to: 'done',
      by: [...principals, ...office],
      form: z.object({
        performedOn: day('履职日期'),
        evidence: choice('佐证', {
          minutes: '会议纪要',
          instruction: '批示',
          deployment: '部署文件',
          site: '现场督导记录',
          talk: '约谈记录',
          other: '其他',
        }),
        document: text('佐证文号或者名称').optional(),
        meeting: matterNumber('会议编号', 'meeting', '佐证为会议纪要的必填').optional(),
        inPerson: mustHold('责任人本人办理', '第一责任人的职责须本人履行，不得由他人代办'),
        note: passage('履职情况'),
      }),
      papers: { evidence: { name: '履职佐证材料', required: true } },
      basis: duties,
      barredBy: (_, { form, on, around }) => {
        if (String(form.performedOn) > on) return '履职日期在将来，请在履职以后登记。'
        if (form.evidence !== 'minutes') return undefined
        const meeting = around.matter(form.meeting)
        if (!meeting) return `以会议纪要为证的，须写明会议编号（${duties}）。`
        return ['minuted', 'archived'].includes(meeting.state)
          ? undefined
          : `${meeting.number}的会议纪要尚未印发，不能作为履职佐证（${duties}）。`
      },
    },
    drop: {
      name: '移出清单',
      from: 'listed',
      to: 'dropped',
      by: principals,
      form: z.object({ reason: passage('理由') }),
      basis: duties,
    },
  },

  deadlines: {
    perform: {
      name: '完成清单事项',
      own: { kind: 'L', basis: '第一责任人职责清单写明的时限' },
      within: ({ intake }) => writtenLimit(intake.listedOn, intake.dueOn),
      starts: 'filed',
      startsOn: ({ intake }) => intake.listedOn,
      ends: 'perform',
      endsWithout: 'drop',
      escalatesTo: ['director', 'party_secretary'],
    },
  },
})
