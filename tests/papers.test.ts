import { describe, expect, it } from 'vitest'
import { isDay, parseDay } from '#calendar/date.ts'
import { applicationForm } from '#documents/application-form.ts'
import { dossierOf } from '#documents/dossier.ts'
import { exampleFile } from '#documents/example-file.ts'
import { guideOf } from '#documents/guide.ts'
import { nameCodes } from '#documents/named-codes.ts'
import { packDocument } from '#documents/official.ts'
import { type FormSpec, formDocument } from '#documents/official-form.ts'
import { findPaper, type MatterFile, papersOf } from '#documents/paper.ts'
import { draftPaper, templates } from '#documents/papers.ts'
import { ruleOf } from '#procedures/define.ts'
import { formFields } from '#procedures/forms.ts'
import { procedures } from '#procedures/index.ts'
import { wordsIn } from './harness/docx.ts'

const organ = '示例街道办事处'
const contact = { phone: '0000-12345' }

async function wordsOfSpec(spec: FormSpec): Promise<string> {
  return wordsIn(await packDocument(formDocument(spec)))
}

/** A matter as it stands after a worked example, ready to be printed. */
function fileOf({ procedure, examples }: (typeof procedures)[number], at = 0): MatterFile {
  const example = examples[at]
  if (!example) throw new Error('没有示例')
  const file = exampleFile({ procedure, example })
  return {
    ...file,
    contact,
    on: parseDay('2026-12-01'),
    title: '楼道堆物',
    detail: '楼道长期堆物，要求清理。',
    people: [{ part: 'applicant', kind: 'natural', name: '张**', phone: '138****0001' }],
    plain: false,
    intake: nameCodes(formFields(procedure.intake), file.intake, () => '某某'),
    given: Object.fromEntries(
      Object.entries(file.given).map(([step, form]) => {
        const schema = procedure.steps[step]?.form
        return [step, schema ? nameCodes(formFields(schema), form, () => '某某') : form]
      }),
    ),
  }
}

const named = procedures.map((one) => ({ name: one.procedure.name, one }))

describe.each(named)('《$name》的指南、表单与文书', ({ one }) => {
  const { procedure } = one

  it('办事指南写明用途、依据、每个期限及其条款、每个环节、每种文书、权利救济与电话', async () => {
    const words = await wordsOfSpec(guideOf(procedure, organ, contact))
    expect(words).toContain(procedure.purpose)
    expect(words).toContain(procedure.basis)
    expect(words).toContain(contact.phone)
    for (const rule of Object.values(procedure.deadlines)) {
      expect(words).toContain(`${rule.name}：`)
      expect(words).toContain(ruleOf(rule).basis)
    }
    for (const step of Object.values(procedure.steps)) expect(words).toContain(step.name)
    for (const state of Object.values(procedure.states)) if (!procedure.log) expect(words).toContain(state.name)
    for (const { name } of papersOf(procedure)) expect(words).toContain(name)
    for (const remedy of procedure.remedies ?? []) expect(words).toContain(remedy.replace(/[。；]$/, ''))
    expect(englishIn(words)).toEqual([])
  })

  it('空白表单列出登记的每一栏，选择项以方框列出', async () => {
    const words = await wordsOfSpec(applicationForm(procedure, organ, contact))
    for (const field of formFields(procedure.intake)) {
      expect(words).toContain(field.title)
      for (const choice of field.choices ?? []) expect(words).toContain(`□${choice.name}`)
    }
    expect(words).toContain('姓名或名称')
    expect(englishIn(words)).toEqual([])
  })

  it('每种文书都能从事项生成，有编号、机关和落款处，没有代号和英文', async () => {
    for (const at of one.examples.keys()) {
      const file = fileOf(one, at)
      for (const paper of papersOf(procedure)) {
        const spec = draftPaper(file, paper)
        // 成文只需各试一次，其余示例看其内容。
        const words = at === 0 ? await wordsOfSpec(spec) : valuesIn(spec).join('\n')
        expect(words, paper.name).toMatch(/街道|调解委员会/)
        expect(words, paper.name).toContain(file.matter.number)
        expect(words, paper.name).toContain('个人信息已遮盖')
        expect(englishIn(words), paper.name).toEqual([])
      }
    }
  })
})

