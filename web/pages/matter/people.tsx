import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import { person } from '#procedures/common.ts'
import { formFields } from '#procedures/forms.ts'
import { matters } from '#web/api.ts'
import { valueInWords } from '#web/parts/form-values.ts'
import { ReasonSheet } from '#web/parts/reason-sheet.tsx'
import { Nothing } from '#web/parts/states.tsx'
import { Panel } from './panel.tsx'
import { useRevealed } from './reveal.tsx'

const fields = formFields(person)

/** Who the matter is about: masked, until somebody with the right says why he must see. */
export function People({ page }: { page: MatterPage }) {
  const { revealed, show } = useRevealed()
  const [asking, setAsking] = useState(false)
  const people = revealed?.people ?? page.people
  return (
    <Panel title="当事人" extra={<RevealButton page={page} onAsk={() => setAsking(true)} />}>
      {people.length === 0 && <Nothing words="没有登记当事人" />}
      {people.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: masked people may look alike, and the list is only read
        <dl key={at} className="person">
          {fields
            .filter(({ key }) => key !== 'kind')
            .flatMap((field) => {
              const value = Object.entries(one).find(([key]) => key === field.key)?.[1]
              return value === undefined ? [] : [{ field, value }]
            })
            .map(({ field, value }) => (
              <div key={field.key}>
                <dt>{field.title}</dt>
                <dd>{valueInWords(field, value)}</dd>
              </div>
            ))}
        </dl>
      ))}
      {revealed && <p className="hint">正在显示原文，本次查看已记录。</p>}
      {asking && (
        <ReasonSheet
          title="查看个人信息原文"
          okText="查看"
          label="查看理由"
          placeholder="如：电话回访"
          onClose={() => setAsking(false)}
          open={async (reason) => show(await matters.reveal({ id: page.row.id, reason }))}
        />
      )}
    </Panel>
  )
}

function RevealButton({ page, onAsk }: { page: MatterPage; onAsk: () => void }) {
  const { revealed, show } = useRevealed()
  if (!page.rights.includes('matter.reveal') || page.people.length === 0) return null
  return revealed ? (
    <Button size="small" icon={<EyeInvisibleOutlined />} onClick={() => show(undefined)}>
      重新遮盖
    </Button>
  ) : (
    <Button size="small" icon={<EyeOutlined />} onClick={onAsk}>
      查看原文
    </Button>
  )
}
