import { CopyOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import type { CellView, CopySheet } from '#exchange/contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import { exchange } from '#web/api.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { ReasonSheet } from '#web/parts/reason-sheet.tsx'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { stringifySearch } from '#web/search-params.ts'
import { copyText } from './copy-text.ts'
import { Deliveries } from './deliveries.tsx'
import { Panel } from './panel.tsx'
import './exchange-panel.css'

/** The matter as the forms of superior systems want it: to be copied, saved as a sheet, or sent where that is set up. */
export function ExchangePanel({ page }: { page: MatterPage }) {
  const { id } = page.row
  const query = useQuery({ queryKey: ['matter', id, 'exchange'], queryFn: () => exchange.copySheets({ id }) })
  const [chosen, choose] = useState<string>()
  const sheets = query.data?.sheets ?? []
  const sheet = sheets.find(({ mapping }) => mapping === chosen) ?? sheets[0]
  if (!query.data || !sheet) return null
  return (
    <Panel title="填报上级系统">
      {sheets.length > 1 && (
        <Segmented
          className="copy-choice"
          aria-label="填报单"
          options={sheets.map(({ mapping, name }) => ({ value: mapping, label: name }))}
          value={sheet.mapping}
          onChange={choose}
        />
      )}
      <Copy key={`${sheet.mapping} ${page.revision}`} id={id} sheet={sheet} rights={query.data.rights} />
      <Deliveries deliveries={query.data.deliveries.filter(({ mapping }) => mapping === sheet.mapping)} />
    </Panel>
  )
}

type CopyProps = { id: string; sheet: CopySheet; rights: { plain: boolean; send: boolean } }

function Copy({ id, sheet, rights }: CopyProps) {
  const [plain, setPlain] = useState<{ cells: CellView[]; reason: string }>()
  const [asking, setAsking] = useState(false)
  const cells = plain?.cells ?? sheet.cells
  const push = useChange(() => exchange.push({ id, mapping: sheet.mapping }), [['matter', id, 'exchange']])
  const file = `/api/matters/${id}/exchange/${sheet.mapping}/sheet.xlsx${stringifySearch({ reason: plain?.reason })}`
  return (
    <>
      <p className="hint">
        {sheet.system}　{plain ? '正在显示原文，本次查看已记录。' : '个人信息已遮盖。'}
      </p>
      <Cells cells={cells} />
      {push.error !== null && <Problem error={push.error} />}
      <Space wrap className="copy-acts">
        <CopyAll cells={cells} />
        {rights.plain && !plain && <Button onClick={() => setAsking(true)}>显示原文</Button>}
        {plain && <Button onClick={() => setPlain(undefined)}>重新遮盖</Button>}
        <DownloadButton url={file}>xlsx</DownloadButton>
        {sheet.sendable && rights.send && (
          <Button type="primary" loading={push.isPending} onClick={() => push.mutate(undefined)}>
            报送
          </Button>
        )}
      </Space>
      {asking && (
        <ReasonSheet
          title="显示填报单原文"
          okText="显示"
          label="用途"
          initial="填报上级系统"
          onClose={() => setAsking(false)}
          open={async (reason) => {
            const { cells } = await exchange.plainSheet({ id, mapping: sheet.mapping, reason })
            setPlain({ cells, reason })
          }}
        />
      )}
    </>
  )
}

function useCopy(): (text: string, words: string) => void {
  const { message } = App.useApp()
  return (text, words) =>
    void copyText(text).then((done) =>
      done ? message.success(words) : message.error('浏览器不让复制，请选中文字后按 Ctrl+C'),
    )
}

function CopyAll({ cells }: { cells: readonly CellView[] }) {
  const copy = useCopy()
  const all = cells.map(({ title, value }) => `${title}\t${value.replace(/\s*\n\s*/g, ' ')}`).join('\n')
  return (
    <Button icon={<CopyOutlined />} onClick={() => copy(all, '已复制全部，可粘贴到表格中')}>
      全部复制
    </Button>
  )
}

function Cells({ cells }: { cells: readonly CellView[] }) {
  const copy = useCopy()
  return (
    <dl className="copy-cells">
      {cells.map(({ title, value, problem }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {value || '—'}
            {problem && <div className="field-refusal">{problem}</div>}
          </dd>
          <Button
            type="text"
            size="small"
            icon={<CopyOutlined />}
            disabled={value === ''}
            aria-label={`复制「${title}」`}
            title={`复制「${title}」`}
            onClick={() => copy(value, `已复制「${title}」`)}
          />
        </div>
      ))}
    </dl>
  )
}
