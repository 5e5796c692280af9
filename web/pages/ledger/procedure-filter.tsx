import { TreeSelect } from 'antd'
import { newestProcedures, procedureChoices } from '#web/areas.ts'

const area = 'area:'
const id = 'ledger-procedures'

const tree = procedureChoices(newestProcedures).map(({ label, options }) => ({
  value: `${area}${label}`,
  title: label,
  children: options.map(({ value, label: title }) => ({ value, title })),
}))

type Props = { chosen: readonly string[]; onChange: (procedures: string[] | undefined) => void }

/** Procedures by name or by whole fields of work. */
export function ProcedureFilter({ chosen, onChange }: Props) {
  return (
    <TreeSelect
      id={id}
      className="filter"
      aria-label="程序"
      placeholder="程序"
      allowClear
      multiple
      treeCheckable
      showCheckedStrategy={TreeSelect.SHOW_PARENT}
      showSearch={{ treeNodeFilterProp: 'title', autoClearSearchValue: false }}
      treeDefaultExpandAll
      listHeight={420}
      popupMatchSelectWidth={300}
      maxTagCount="responsive"
      // 组件声明它控制的列表叫这个名字，却没有画出来。
      popupRender={(menu) => <div id={`${id}_list`}>{menu}</div>}
      treeData={tree}
      value={[...chosen]}
      onChange={(values: string[]) => {
        const all = values.flatMap((value) => membersOf(value) ?? [value])
        onChange(all.length > 0 ? all : undefined)
      }}
    />
  )
}

/** The procedures of a field of work, where the value is one. */
function membersOf(value: string): string[] | undefined {
  return tree.find((one) => one.value === value)?.children.map((child) => child.value)
}
