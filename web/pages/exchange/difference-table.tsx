import { Link } from '@tanstack/react-router'
import { Button, Table, Tag } from 'antd'
import type { AnsweredRow } from '#exchange/contract.ts'
import { answerNames, kindNames } from '#exchange/difference.ts'
import { matterPath } from '#web/page-search.ts'
import { Nothing } from '#web/parts/states.tsx'
import { timeOf } from '#web/time.ts'

const colours = { 'only-theirs': 'volcano', 'only-ours': 'blue', different: 'gold' } as const

type Props = {
  rows: readonly AnsweredRow[]
  chosen: readonly number[]
  onChoose: (lines: number[]) => void
  onAnswer: (line: number) => void
}

/** The differences, several to be answered at once or one by one. */
export function DifferenceTable({ rows, chosen, onChoose, onAnswer }: Props) {
  return (
    <Table<AnsweredRow>
      aria-label="差异"
      size="small"
      bordered
      pagination={false}
      tableLayout="fixed"
      scroll={{ x: 1180 }}
      dataSource={[...rows]}
      rowKey={({ line }) => line}
      locale={{ emptyText: <Nothing words="没有差异" /> }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(Number)),
        columnWidth: 40,
      }}
      columns={[
        {
          key: 'kind',
          title: '差异',
          width: 96,
          render: (_, { kind }) => <Tag color={colours[kind]}>{kindNames[kind]}</Tag>,
        },
        { key: 'key', title: '编号或代码', width: 150, render: (_, row) => <Record row={row} /> },
        { key: 'field', title: '栏目', width: 110, render: (_, { field }) => field || '—' },
        { key: 'ours', title: '本地', width: 190, render: (_, { ours }) => ours || '—' },
        { key: 'theirs', title: '上级', width: 240, render: (_, { theirs }) => theirs || '—' },
        { key: 'note', title: '说明', width: 150, render: (_, { note, row }) => <Note note={note} row={row} /> },
        {
          key: 'answer',
          title: '答复',
          width: 204,
          render: (_, row) => <Answer row={row} onAnswer={() => onAnswer(row.line)} />,
        },
      ]}
    />
  )
}

function Record({ row: { key, title, matter } }: { row: AnsweredRow }) {
  return (
    <>
      <span className="number">{key || '（无编号）'}</span>
      {title !== '' && <div className="hint">{matter ? <Link to={matterPath(matter)}>{title}</Link> : title}</div>}
    </>
  )
}

function Note({ note, row }: { note: string; row: number | null }) {
  return <span className="hint">{[note, row === null ? '' : `上级表第 ${row} 行`].filter(Boolean).join('；')}</span>
}

function Answer({ row: { answer }, onAnswer }: { row: AnsweredRow; onAnswer: () => void }) {
  if (!answer)
    return (
      <Button type="link" size="small" className="flush" onClick={onAnswer}>
        答复
      </Button>
    )
  return (
    <>
      <strong>{answerNames[answer.answer]}</strong>：{answer.reason}
      <div className="hint">
        {answer.person}　{timeOf(answer.at)}
        <Button type="link" size="small" onClick={onAnswer}>
          改
        </Button>
      </div>
    </>
  )
}
