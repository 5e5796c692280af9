import { documentForms as forms } from './forms.ts'
import { type DocumentStep, documentDrafters, documentLeaders, localRule, policy } from './states.ts'

const office = ['gen_office', 'disclosure_officer'] as const
const inForce = ['published', 'filed', 'filingReturned'] as const
const cleanupRule = '规范性文件每两年清理一次（浙江省政府令第372号，未核实，可由管理员设定）'

/** 签署、三统一、公布解读、备案. */
export const issuingSteps = {
  sign: {
    name: '签署',
    from: 'discussed',
    to: 'signed',
    by: ['director', 'party_secretary'],
    form: forms.sign,
    basis: localRule,
    barredBy: ({ given }) =>
      given.discuss?.result === 'adopt' || given.discuss?.result === 'modify'
        ? undefined
        : `集体审议未通过的，不得签署；请退回修改或者办理「不予制定」（${policy}）。`,
  },
  number: {
    name: '统一登记、编号、印发',
    from: 'signed',
    to: 'numbered',
    by: ['gen_office'],
    form: forms.number,
    papers: { text: { name: '规范性文件正式文本', required: true } },
    basis: localRule,
  },
  publish: {
    name: '公布并解读',
    from: 'numbered',
    to: 'published',
    by: office,
    form: forms.publish,
    papers: { interpretation: { name: '解读材料', required: true } },
    basis: '政府信息公开条例第二十条；未经公布的不得作为管理依据',
  },
  file: {
    name: '报送备案',
    from: 'published',
    to: 'filed',
    by: ['gen_office', 'judicial_office'],
    form: forms.file,
    papers: {
      filing: { name: '备案报告', required: true },
      text: { name: '规范性文件正式文本', required: true },
      note: { name: '起草说明', required: true },
    },
    basis: '本地备案规定（15日为默认，可由管理员设定）',
    barredBy: ({ given }, { form }) =>
      String(form.filedOn) < String(given.publish?.publishedOn)
        ? '报备日期不能早于公布日期：公布后十五日内报送备案（本地备案规定，可由管理员设定）。'
        : undefined,
  },
  returnFiling: {
    name: '登记备案退回',
    from: 'filed',
    to: 'filingReturned',
    by: ['gen_office', 'judicial_office'],
    form: forms.returnFiling,
    basis: '本地备案规定（可由管理员设定）',
  },
  refile: {
    name: '补报',
    from: 'filingReturned',
    to: 'filed',
    by: ['gen_office', 'judicial_office'],
    form: forms.refile,
    basis: '本地备案规定（可由管理员设定）',
  },
} as const satisfies Record<string, DocumentStep>

/** 清理：继续有效、修改、废止、失效. */
export const cleanupSteps = {
  keep: {
    name: '清理：继续有效',
    from: inForce,
    by: ['gen_office', ...documentLeaders],
    form: forms.cleanUp,
    papers: { cleanup: { name: '清理结果决定' } },
    basis: cleanupRule,
  },
  amend: {
    name: '清理：修改',
    from: inForce,
    to: 'drafting',
    by: documentLeaders,
    form: forms.cleanUp,
    papers: { cleanup: { name: '清理结果决定' } },
    basis: cleanupRule,
  },
  repeal: {
    name: '清理：废止',
    from: inForce,
    to: 'repealed',
    by: documentLeaders,
    form: forms.repeal,
    papers: { cleanup: { name: '清理结果决定', required: true } },
    basis: cleanupRule,
  },
  expire: {
    name: '登记失效',
    from: inForce,
    to: 'expired',
    by: [...documentDrafters],
    form: forms.expire,
    basis: cleanupRule,
    barredBy: ({ given }, { form }) => {
      const until = given.publish?.validUntil
      return typeof until === 'string' && String(form.on) <= until
        ? `有效期至${until}，尚未届满；提前终止的请办理「清理：废止」（${cleanupRule}）。`
        : undefined
    },
  },
} as const satisfies Record<string, DocumentStep>
