import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input, Space, Switch, Upload } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { MappingRow } from '#exchange/contract.ts'
import { type MappingProblem, readMapping } from '#exchange/read-mapping.ts'
import { exchange } from '#web/api.ts'
import { Load, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'
import { FieldPaths } from './field-paths.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { mappingsKey } from './use-mappings.ts'

type Mode = 'new' | 'edit' | 'copy' | 'look'
type Props = { from: MappingRow | undefined; mode: Mode; onClose: () => void }

const titles: Record<Mode, string> = { new: '新建映射', edit: '修改映射', copy: '采用示例', look: '查看映射' }

/** The JSON of a mapping: what is wrong with it stands beside, line by line, while it is typed. */
export function MappingEditor({ from, mode, onClose }: Props) {
  const text = useQuery({
    queryKey: ['exchange', 'mapping', from?.id ?? 'sample-hotline-ticket', from?.revision ?? 0],
    queryFn: () => exchange.mapping({ id: from?.id ?? 'sample-hotline-ticket' }),
    gcTime: 0,
  })
  return (
    <Drawer open title={titles[mode]} size={1080} onClose={onClose} mask={{ closable: false }} footer={null}>
      <Load query={text}>
        {(kept) => (
          <Editor
            text={kept.text}
            revision={mode === 'edit' ? kept.revision : 0}
            id={mode === 'edit' || mode === 'look' ? from?.id : from?.id.replace(/^sample-/, '')}
            active={from?.active ?? true}
            mode={mode}
            onClose={onClose}
          />
        )}
      </Load>
    </Drawer>
  )
}

type EditorProps = {
  text: string
  revision: number
  id: string | undefined
  active: boolean
  mode: Mode
  onClose: () => void
}

function Editor(props: EditorProps) {
  const { mode, revision, onClose } = props
  const can = useCan()
  const [id, setId] = useState(props.id ?? '')
  const [text, setText] = useState(props.text)
  const [active, setActive] = useState(props.active)
  const box = useRef<HTMLDivElement>(null)
  const checked = useDeferredValue(text)
  const read = useMemo(() => readMapping(checked), [checked])
  const problems = 'problems' in read ? read.problems : []
  const save = useChange(
    () => exchange.putMapping({ id, revision, text, active }),
    [mappingsKey, ['exchange']],
    '映射已保存',
  )
  const rehearsal = useMutation({ mutationFn: () => exchange.rehearse({ text }) })
  const isRead = mode === 'look'
  return (
    <Form layout="vertical" className="mapping-editor">
      {!isRead && (
        <Space wrap align="end" className="mapping-bar">
          <Form.Item label="代号（小写字母、数字、短横线）" required>
            <Input
              aria-label="代号"
              value={id}
              disabled={mode === 'edit'}
              onChange={(event) => setId(event.target.value.trim())}
            />
          </Form.Item>
          <Form.Item label="启用">
            <Switch aria-label="启用" checked={active} onChange={setActive} />
          </Form.Item>
          <Form.Item>
            <Upload
              accept=".json"
              showUploadList={false}
              beforeUpload={(file) => {
                void file.text().then(setText)
                return false
              }}
            >
              <Button>从文件读入</Button>
            </Upload>
          </Form.Item>
        </Space>
      )}
      <div className="mapping-columns" ref={box}>
        <Input.TextArea
          aria-label="映射内容"
          className="mapping-text"
          spellCheck={false}
          readOnly={isRead}
          autoSize={{ minRows: 22, maxRows: 26 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <FieldPaths mapping={'mapping' in read ? read.mapping : undefined} />
      </div>
      <Problems problems={problems} onShow={(line) => showLine(box.current, text, line)} />
      {save.error !== null && <Problem error={save.error} />}
      {rehearsal.error !== null && <Problem error={rehearsal.error} />}
      <Space className="mapping-acts">
        {!isRead && (
          <Button
            type="primary"
            disabled={problems.length > 0 || id === ''}
            loading={save.isPending}
            onClick={() => save.mutate(undefined, { onSuccess: onClose })}
          >
            保存
          </Button>
        )}
        {can('exchange.use') && 'mapping' in read && read.mapping.kind === 'records' && (
          <Button loading={rehearsal.isPending} onClick={() => rehearsal.mutate()}>
            试取前十件
          </Button>
        )}
        <Button onClick={onClose}>{isRead ? '关闭' : '取消'}</Button>
      </Space>
      {rehearsal.data && <Rehearsal {...rehearsal.data} />}
    </Form>
  )
}

/** Selects a line of the text, so that it is seen. */
function showLine(box: HTMLElement | null, text: string, line: number): void {
  const area = box?.querySelector('textarea')
  const before = text.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, one) => sum + one.length + 1, 0)
  if (!area) return
  area.focus()
  area.setSelectionRange(start, start + (text.split('\n')[line - 1]?.length ?? 0))
  area.scrollTop = (area.scrollHeight * Math.max(0, line - 8)) / text.split('\n').length
}

const shown = 30

function Problems({ problems, onShow }: { problems: readonly MappingProblem[]; onShow: (line: number) => void }) {
  if (problems.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${problems.length} 处须改正，点行号可找到`}
      description={
        <ul className="mapping-problems">
          {problems.slice(0, shown).map(({ line, words }) => (
            <li key={`${line} ${words}`}>
              <Button type="link" size="small" className="flush" onClick={() => onShow(line)}>
                第 {line} 行
              </Button>
              ：{words}
            </li>
          ))}
        </ul>
      }
    />
  )
}