/** Every text of a form, without the names of its own parts. */
function valuesIn(part: unknown): string[] {
  if (typeof part === 'string') return ['heading', 'paragraph', 'table'].includes(part) || isDay(part) ? [] : [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(valuesIn) : []
}

/** Runs of Latin letters that are no standard's mark. */
function englishIn(words: string): string[] {
  return (words.match(/[A-Za-z][A-Za-z-]+/g) ?? []).filter((word) => !['GB', 'SF', 'DB', 'XX'].includes(word))
}

it('专用文书所写的键都是该程序有的文书', () => {
  for (const [id, own] of Object.entries(templates)) {
    const found = procedures.find(({ procedure }) => procedure.id === id)
    if (!found) throw new Error(`没有程序 ${id}`)
    const keys = papersOf(found.procedure).map(({ key }) => key)
    expect(Object.keys(own).filter((key) => !keys.includes(key))).toEqual([])
  }
})

function examplesOf(id: string): (typeof procedures)[number] {
  const found = procedures.find(({ procedure }) => procedure.id === id)
  if (!found) throw new Error(`没有程序 ${id}`)
  return found
}

/** The words of a paper after the first worked example that took the step. */
function paperAfter(id: string, step: string, key: string): string {
  const one = examplesOf(id)
  const at = one.examples.findIndex(({ acts }) => acts.some((act) => act.step === step && act.refused === undefined))
  const file = fileOf(one, at)
  const paper = findPaper(file, key, step)
  if (!paper) throw new Error(`没有文书 ${key}`)
  return valuesIn(draftPaper(file, paper)).join('\n')
}

describe('文书载明法律要求的内容', () => {
  it.each([
    [
      '信访受理告知书',
      'petition',
      'accept',
      'acceptance',
      ['第二十三条', '60日', '第三十四条', '30日', '办结（至2026年'],
    ],
    ['延长办理期限告知书', 'petition', 'extend', 'extensionNotice', ['第三十四条', '不超过30日', '延期理由']],
    [
      '信访处理意见书',
      'petition',
      'issueOpinion',
      'opinion',
      ['投诉请求', '事实和理由', '处理意见', '法律法规依据', '30日', '第三十五条'],
    ],
    [
      '人民调解协议书',
      'mediation',
      'takeEffect',
      'agreement',
      ['主要事实、争议事项以及各方当事人的责任', '协议内容', '履行方式、地点和期限', '第二十九条', '30日'],
    ],
    ['口头协议登记表', 'mediation', 'agreeOrally', 'agreement', ['口头协议登记表', '第三十条']],
    ['权利义务告知书', 'mediation', 'notifyRights', 'rightsNotice', ['第二十三条', '第二十四条', '不收取任何费用']],
    ['司法确认申请书', 'mediation', 'applyConfirm', 'confirmApplication', ['第二百零五条', '30日', '共同提出']],
    ['终止调解告知书', 'mediation', 'terminate', 'terminationNotice', ['第二十六条', '仲裁、行政、司法']],
    ['不予许可决定书', 'service', 'reject', 'decision', ['第三十八条第二款', '60日', '6个月', '行政复议', '行政诉讼']],
    [
      '受理通知书',
      'service',
      'accept',
      'acceptance',
      ['第三十二条', '20个工作日', '第四十五条', '首问责任人：', '0000-12345'],
    ],
    [
      '合法性审查意见书',
      'legality-review',
      'giveOpinion',
      'opinion',
      ['主体', '依据', '权限', '程序', '内容', '书面说明理由'],
    ],
    [
      '社区矫正接收宣告书',
      'community-correction',
      'admit',
      'admission',
      ['犯罪事实', '矫正期限', '第二十二条', '申诉'],
    ],
    ['社区矫正警告决定书', 'community-correction', 'warn', 'warning', ['第二十八条', '证据', '警告', '人民检察院']],
    ['外出审批表', 'community-correction', 'permitLeave', 'leaveForm', ['第二十七条', '外出理由', '销假']],
    ['解除社区矫正证明书', 'community-correction', 'discharge', 'dischargeProof', ['第四十四条', '2026年10月3日']],
    ['法律援助受理回执', 'legal-aid', 'receiveMaterials', 'receipt', ['第四十三条', '七日', '五日', '行政复议']],
    ['法律援助转交函', 'legal-aid', 'forward', 'forwardLetter', ['第四十二条', '第四十三条', '劳动报酬']],
    ['安置帮教登记表', 'resettlement', 'open', 'file', ['帮教小组', '信息核查', '第二十八条']],
  ] as const)('%s', (_, id, step, key, wanted) => {
    const words = paperAfter(id, step, key)
    for (const part of wanted) expect(words).toContain(part)
  })

  it('同一文书在多个环节时，以最近办过的环节为准，也可指定环节', () => {
    const one = examplesOf('service')
    const rejected = one.examples.findIndex(
      ({ expect: { state }, acts }) => state === 'closed' && acts.at(-1)?.step === 'reject',
    )
    const file = fileOf(one, rejected)
    expect(findPaper(file, 'decision')?.name).toContain('不予')
    expect(findPaper(file, 'decision', 'permit')?.name).toContain('准予行政许可')
    expect(findPaper(file, 'nothing')).toBeUndefined()
  })
})

it('受理通知书写首问责任人；没有另行填写的，就是登记人', () => {
  const one = examplesOf('service')
  const file = { ...fileOf(one), filer: '登记人甲' }
  const paper = findPaper(file, 'acceptance', 'accept')
  if (!paper) throw new Error('没有受理通知书')
  const wordsOf = (intake: Record<string, unknown>) => valuesIn(draftPaper({ ...file, intake }, paper)).join('\n')
  expect(wordsOf(file.intake)).toContain('首问责任人：登记人甲；')
  expect(wordsOf({ ...file.intake, firstAsked: '引导员乙' })).toContain('首问责任人：引导员乙；')
})

describe('案卷应有的文书', () => {
  it('办过而没有附上的是缺少，尚未办到的是尚不需要，不会再办的不列', () => {
    const one = examplesOf('petition')
    const at = one.examples.findIndex(({ acts }) => acts.some(({ step }) => step === 'issueOpinion'))
    const { procedure, matter } = fileOf(one, at)
    const filed = { ...matter, state: 'registered', times: {}, papers: [] }
    const begun = dossierOf(procedure, filed)
    expect(begun.every(({ state }) => state === 'later')).toBe(true)
    expect(begun.find(({ key }) => key === 'opinion')).toMatchObject({ name: '信访处理意见书', required: true })
    const accepted = { ...filed, state: 'investigating', times: { accept: 1 } }
    expect(dossierOf(procedure, accepted).find(({ key }) => key === 'acceptance')).toMatchObject({
      state: 'missing',
      step: 'accept',
      required: true,
      basis: '信访工作条例第二十三条二款、三款',
    })
    const paper = { key: 'acceptance', name: '扫描件.pdf', attachment: 'a', step: 'accept', at: matter.filedAt }
    const given = dossierOf(procedure, { ...accepted, papers: [paper] })
    expect(given.find(({ key }) => key === 'acceptance')).toMatchObject({ state: 'given', name: '受理告知书' })
    const returned = dossierOf(procedure, { ...filed, state: 'returned' })
    expect(returned.filter(({ key }) => key === 'opinion')).toEqual([])
  })

  it.each(named)('《$name》每个示例的案卷都能列出，附上的文书一件不漏', ({ one }) => {
    for (const at of one.examples.keys()) {
      const { procedure, matter } = fileOf(one, at)
      const listed = dossierOf(procedure, matter)
      const given = new Set(matter.papers.map(({ key }) => key))
      expect(new Set(listed.filter(({ state }) => state === 'given').map(({ key }) => key))).toEqual(given)
    }
  })
})
