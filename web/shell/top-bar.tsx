import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Layout, Tooltip } from 'antd'
import { useMe } from '#web/session.tsx'
import { FontSizeSwitch } from './font-size-switch.tsx'
import { GlobalSearch } from './global-search.tsx'
import { showHelp } from './help-sheet.tsx'
import { Notices } from './notices.tsx'
import { PersonMenu } from './person-menu.tsx'

/** Name of the street, search over the ledger, notices and the person's own menu. */
export function TopBar() {
  const { tenantName } = useMe()
  return (
    <Layout.Header className="top-bar">
      <div className="brand">
        <img src="/leaf.svg" alt="" width={22} height={22} />
        <span className="brand-name">枫桥</span>
        <span className="brand-street">{tenantName}</span>
      </div>
      <GlobalSearch />
      <div className="top-acts">
        <FontSizeSwitch />
        <Tooltip title="快捷键（?）">
          <Button type="text" icon={<QuestionCircleOutlined />} aria-label="快捷键说明" onClick={showHelp} />
        </Tooltip>
        <Notices />
        <PersonMenu />
      </div>
    </Layout.Header>
  )
}
