import { formatDay } from '#calendar/date.ts'
import type { FormField } from '../official-form.ts'
import {
  findIntake,
  findSaid,
  footNote,
  type MatterFile,
  namesOf,
  paperHead,
  peopleOf,
  said,
  type Template,
} from '../paper.ts'

const signLines: readonly FormField[] = [
  { label: '来访人签名', value: '' },
  { label: '登记人签名', value: '' },
]

/** Who came, how they are reached, and what they ask for (信访工作条例第十九条：姓名、住址、请求、事实、理由). */
function visitor(file: MatterFile): FormField[] {
  const [first] = peopleOf(file, 'applicant')
  return [
    { label: '登记编号', value: file.matter.number },
    { label: '登记日期', value: formatDay(file.filedOn) },
    { label: '姓名（名称）', value: namesOf(peopleOf(file, 'applicant')) ?? '' },
    { label: '证件号码', value: first?.idNumber ?? '' },
    { label: '联系电话', value: first?.phone ?? '' },
    { label: '住址', value: first?.address ?? '' },
    { label: '信访形式', value: file.channel },
    { label: '人数', value: findIntake(file, 'headcount') ?? findIntake(file, 'visitors') ?? '1' },
  ]
}

/** 来访（来信、来电）登记表（信访工作条例第十九条、第二十一条）. */
export const petitionRegister: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    ...visitor(file),
    { label: '初次信访', value: findIntake(file, 'first') ?? '□是　□否' },
    { label: '多人走访', value: findIntake(file, 'collective') ?? '□是　□否' },
    { label: '代表人数', value: findIntake(file, 'representatives') ?? '' },
    { label: '口头提出', value: findIntake(file, 'oral') ?? '□是　□否' },
    { label: '标题', value: file.title, wide: true },
    { label: '投诉请求', value: findIntake(file, 'request') ?? '\n\n', wide: true },
    { label: '事实和理由', value: file.detail.slice(0, 280), wide: true },
    { label: '甄别类别', value: findSaid(file, 'classify', 'kind') ?? '' },
    { label: '求决途径', value: findSaid(file, 'classify', 'branch') ?? '' },
    { label: '依据', value: paper.basis, wide: true },
    ...signLines,
  ],
})

/** 领导接访登记表（信访工作条例第十八条二款）. */
export const receptionRegister: Template = (file, paper) => ({
  ...paperHead(file, paper),
  fields: [
    ...visitor(file),
    { label: '接访方式', value: findIntake(file, 'mode') ?? '' },
    { label: '地点', value: findIntake(file, 'place') ?? '' },
    { label: '接访领导', value: said(file, 'receiveVisitors', 'post') },
    { label: '接待日期', value: findSaid(file, 'receiveVisitors', 'on') ?? '　　年　　月　　日' },
    { label: '反映事项', value: findSaid(file, 'receiveVisitors', 'matter') ?? file.detail.slice(0, 280), wide: true },
    { label: '现场意见', value: findSaid(file, 'receiveVisitors', 'opinion') ?? '\n\n', wide: true },
    { label: '交办单位', value: findSaid(file, 'assign', 'to') ?? '' },
    { label: '办理时限（日）', value: findSaid(file, 'assign', 'limit') ?? '' },
    { label: '办理结果', value: findSaid(file, 'recordResult', 'result') ?? '\n', wide: true },
    { label: '反馈日期', value: findSaid(file, 'feedBack', 'on') ?? '　　年　　月　　日' },
    { label: '来访人评价', value: findSaid(file, 'feedBack', 'satisfaction') ?? '' },
    ...signLines,
  ],
  notes: footNote(file),
})
