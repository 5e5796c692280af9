import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Popconfirm, Segmented, Space, Tag } from 'antd'
import { useMemo, useState } from 'react'
import { documents, failureOf, templateUrl } from '#web/api.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { timeOf } from '#web/time.ts'
import { TemplateHistory } from './template-history.tsx'
import { isLocal, type PaperRow, paperRows } from './template-rows.ts'
import { TemplateUpload } from './template-upload.tsx'

/** The page for those who do not keep the rest of the system. */
export function TemplatesPage() {
  return (
    <>
      <PageHead title="文书模板" />
      <Templates />
    </>
  )
}

type Doing = { what: 'upload' | 'history'; row: PaperRow }
const scopes = ['全部', '本地模板', '本系统文书'] as const

/** Every paper of every procedure: ours, or a template of the street's own in its place. */
export function Templates() {
  const [words, setWords] = useState('')
  const [scope, setScope] = useState<(typeof scopes)[number]>('全部')
  const [doing, setDoing] = useState<Doing>()
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => documents.templates({}) })
  const all = useMemo(() => templates.data && paperRows(templates.data.templates), [templates.data])
  const shown = all
    ?.filter((row) => scope === '全部' || isLocal(row) === (scope === '本地模板'))
    .filter(({ procedureName, name, steps }) => `${procedureName}${name}${steps}`.includes(words.trim()))
  const stop = () => setDoing(undefined)
  return (
    <>
      <p className="hint">
        本系统已为各程序备好文书。需要用本街道自己格式的，下载样本，在 Word 或 WPS
        中排好版、放好标签后上传；此后起草该文书即用本地模板，可随时恢复。
      </p>
      <Space wrap className="template-bar">
        <Input
          allowClear
          aria-label="程序、文书、环节"
          placeholder="程序、文书、环节"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented options={[...scopes]} value={scope} onChange={setScope} />
        {all && (
          <span className="hint">
            共 {all.length} 种文书，{all.filter(isLocal).length} 种用本地模板
          </span>
        )}
      </Space>
      <QueryTable
        label="文书模板"
        columns={columnsOf(setDoing)}
        rows={shown}
        rowKey={({ procedure, paper }) => `${procedure}.${paper}`}
        error={templates.error}
        onRetry={() => void templates.refetch()}
        empty={{ words: '没有符合条件的文书' }}
      />
      {doing?.what === 'upload' && <TemplateUpload row={doing.row} onClose={stop} />}
      {doing?.what === 'history' && <TemplateHistory row={doing.row} onClose={stop} />}
    </>
  )
}

function columnsOf(onDo: (doing: Doing) => void): ReadonlyArray<Column<PaperRow>> {
  return [
    { key: 'procedure', title: '程序', width: 150, show: ({ procedureName }) => procedureName },
    { key: 'name', title: '文书', width: 240, show: ({ name }) => <strong>{name}</strong> },
    { key: 'steps', title: '所在环节', width: 220, show: ({ steps }) => steps },
    { key: 'used', title: '现用', width: 260, show: (row) => <Used row={row} /> },
    {
      key: 'changed',
      title: '何人何时更换',
      width: 190,
      show: ({ last }) => (last ? `${last.person}　${timeOf(last.at)}` : '—'),
    },
    { key: 'acts', title: '操作', width: 200, show: (row) => <Acts row={row} onDo={onDo} /> },
  ]
}

function Used({ row }: { row: PaperRow }) {
  const { last, procedure, paper } = row
  if (!last?.name) return <Tag>本系统</Tag>
  return (
    <>
      <Tag color="blue">本地模板</Tag>
      <a href={templateUrl(procedure, paper, last.revision)}>{last.name}</a>
    </>
  )
}

function Acts({ row, onDo }: { row: PaperRow; onDo: (doing: Doing) => void }) {
  return (
    <Space size={0} wrap>
      <Button type="link" size="small" onClick={() => onDo({ what: 'upload', row })}>
        {isLocal(row) ? '更换' : '上传模板'}
      </Button>
      {isLocal(row) && <GoBack row={row} />}
      {row.last && (
        <Button type="link" size="small" onClick={() => onDo({ what: 'history', row })}>
          历次
        </Button>
      )}
    </Space>
  )
}

function GoBack({ row: { procedure, paper, name, last } }: { row: PaperRow }) {
  const { message } = App.useApp()
  const remove = useChange(
    () => documents.removeTemplate({ procedure, paper, revision: last?.revision ?? 0 }),
    [['templates']],
    `《${name}》已恢复为本系统文书`,
  )
  return (
    <Popconfirm
      title={`《${name}》恢复为本系统文书？`}
      description="用过的模板仍保留，可在「历次」中下载。"
      okText="恢复"
      onConfirm={() => remove.mutate(undefined, { onError: (error) => void message.error(failureOf(error).words) })}
    >
      <Button type="link" size="small" loading={remove.isPending}>
        恢复
      </Button>
    </Popconfirm>
  )
}
