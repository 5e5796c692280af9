import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import * as z from 'zod'
import { useKept } from '#web/kept.ts'
import type { Column } from './query-table.tsx'

const names = z.array(z.string())

/** The columns that this person looks at, remembered in this browser. */
export function useColumns<Row>(page: string, all: ReadonlyArray<Column<Row>>, first: readonly string[]) {
  const [chosen, choose] = useKept<string[]>(`columns.${page}`, [...first], (value) => names.safeParse(value).data)
  return { shown: all.filter(({ key, fixed }) => fixed || chosen.includes(key)), chosen, choose }
}

export function ColumnChooser<Row>(props: {
  all: ReadonlyArray<Column<Row>>
  chosen: string[]
  first: readonly string[]
  onChange: (keys: string[]) => void
}) {
  const options = props.all.filter(({ fixed }) => !fixed).map(({ key, title }) => ({ value: key, label: title }))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="column-chooser">
          <Checkbox.Group options={options} value={props.chosen} onChange={props.onChange} />
          <Button size="small" type="link" onClick={() => props.onChange([...props.first])}>
            恢复默认
          </Button>
        </div>
      }
    >
      <Button icon={<SettingOutlined />}>列</Button>
    </Popover>
  )
}
