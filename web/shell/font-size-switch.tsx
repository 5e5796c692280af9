import { FontSizeOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useFontSize } from '#web/font-size.tsx'
import { acceptFontSize, fontSizeNames, fontSizes } from '#web/theme.ts'

/** 标准、较大、特大. */
export function FontSizeSwitch() {
  const { size, change } = useFontSize()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [String(size)],
        items: fontSizes.map((one) => ({ key: String(one), label: `字号：${fontSizeNames[one]}` })),
        onClick: ({ key }) => change(acceptFontSize(Number(key)) ?? 14),
      }}
    >
      <Button type="text" icon={<FontSizeOutlined />} aria-label="调整字号" />
    </Dropdown>
  )
}
