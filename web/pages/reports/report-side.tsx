import { Button, Card, Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { codesIn, printChip } from '#reports/chips.ts'
import type { ReportContent, ReportPage } from '#reports/contract.ts'
import type { Draft } from './use-draft.ts'

type Props = { page: ReportPage; draft: Draft; onFigure: (code: string) => void; children: ReactNode }

/** What is to be settled, what stands on the report besides its text, and the figures it uses. */
export function ReportSide({ page, draft, onFigure, children }: Props) {
  const { content, change } = draft
  return (
    <aside className="report-side" aria-label="报告要素">
      {children}
      <Card size="small" title={<h2>要素</h2>}>
        <Form layout="vertical" component="div">
          <Form.Item label="题目" htmlFor="report-title">
            <Input.TextArea
              id="report-title"
              autoSize={{ minRows: 2 }}
              maxLength={200}
              value={content.title}
              onChange={(event) => change({ title: event.target.value.replace(/\n/g, '') })}
            />
          </Form.Item>
          <Form.Item label="主送" htmlFor="report-to">
            <Input
              id="report-to"
              maxLength={200}
              value={content.to}
              onChange={(event) => change({ to: event.target.value })}
            />
          </Form.Item>
          <Form.Item label="发文字号" htmlFor="report-number" extra="签发前可以不填">
            <Input
              id="report-number"
              maxLength={60}
              value={content.number}
              onChange={(event) => change({ number: event.target.value })}
            />
          </Form.Item>
          <Checkbox checked={content.redHead} onChange={(event) => change({ redHead: event.target.checked })}>
            带红头
          </Checkbox>
        </Form>
      </Card>
      <UsedFigures content={content} figures={page.figures} onFigure={onFigure} />
    </aside>
  )
}

type UsedProps = {
  content: ReportContent
  figures: ReportPage['figures']
  onFigure: (code: string) => void
  flagged?: ReadonlyMap<string, string>
}

/** Every figure of the text once, each open to its records. */
export function UsedFigures({ content, figures, onFigure, flagged }: UsedProps) {
  const codes = codesIn(content)
  return (
    <Card size="small" title={<h2>引用的指标（{codes.length}）</h2>}>
      {codes.length === 0 && <p className="hint">正文还没有引用指标。</p>}
      <ul className="used-figures">
        {codes.map((code) => {
          const figure = figures[code]
          return (
            <li key={code} className={flagged?.has(code) ? 'used-flagged' : undefined}>
              <Button type="link" size="small" onClick={() => onFigure(code)}>
                {figure?.name ?? code}
              </Button>
              <span>{figure ? printChip(figure) : '待保存'}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
