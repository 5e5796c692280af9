import { Table } from 'antd'

type Line = { line: number; reason: string }

/** What is wrong with a sheet, row by row as the sheet numbers them. */
export function ProblemLines({ problems, total }: { problems: readonly Line[]; total?: number }) {
  if (problems.length === 0) return null
  return (
    <>
      <Table<Line>
        aria-label="问题行"
        size="small"
        bordered
        className="problem-lines"
        dataSource={problems}
        rowKey={({ line, reason }) => `${line} ${reason}`}
        pagination={problems.length > 20 ? { pageSize: 20, showSizeChanger: false, size: 'small' } : false}
        columns={[
          { key: 'line', title: '表中行号', width: 90, align: 'right', dataIndex: 'line' },
          { key: 'reason', title: '原因', dataIndex: 'reason' },
        ]}
      />
      {total !== undefined && total > problems.length && (
        <p className="hint">
          另有 {total - problems.length} 行同样未能读入，这里只列出前 {problems.length} 行。
        </p>
      )}
    </>
  )
}
