import type { Person } from '#procedures/common.ts'
import type { FormField } from '../official-form.ts'
import { findIntake, findSaid, gap, type MatterFile, namesOf, partyLines, peopleOf, signLine } from '../paper.ts'

/** The party of an enforcement case: the one it is against; the informant never is. */
export function caseParty(file: MatterFile): Person[] {
  const against = peopleOf(file, 'respondent')
  return against.length > 0 || findIntake(file, 'source') === '投诉举报' ? against : peopleOf(file, 'applicant')
}

export function partyName(file: MatterFile): string {
  return namesOf(caseParty(file)) ?? gap
}

/** 编号与当事人各项, as every paper that is served on the party begins. */
export function caseParties(file: MatterFile): FormField[] {
  return [{ label: '案件编号', value: file.matter.number }, ...partyLines('当事人', caseParty(file))]
}

/** The officers named in a step with the numbers of their licences; room to write while none is. */
export function officersOf(file: MatterFile, step: string, field = 'officers'): string {
  const [names, codes] = [file.given[step]?.[field], file.matter.given[step]?.[field]]
  if (!Array.isArray(names) || !Array.isArray(codes)) return `${gap}、${gap}`
  return names.map((name, at) => `${String(name)}（执法证号：${String(codes[at])}）`).join('、')
}

/** What is said in the first of the steps that says it. */
export function saidFirst(file: MatterFile, field: string, steps: readonly string[]): string | undefined {
  for (const step of steps) {
    const words = findSaid(file, step, field)
    if (words !== undefined) return words
  }
  return undefined
}

/** The act that the case is about, as far as it is known. */
export function offenceOf(file: MatterFile): string {
  return saidFirst(file, 'offence', ['file', 'decideOnSpot']) ?? findIntake(file, 'offence') ?? file.title
}

/** 复议六十日（行政复议法第二十条）、起诉六个月（行政诉讼法第四十六条）; 当场处罚 must be reviewed first（第二十三条）. */
export function caseRemedies(what: string, reviewFirst = false): string {
  const review = `可以自收到${what}之日起60日内向${gap}人民政府申请行政复议（《中华人民共和国行政复议法》第二十条）`
  return reviewFirst
    ? `如不服本决定，${review}；对当场作出的行政处罚决定不服的，应当先申请行政复议，对行政复议决定不服的，可以自收到复议决定书之日起15日内向${gap}人民法院提起行政诉讼（《中华人民共和国行政复议法》第二十三条、《中华人民共和国行政诉讼法》第四十五条）。`
    : `如不服本决定，${review}，也可以自收到${what}之日起6个月内依法向${gap}人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。`
}

export const partySigns = [signLine('当事人签收')]
export const officerSigns = [signLine('执法人员'), signLine('执法人员')]
export const approvalSigns = [
  { label: '承办人签名', value: '\n' },
  { label: '承办机构意见', value: '\n' },
  { label: '审核意见', value: '\n', wide: true },
  { label: '负责人审批意见', value: '\n', wide: true },
  { label: '日期', value: '　　　年　　月　　日' },
] as const satisfies readonly FormField[]
