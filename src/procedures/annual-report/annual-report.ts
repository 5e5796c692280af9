import { periods } from '#calendar/periods/periods.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { untilFixed, yearEnd } from './fixed-date.ts'
import { annualReportIntake, annualReportForms as forms } from './forms.ts'
import { supervision, whyNotComplete, whyNotDeliberated, whyNotToPublish, whyNotToSubmit } from './steps.ts'

const office = ['gen_office', 'governance_office', 'judicial_office', 'disclosure_officer'] as const satisfies RoleId[]
const leaders = ['party_secretary', 'director'] as const satisfies RoleId[]
const superiors = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const disclosureRules = '《政府信息公开条例》第四十九条、第五十条'

type Reported = { intake: { kind: string; year: number } }
const isRuleOfLaw = ({ intake }: Reported) => intake.kind === 'rule_of_law'

/** 固定日期：自上一年度末日数到该日，周六、周日的提前到星期五。 */
const byFixed = (period: 'ND-01' | 'ND-02' | 'XX-06') =>
  ({
    period,
    within: ({ intake }: Reported) => untilFixed(intake.year, periods[period].fixed),
    starts: 'filed',
    startsOn: ({ intake }: Reported) => yearEnd(intake.year),
    escalatesTo: superiors,
  }) as const

export const annualReport = defineProcedure({
  id: 'annual-report',
  area: 'decision',
  name: '年度报告的编制、报送与公开',
  mark: '年',
  basis: `${supervision}；${disclosureRules}`,
  inForce: { from: '2004-07-01' },
  purpose: '每年初把上一年度法治政府建设（政府信息公开）的情况写成报告，经审核、审议、签发后报上级，并向社会公开。',
  filedBy: [...office, ...leaders, 'deputy_in_charge'],
  several: true,
  remedies: [
    '年度报告应当公开而没有公开的，可以申请公开，也可以向政府信息公开工作主管部门提出（政府信息公开条例第二十七条、第四十七条）',
  ],
  intake: annualReportIntake,
  barredAtFiling: ({ year }, { on }) => (year > Number(on.slice(0, 4)) ? '报告年度还没有开始，请核对。' : undefined),

  states: {
    collecting: { name: '收集数据和材料', phase: 'pending' },
    drafted: { name: '已拟稿，待审核', phase: 'working' },
    checked: { name: '已审核，待审议', phase: 'working' },
    deliberated: { name: '已审议，待签发', phase: 'working' },
    signed: { name: '已签发，待报送', phase: 'working' },
    submitted: { name: '已报送，待公开', phase: 'working' },
    published: { name: '已公开', phase: 'waiting' },
    withheld: { name: '不予公开', phase: 'waiting' },
    archived: { name: '已归档', phase: 'done', final: true },
  },
  initial: 'collecting',

  steps: {
    collect: {
      name: '收集科室材料',
      from: 'collecting',
      by: office,
      form: forms.collect,
      papers: { material: { name: '科室报送材料' } },
      basis: supervision,
      barredBy: (_, { form }) =>
        form.differs === true && form.explained === undefined
          ? '科室报的数与台账不一致的，应当写明核对情况：以哪个数为准、理由。'
          : undefined,
    },
    draft: {
      name: '拟稿',
      from: 'collecting',
      to: 'drafted',
      by: office,
      form: forms.draft,
      papers: { draft: { name: '年度报告草稿', required: true } },
      basis: `${supervision}：举措成效、不足和原因、第一责任人履职、下一年度安排、其他，共五项`,
      barredBy: (...asked) => whyNotComplete(asked),
    },
    check: {
      name: '法制审核',
      from: 'drafted',
      to: 'checked',
      by: ['legal_reviewer', 'judicial_office', 'legal_counsel'],
      form: forms.check,
      papers: { opinion: { name: '审核意见' } },
      basis: supervision,
      barredBy: (_, { form }) =>
        form.figures === true && form.laws === true
          ? undefined
          : '数字与台账不一致，或者引用有误的，请办「退回修改」，改好后再审核。',
    },
    returnDraft: {
      name: '退回修改',
      from: ['drafted', 'checked', 'deliberated'],
      to: 'collecting',
      by: ['legal_reviewer', 'judicial_office', 'gen_office', ...leaders, 'deputy_in_charge'],
      form: forms.returnDraft,
      basis: '公文处理工作条例第二十二条（参照）',
    },
    deliberate: {
      name: '审议',
      from: 'checked',
      to: 'deliberated',
      by: ['gen_office', ...leaders],
      form: forms.deliberate,
      papers: { minutes: { name: '会议纪要' } },
      basis: supervision,
      barredBy: (...asked) => whyNotDeliberated(asked),
    },
    sign: {
      name: '签发',
      from: 'deliberated',
      to: 'signed',
      by: leaders,
      form: forms.sign,
      papers: { final: { name: '年度报告正本', required: true } },
      basis: '公文处理工作条例第二十二条：公文由本机关负责人审批签发',
    },
    submit: {
      name: '报送',
      from: ['checked', 'deliberated', 'signed'],
      to: 'submitted',
      by: office,
      form: forms.submit,
      papers: { receipt: { name: '报送函、收文回执' } },
      basis: supervision,
      barredBy: (...asked) => whyNotToSubmit(asked),
    },
    publish: {
      name: '公开',
      from: ['checked', 'deliberated', 'signed', 'submitted'],
      to: 'published',
      by: office,
      form: forms.publish,
      papers: { secrecyReview: { name: '保密审查表', required: true }, published: { name: '公开页面或者公示照片' } },
      basis: `${supervision}；政府信息公开条例第十七条`,
      barredBy: (...asked) => whyNotToPublish(asked),
    },
    withhold: {
      name: '不予公开',
      from: 'submitted',
      to: 'withheld',
      by: leaders,
      form: forms.withhold,
      papers: { secrecyReview: { name: '保密审查表', required: true } },
      basis: `${supervision}：涉及国家秘密的除外`,
    },
    feedBack: {
      name: '登记反馈意见',
      from: ['submitted', 'published', 'withheld'],
      by: office,
      form: forms.feedBack,
      papers: { feedback: { name: '上级反馈意见' } },
      basis: supervision,
      handOff: {
        to: 'rectification',
        link: 'derived-from',
        name: '列入问题整改清单',
        basis: '清单销号（本地规定，未核实，可由管理员设定）',
        when: ({ given }) => given.feedBack?.mustRectify === true,
        carry: ({ given }) => ({
          source: 'supervision',
          from: given.feedBack?.organ,
          category: '法治政府建设',
          problem: given.feedBack?.opinions,
        }),
      },
    },
    archive: {
      name: '归档',
      from: ['published', 'withheld'],
      to: 'archived',
      by: ['archivist', ...office],
      form: forms.archive,
      papers: { final: { name: '年度报告正本', required: true } },
      basis: '档案法第十三条',
    },
  },

  deadlines: {
    submit: { name: '报送（3月1日前）', ...byFixed('ND-01'), when: isRuleOfLaw, ends: 'submit' },
    publish: {
      name: '公开（4月1日前）',
      ...byFixed('ND-02'),
      when: isRuleOfLaw,
      ends: 'publish',
      endsWithout: 'withhold',
    },
    publishDisclosure: {
      name: '公开政府信息公开工作年度报告（1月31日前）',
      ...byFixed('XX-06'),
      when: (facts) => !isRuleOfLaw(facts),
      ends: 'publish',
      endsWithout: 'withhold',
    },
  },
})
