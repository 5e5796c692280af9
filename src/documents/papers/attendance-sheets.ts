import { dayWords, findIntake, gap, paperHead, paragraph, said, type Template } from '../paper.ts'
import { takingsOf } from './takings.ts'

const blankRows = (columns: number) => Array.from({ length: 10 }, () => Array.from({ length: columns }, () => ''))

/** 培训签到表: those who signed in, or blank lines to sign on. */
export const trainingAttendance: Template = (file, paper) => {
  const present = takingsOf(file, 'signIn')
  const rows = present.map((one, at) => [String(at + 1), one.code ?? '', one.name ?? '', one.unit ?? '', ''])
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `培训主题：${findIntake(file, 'topic') ?? gap}。培训对象：${findIntake(file, 'audience') ?? gap}。授课人：${findIntake(file, 'lecturer') ?? gap}。日期：${dayWords(file.filedOn)}。学时：${said(file, 'finish', 'hours')}。参加人数：${said(file, 'finish', 'participants')}。`,
      ),
      {
        kind: 'table',
        columns: ['序号', '人员编号', '姓名', '单位', '签名'],
        rows: rows.length > 0 ? rows : blankRows(5),
      },
    ],
    signLines: [{ label: '签到负责人' }],
  }
}

/** 考试成绩表: everyone expected, those absent included. */
export const examResults: Template = (file, paper) => {
  const people = takingsOf(file, 'record')
  const rows = people.map((one, at) => [
    String(at + 1),
    one.code ?? '',
    one.name ?? '',
    one.attended === '是' ? '参考' : '缺考',
    one.score ?? '',
    one.attended === '是' ? (one.passed === '是' ? '合格' : '不合格') : '',
  ])
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `考试类别：${findIntake(file, 'kind') ?? gap}。科目：${findIntake(file, 'subject') ?? gap}。网络考试：${findIntake(file, 'online') ?? gap}。应考${findIntake(file, 'expected') ?? gap}人，参考${said(file, 'close', 'attended')}人，合格${said(file, 'close', 'passed')}人；及格分${findIntake(file, 'passMark') ?? gap}分。`,
      ),
      {
        kind: 'table',
        columns: ['序号', '人员编号', '姓名', '参考情况', '成绩', '结果'],
        rows: rows.length > 0 ? rows : blankRows(6),
      },
    ],
    signLines: [{ label: '监考人' }, { label: '登分人' }],
  }
}
