import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { deliberationForms as forms } from './forms.ts'

export const deliberationStates = {
  proposed: { name: '议题已提出', phase: 'pending' },
  refused: { name: '不列入协商', phase: 'done', final: true },
  gathering: { name: '征求意见、拟定方案', phase: 'working' },
  optioned: { name: '方案已拟，待协商', phase: 'waiting' },
  agreed: { name: '已达成一致', phase: 'working' },
  failed: { name: '未达成一致', phase: 'done', final: true },
  published: { name: '结果已公开', phase: 'working' },
  executing: { name: '实施中', phase: 'working' },
  completed: { name: '已实施', phase: 'waiting' },
  closed: { name: '已办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

type DeliberationStep = Step<keyof typeof deliberationStates, never, AnyFacts>

export const hosts = ['governance_office', 'gen_office', 'grid_leader', 'grid_worker'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const article =
  '城市居民委员会组织法第三十二条、村民委员会组织法第三十三条（2026年1月1日施行）；此前依中办发〔2015〕41号（未核实）'

const quorum =
  '城市居民委员会组织法第二十七条、第二十九条，村民委员会组织法第二十六条、第三十条；2026年1月1日以前为当时文本的相应条款'

function partiesOf(given: AnyFacts['given']): number {
  const parties = given.accept?.parties
  return Array.isArray(parties) ? parties.length : 0
}

function optionsOf(given: AnyFacts['given']): string[] {
  const options = given.propose?.options
  return Array.isArray(options) ? options.map((one: { name?: unknown }) => String(one.name)) : []
}

/** Why the meeting gives no agreement: too few of those concerned, or an option that nobody put forward. */
function whyNotAgreed({ given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  if (form.agreed !== true) return '没有达成一致的，请办「修改方案再协商」或者「协商未成」。'
  if (Number(form.parties) < partiesOf(given))
    return `利益相关方共${partiesOf(given)}方，到会${form.parties}方，应当组织各利益相关方协商（城市居民委员会组织法第三十二条、村民委员会组织法第三十三条）。`
  return optionsOf(given).includes(String(form.chosen)) ? undefined : `「${form.chosen}」不在所拟方案中，请核对。`
}

function whyNotResolved(form: Record<string, unknown>): string | undefined {
  const [entitled, present, agreed] = [Number(form.entitled), Number(form.present), Number(form.agreed)]
  if (present > entitled || agreed > present) return '实到不能多于应到，同意不能多于实到，请核对。'
  if (form.meeting !== 'assembly' && form.meeting !== undefined && present * 3 < entitled * 2)
    return `到会没有达到三分之二，会议不能召开、不能决定（${quorum}）。`
  if (present * 2 <= entitled) return `到会没有超过半数，会议不能决定（${quorum}）。`
  return agreed * 2 > present ? undefined : `没有经到会人员过半数同意，请修改方案再协商（${quorum}）。`
}

export const deliberationSteps = {
  refuse: { name: '不列入协商', from: 'proposed', to: 'refused', by: hosts, form: forms.refuse, basis: article },
  accept: { name: '确定议题', from: 'proposed', to: 'gathering', by: hosts, form: forms.accept, basis: article },
  collect: { name: '入户听取意见', from: 'gathering', by: hosts, form: forms.collect, basis: article },
  propose: {
    name: '拟定方案',
    from: 'gathering',
    to: 'optioned',
    by: hosts,
    form: forms.propose,
    basis: article,
    barredBy: ({ given }) =>
      given.collect ? undefined : `须先听取居民意见，请先办「入户听取意见」（本地规定，未核实，可由管理员设定）。`,
  },
  revise: { name: '修改方案再协商', from: ['optioned', 'agreed'], to: 'gathering', by: hosts, basis: article },
  meet: {
    name: '协商达成一致',
    from: 'optioned',
    to: 'agreed',
    by: hosts,
    form: forms.meet,
    papers: { minutes: { name: '协商会议记录', required: true } },
    basis: article,
    barredBy: (facts, { form }) => whyNotAgreed(facts, form),
  },
  fail: {
    name: '协商未成',
    from: ['gathering', 'optioned'],
    to: 'failed',
    by: hosts,
    form: forms.fail,
    basis: article,
    handOff: {
      to: 'mediation',
      link: 'transferred-to',
      name: '转人民调解',
      basis: '人民调解法第十七条',
      when: ({ given }) => given.fail?.toMediation === true,
      carry: () => ({ medSource: 'grid' }),
    },
  },
  resolve: {
    name: '提交会议讨论决定',
    from: 'agreed',
    by: hosts,
    form: forms.resolve,
    papers: { resolution: { name: '会议决议', required: true } },
    basis: article,
    barredBy: ({ given }, { form }) =>
      given.meet?.assembly === true
        ? whyNotResolved(form)
        : '本议题没有确定须提交会议讨论决定（城市居民委员会组织法第三十二条三款）。',
  },
  publish: {
    name: '公开协商结果',
    from: 'agreed',
    to: 'published',
    by: hosts,
    form: forms.publish,
    papers: { announcement: { name: '协商结果公告' } },
    basis: article,
    barredBy: ({ given }, { around: { takenOn } }) =>
      given.meet?.assembly === true && (takenOn.resolve ?? '') < (takenOn.meet ?? '')
        ? '须先提交村（居）民会议、代表会议讨论决定（城市居民委员会组织法第三十二条三款、村民委员会组织法第三十三条三款）。'
        : undefined,
  },
  execute: {
    name: '组织实施',
    from: 'published',
    to: 'executing',
    by: [...hosts, ...leaders],
    assigns: true,
    form: forms.execute,
    basis: article,
  },
  complete: { name: '实施完成', from: 'executing', to: 'completed', by: hosts, form: forms.complete, basis: article },
  evaluate: { name: '听取居民评价', from: 'completed', by: hosts, form: forms.evaluate, basis: article },
  close: {
    name: '办结',
    from: 'completed',
    to: 'closed',
    by: [...hosts, ...leaders],
    form: forms.close,
    basis: article,
    barredBy: ({ given }) =>
      given.evaluate ? undefined : '须先听取居民评价，请先办「听取居民评价」（本地规定，未核实，可由管理员设定）。',
  },
} as const satisfies Record<string, DeliberationStep>
