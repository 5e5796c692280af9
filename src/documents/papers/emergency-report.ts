import { formatDay } from '#calendar/date.ts'
import { findIntake, findSaid, footNote, paperHead, said, type Template } from '../paper.ts'

const kinds: Record<string, string> = { reportFirst: '首报', reportFurther: '续报', reportFinal: '终报' }

/** 突发事件信息报告单: time, place, source, kind and level, course, losses, measures, trend, request（突发事件应对法第六十一条）. */
export const emergencyReport: Template = (file, paper) => {
  const ofStep = (key: string) => said(file, paper.step, key)
  const checked = (key: string) => findSaid(file, 'verify', key) ?? findIntake(file, key) ?? ''
  return {
    ...paperHead(file, paper),
    to: ofStep('organ'),
    fields: [
      { label: '报告类别', value: kinds[paper.step] ?? '' },
      { label: '报告编号', value: findSaid(file, paper.step, 'number') ?? '' },
      { label: '事件', value: file.title, wide: true },
      { label: '接报日期', value: formatDay(file.filedOn) },
      { label: '信息来源', value: findIntake(file, 'learned') ?? '' },
      { label: '事件类型', value: checked('kind') },
      { label: '事件级别', value: checked('level') },
      { label: '发生地点', value: [file.village, file.grid, file.place].filter(Boolean).join('　'), wide: true },
      { label: '基本经过', value: ofStep('situation'), wide: true },
      { label: '死亡（人）', value: ofStep('dead') },
      { label: '失踪（人）', value: ofStep('missing') },
      { label: '受伤（人）', value: ofStep('injured') },
      { label: '经济损失（元）', value: findSaid(file, paper.step, 'loss') ?? '' },
      { label: '已采取措施', value: ofStep('measures'), wide: true },
      { label: '事态发展', value: ofStep('trend'), wide: true },
      { label: '请求事项', value: findSaid(file, paper.step, 'request') ?? '无', wide: true },
      { label: '更正说明', value: findSaid(file, paper.step, 'correction') ?? '无', wide: true },
      { label: '依据', value: paper.basis, wide: true },
      { label: '报告单位', value: `${file.organ}（盖章）` },
      { label: '报告日期', value: formatDay(file.takenOn[paper.step] ?? file.on) },
      { label: '签发人', value: '' },
      { label: '报告人', value: '' },
    ],
    notes: `信息报告应当及时、客观、真实，不得迟报、谎报、瞒报、漏报。${footNote(file)}`,
  }
}
