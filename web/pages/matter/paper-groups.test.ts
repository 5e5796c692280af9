import { describe, expect, it } from 'vitest'
import type { DossierPaper } from '#documents/contract.ts'
import { procedures } from '#procedures/index.ts'
import { groupPapers } from './paper-groups.ts'

const petition = procedures.find(({ procedure }) => procedure.id === 'petition')?.procedure
if (!petition) throw new Error('没有信访程序')

function paper(key: string, state: DossierPaper['state'], step: string, required = true): DossierPaper {
  return { key, name: key, step, stepName: step, required, state, basis: '', attachment: null, remarks: [] }
}

describe('文书按办到哪一步分组', () => {
  it('现在能办的环节所要的是下一步，其余尚不需要；缺少的必备在前', () => {
    const papers = [
      paper('acceptance', 'given', 'accept'),
      paper('extensionNotice', 'missing', 'extend', false),
      paper('receipt', 'missing', 'serve'),
      paper('opinion', 'later', 'issueOpinion'),
      paper('review', 'later', 'reviewOpinion'),
    ]
    const groups = groupPapers(papers, petition, ['issueOpinion'])
    const keys = (some: readonly DossierPaper[]) => some.map(({ key }) => key)
    expect(keys(groups.given)).toEqual(['acceptance'])
    expect(keys(groups.missing)).toEqual(['receipt', 'extensionNotice'])
    expect(keys(groups.next)).toEqual(['opinion'])
    expect(groups.next[0]?.stepName).toBe(petition.steps.issueOpinion?.name)
    expect(keys(groups.later)).toEqual(['review'])
  })
})
