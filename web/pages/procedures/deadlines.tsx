import { Tag } from 'antd'
import { listOf, type Procedure, ruleOf } from '#procedures/define.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { extensionWords, kindNames, lengthWords } from './deadline-words.ts'
import { fewStepsInWords, stepsInWords } from './step-words.ts'

type Row = { key: string; deadline: Procedure['deadlines'][string] }

/** Every deadline with its length, article, extension and pauses. */
export function Deadlines({ procedure }: { procedure: Procedure }) {
  const rows = Object.entries(procedure.deadlines).map(([key, deadline]) => ({ key, deadline }))
  return (
    <>
      <p className="hint">
        自然日、工作日以各条写明的为准；期限首日不计入，末日逢休息日顺延（《民法典》第二百零一条、第二百零三条）。
      </p>
      <QueryTable
        label={`${procedure.name}的期限`}
        columns={columnsOf(procedure)}
        rows={rows}
        rowKey={({ key }) => key}
        empty={{ words: '此程序没有期限' }}
      />
    </>
  )
}

function columnsOf(procedure: Procedure): ReadonlyArray<Column<Row>> {
  return [
    { key: 'name', title: '期限', width: 170, show: ({ deadline }) => <NameCell deadline={deadline} /> },
    {
      key: 'length',
      title: '多长',
      width: 140,
      show: ({ deadline }) => <strong className="prose">{lengthWords(ruleOf(deadline))}</strong>,
    },
    {
      key: 'run',
      title: '起算与办结',
      width: 270,
      show: ({ deadline }) => (
        <div className="prose">
          <div>自「{stepsInWords(procedure, deadline.starts)}」起</div>
          <div>至「{fewStepsInWords(procedure, deadline.ends)}」止</div>
          {deadline.restartedBy && <div>「{stepsInWords(procedure, deadline.restartedBy)}」后重新起算</div>}
          {listOf(deadline.endsWithout).length > 0 && (
            <div className="hint">「{fewStepsInWords(procedure, deadline.endsWithout)}」后不再计时</div>
          )}
        </div>
      ),
    },
    {
      key: 'change',
      title: '延长与中止',
      width: 210,
      show: ({ deadline }) => <Changes procedure={procedure} deadline={deadline} />,
    },
    { key: 'basis', title: '依据', width: 220, show: ({ deadline }) => <Basis deadline={deadline} /> },
    {
      key: 'escalates',
      title: '逾期上报',
      width: 110,
      show: ({ deadline }) =>
        deadline.escalatesTo ? `${deadline.byShift ? '带班人员、' : ''}${rolesInWords(deadline.escalatesTo)}` : '—',
    },
  ]
}

function NameCell({ deadline }: Pick<Row, 'deadline'>) {
  return (
    <>
      <strong>{deadline.name}</strong>
      <div>
        <Tag>{kindNames[ruleOf(deadline).kind]}</Tag>
        {deadline.bears === 'party' && <Tag>他方期限或权利</Tag>}
        {deadline.when && <Tag>视情形</Tag>}
      </div>
    </>
  )
}

function Changes({ procedure, deadline }: { procedure: Procedure } & Pick<Row, 'deadline'>) {
  const period = ruleOf(deadline)
  const extension = deadline.extendedBy ? extensionWords(period) : undefined
  const pauses = deadline.pauses ?? []
  if (!extension && pauses.length === 0 && !period.pause) return <>—</>
  return (
    <div className="prose">
      {extension && <div>{extension}</div>}
      {pauses.map((pause) => (
        <div key={pause.basis + pause.reason}>
          {pause.reason}不计入：自「{stepsInWords(procedure, pause.from)}」至「{stepsInWords(procedure, pause.until)}
          」（
          {pause.basis}）
        </div>
      ))}
      {pauses.length === 0 && period.pause && <div>{period.pause}</div>}
    </div>
  )
}

function Basis({ deadline }: Pick<Row, 'deadline'>) {
  const period = ruleOf(deadline)
  return (
    <div className="prose">
      {period.basis}
      {deadline.period && <div className="hint">规则 {deadline.period}</div>}
      {period.note && <div className="hint">{period.note}</div>}
    </div>
  )
}
