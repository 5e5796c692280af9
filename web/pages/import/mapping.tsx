import { Alert, Button, Select, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { type Chosen, type Confirmed, type MappingChoice, problemsOfMapping } from './wizard.ts'

type Props = { chosen: Chosen; onBack: () => void; onConfirm: (confirmed: Confirmed) => void }

/** Every column with the field it was guessed to be; the clerk corrects and confirms. */
export function Mapping({ chosen, onBack, onConfirm }: Props) {
  const { sheet, file } = chosen
  const [mapping, setMapping] = useState<MappingChoice>(sheet.mapping)
  const problems = problemsOfMapping(sheet.fields, mapping)
  const choose = (heading: string, field: string | undefined) => {
    const { [heading]: _, ...others } = mapping
    setMapping(field === undefined ? others : { ...others, [heading]: field })
  }
  return (
    <>
      <p>
        「{file.name}」工作表「{sheet.sheet}」，共 {sheet.total.toLocaleString('zh-CN')}{' '}
        行。请核对每一列的含义，带＊的为必填。
      </p>
      <MappingTable chosen={chosen} mapping={mapping} onChoose={choose} />
      {problems.length > 0 && <Alert type="warning" showIcon title={problems.join('；')} />}
      <Space className="import-acts">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" disabled={problems.length > 0} onClick={() => onConfirm({ ...chosen, mapping })}>
          试读全部 {sheet.total.toLocaleString('zh-CN')} 行
        </Button>
      </Space>
    </>
  )
}

type TableProps = {
  chosen: Chosen
  mapping: MappingChoice
  onChoose: (heading: string, field: string | undefined) => void
}

function MappingTable({ chosen: { sheet }, mapping, onChoose }: TableProps) {
  const options = sheet.fields.map(({ key, title, required }) => ({
    value: key,
    label: `${title}${required ? '＊' : ''}`,
  }))
  return (
    <Table<{ heading: string }>
      aria-label="列的对应"
      size="small"
      bordered
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={sheet.headings.map((heading) => ({ heading }))}
      rowKey="heading"
      columns={[
        { key: 'heading', title: '表中的列', width: 160, render: (_, { heading }) => <strong>{heading}</strong> },
        {
          key: 'field',
          title: '对应台账的',
          width: 230,
          render: (_, { heading }) => (
            <Select
              className="wide"
              aria-label={`「${heading}」对应`}
              allowClear
              placeholder="不导入这一列"
              options={options}
              value={mapping[heading]}
              onChange={(field?: string) => onChoose(heading, field)}
            />
          ),
        },
        {
          key: 'guess',
          title: '',
          width: 76,
          render: (_, { heading }) =>
            mapping[heading] !== undefined && mapping[heading] === sheet.mapping[heading] ? <Tag>自动识别</Tag> : null,
        },
        ...sheet.sample.slice(0, 3).map((row, at) => ({
          key: `sample ${at}`,
          title: `第 ${at + 1} 行内容`,
          width: 230,
          render: (_: unknown, { heading }: { heading: string }) => (
            <span className="sample-cell">{row[heading] || '—'}</span>
          ),
        })),
      ]}
    />
  )
}
