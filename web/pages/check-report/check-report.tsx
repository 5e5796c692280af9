import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { AskSheet } from './ask-sheet.tsx'
import { CheckBar } from './check-bar.tsx'
import './check-report.css'
import { Checked } from './checked.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { HowSheet } from './how-sheet.tsx'
import { useAbout, useCheck } from './use-check.ts'

/** Any report checked: its numbers underlined, what does not hold beside them. Open without sign-in on the machine itself. */
export function CheckReport({ street }: { street?: string }) {
  const about = useAbout()
  const check = useCheck()
  const [asking, ask] = useState(false)
  const { asked, checked } = check
  return (
    <div className="check-report">
      <PageHead title="报告核查" note={asked ? asked.name : '读出报告里的每个数，核对它们彼此、前后、与法规是否相符'}>
        {asked && checked && <ExportButtons asked={asked} checked={checked} street={street} />}
        <Button icon={<QuestionCircleOutlined />} onClick={() => ask(true)}>
          查什么、怎么查
        </Button>
        {asked && (
          <Button type="primary" onClick={check.again}>
            换一份
          </Button>
        )}
      </PageHead>
      <Load query={about}>
        {({ checks, ledger }) => (
          <Spin spinning={check.busy} description="正在核查">
            {asked && checked ? (
              <>
                <CheckBar check={check} asked={asked} checked={checked} ledger={ledger} />
                <Checked text={asked.text} checked={checked} checks={checks} />
              </>
            ) : (
              <AskSheet check={check} />
            )}
            <HowSheet open={asking} checks={checks} onClose={() => ask(false)} />
          </Spin>
        )}
      </Load>
    </div>
  )
}
