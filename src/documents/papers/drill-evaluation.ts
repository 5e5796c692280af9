import { findIntake, findSaid, paperHead, said, signed, type Template } from '../paper.ts'

/** 演练评估表: how the drill went, scores, problems and what is to be mended（突发事件应对法第二十八条、第四十二条）. */
export const drillEvaluation: Template = (file, paper) => {
  const problems = file.given[paper.step]?.problems
  const rows = Array.isArray(problems) ? problems.map(String) : []
  return {
    ...paperHead(file, paper),
    fields: [
      { label: '演练名称', value: file.title, wide: true },
      { label: '演练的预案', value: findIntake(file, 'plan') ?? '' },
      { label: '预案类别', value: findIntake(file, 'planKind') ?? '' },
      { label: '演练方式', value: findIntake(file, 'mode') ?? '' },
      { label: '演练范围', value: findIntake(file, 'scope') ?? '' },
      { label: '演练科目', value: findIntake(file, 'subjects') ?? '', wide: true },
      { label: '演练日期', value: said(file, 'hold', 'on') },
      { label: '地点', value: said(file, 'hold', 'place') },
      { label: '参演单位', value: said(file, 'hold', 'units'), wide: true },
      { label: '参加人数', value: said(file, 'hold', 'people') },
      { label: '总体评价', value: said(file, paper.step, 'overall') },
      { label: '响应与指挥', value: said(file, paper.step, 'response') },
      { label: '处置与协同', value: said(file, paper.step, 'execution') },
      { label: '保障与物资', value: said(file, paper.step, 'support') },
      { label: '预案可行', value: said(file, paper.step, 'feasible') },
      {
        label: '发现的问题',
        value: rows.length > 0 ? rows.map((row, index) => `${index + 1}.${row}`).join('\n') : '无',
        wide: true,
      },
      { label: '改进建议', value: findSaid(file, paper.step, 'suggestions') ?? '无', wide: true },
      { label: '评估人员', value: said(file, paper.step, 'evaluators'), wide: true },
      { label: '依据', value: paper.basis, wide: true },
    ],
    signature: signed(file, paper),
    signLines: [{ label: '评估组长' }, { label: '负责人' }],
  }
}
