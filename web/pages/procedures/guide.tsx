import { PrinterOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { type Procedure, ruleOf } from '#procedures/define.ts'
import { formFields } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { PrintSheet } from '#web/parts/print-sheet.tsx'
import { useMe } from '#web/session.tsx'
import { extensionWords, lengthWords } from './deadline-words.ts'
import { fieldKind } from './field-words.ts'
import { fromWords, stepsInWords, toWords } from './step-words.ts'

/** 办事指南 as it is handed to a resident: what for, what to bring, how it goes, how long, and one's rights. */
export function Guide({ procedure }: { procedure: Procedure }) {
  const { tenantName } = useMe()
  return (
    <>
      <Space className="no-print guide-acts">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
        <DownloadButton url={`/api/procedures/${procedure.id}/guide.docx`}>下载 .docx</DownloadButton>
      </Space>
      <PrintSheet>
        <h1>{procedure.name}办事指南</h1>
        <p className="print-street">{tenantName}</p>
        <h2>一、做什么用</h2>
        <p>{procedure.purpose}</p>
        <h2>二、办理依据</h2>
        <p>{procedure.basis}</p>
        <h2>三、由谁受理</h2>
        <p>{rolesInWords(procedure.filedBy)}</p>
        <h2>四、需要说明的内容</h2>
        <IntakeTable procedure={procedure} />
        <h2>五、办理流程</h2>
        <FlowTable procedure={procedure} />
        <h2>六、办理时限</h2>
        <TimeTable procedure={procedure} />
        {procedure.remedies && procedure.remedies.length > 0 && (
          <>
            <h2>七、您的权利</h2>
            <ol>
              {procedure.remedies.map((remedy) => (
                <li key={remedy}>{remedy}</li>
              ))}
            </ol>
          </>
        )}
      </PrintSheet>
    </>
  )
}

function IntakeTable({ procedure }: { procedure: Procedure }) {
  const fields = formFields(procedure.intake)
  if (fields.length === 0) return <p>说明标题、内容、联系方式即可。</p>
  return (
    <table>
      <thead>
        <tr>
          <th>项目</th>
          <th>是否必填</th>
          <th>怎么填</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <td>{field.title}</td>
            <td>{field.required ? '必填' : '选填'}</td>
            <td>{fieldKind(field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FlowTable({ procedure }: { procedure: Procedure }) {
  const steps = Object.entries(procedure.steps).filter(([, step]) => step.to !== undefined)
  if (steps.length === 0) return <p>登记即办结。</p>
  return (
    <table>
      <thead>
        <tr>
          <th>环节</th>
          <th>由何状态</th>
          <th>到何状态</th>
          <th>谁办</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(([id, step]) => (
          <tr key={id}>
            <td>{step.name}</td>
            <td>{fromWords(procedure, step)}</td>
            <td>{toWords(procedure, step)}</td>
            <td>{rolesInWords(step.by)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TimeTable({ procedure }: { procedure: Procedure }) {
  const deadlines = Object.entries(procedure.deadlines)
  if (deadlines.length === 0) return <p>没有期限。</p>
  return (
    <table>
      <thead>
        <tr>
          <th>事项</th>
          <th>期限</th>
          <th>起算</th>
          <th>依据</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map(([key, deadline]) => {
          const period = ruleOf(deadline)
          return (
            <tr key={key}>
              <td>
                {deadline.name}
                {deadline.bears === 'party' && '（他方期限或权利）'}
              </td>
              <td>
                {lengthWords(period)}
                {deadline.extendedBy && extensionWords(period) && `（${extensionWords(period)}）`}
              </td>
              <td>{stepsInWords(procedure, deadline.starts)}</td>
              <td>{period.basis}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
