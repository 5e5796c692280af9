import type { Claim, Reading } from '#reports/claims/claim.ts'
import { isExact, meets, rangeOf } from '#reports/claims/range.ts'
import { isChange, isOfBefore, type Setting, settingsOf } from '#reports/claims/setting.ts'
import { numberWords } from './arithmetic.ts'
import { type Around, type Check, type Finding, type OutsideFigure, printed } from './check.ts'
import { yearOf } from './report-date.ts'

/** Figures of the report against those of the ledger, the disclosure table and the enforcement statistics. */
export const outside: Check = {
  id: 'outside',
  name: '与台账、公开年报、执法统计',
  explains:
    '文中与台账、政府信息公开年报、行政执法统计同名同单位的数，数不同的报出来源和两边的数。名称多出限定词的不比；台账为零、没有记录的只存疑；文中另有一处与来源相同的不报。',
  run: (reading, around) => (around.outside?.length ? compare(reading, around) : []),
}

const sources: Record<OutsideFigure['source'], string> = {
  ledger: '本街道台账',
  disclosure: '政府信息公开年度报告',
  enforcement: '行政执法统计年报',
}

const around =
  /^(?:街道|我街道|全街道|全镇|我镇|共计|共|累计|总计|全年|今年|年内|办理|受理|开展|组织|举办|召开|审查|办结|各类|各项|有关|相关|完成|收到|处理|调解|排查|发放|作出|实施|予以|的|数量|数|总数|总量|件数|事项|案件)*$/

function compare(reading: Reading, { year = yearOf(reading.text), outside: figures = [] }: Around): readonly Finding[] {
  const settings = settingsOf(reading.text, reading.sentences, reading.claims)
    .flat()
    .filter((one) => !isChange(one) && !isOfBefore(one) && ofYear(one.claim, year))
  const worded = figures.map((figure) => ({
    figure,
    names: [figure.name, ...figure.words].filter((name) => name.length > 1),
  }))
  return worded.flatMap(({ figure, names }) => {
    const named = settings.filter((one) => isAlike(one.claim, figure) && names.some((name) => isNamed(one, name)))
    const [first] = named
    if (!first || named.some(({ claim }) => agrees(claim, figure))) return []
    return [finding(first, figure, named.length === 1 && isExact(first.claim) && names.includes(first.words))]
  })
}

function ofYear({ when }: Claim, year: number | undefined): boolean {
  return year === undefined || when?.year === undefined || when.year === year
}

const cases = ['件', '起', '宗', '例', '条', '项']
const persons = ['人', '名', '位']

function isAlike({ unit, kind }: Claim, figure: OutsideFigure): boolean {
  if (kind === 'points' || kind === 'times') return false
  if (unit === figure.unit) return true
  return [cases, persons].some((units) => units.includes(unit) && units.includes(figure.unit))
}

function isNamed({ words, claim: { what } }: Setting, name: string): boolean {
  if (words === name || what === name) return true
  const at = words.indexOf(name)
  if (at < 0) return false
  return around.test(words.slice(0, at)) && around.test(words.slice(at + name.length))
}

function agrees(claim: Claim, { value }: OutsideFigure): boolean {
  const slack = claim.kind === 'rate' ? claim.step / 2 : 0
  return meets(rangeOf(claim), { low: value - slack, high: value + slack })
}

/** Nothing is recorded in the ledger: perhaps it was not entered. A rate of nought has records. */
function isUnrecorded({ source, value, unit }: OutsideFigure): boolean {
  return source === 'ledger' && value === 0 && unit !== '%'
}

function finding({ claim, index }: Setting, figure: OutsideFigure, certain: boolean): Finding {
  const theirs = `${numberWords(figure.value)}${figure.unit}`
  const apart = `相差${numberWords(Math.abs(claim.value - figure.value))}${figure.unit}`
  return {
    kind: 'outside',
    severity: certain && !isUnrecorded(figure) ? 'error' : 'doubt',
    start: claim.start,
    end: claim.end,
    stated: printed(claim),
    expected: theirs,
    message: isUnrecorded(figure)
      ? `“${figure.name}”${sources[figure.source]}没有记录（${theirs}），文中写${printed(claim)}。请核对是否漏录，或者写明来源。`
      : `“${figure.name}”${sources[figure.source]}为${theirs}，文中写${printed(claim)}，${apart}。请核对；如口径不同，写明来源。`,
    claims: [index],
    also: [],
  }
}
