import { PaperClipOutlined } from '@ant-design/icons'
import type { MatterPage } from '#matters/contract.ts'
import { attachmentUrl } from '#web/api.ts'
import { Nothing } from '#web/parts/states.tsx'
import { shortTimeOf, sizeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

/** Every file of the matter. */
export function Attachments({ page }: { page: MatterPage }) {
  return (
    <Panel title={`附件（${page.attachments.length}）`}>
      {page.attachments.length === 0 && <Nothing words="没有附件" />}
      <ul className="papers">
        {page.attachments.map((one) => (
          <li key={one.id}>
            <PaperClipOutlined aria-hidden="true" />
            <a href={attachmentUrl(one.id)} target="_blank" rel="noreferrer">
              {one.name}
            </a>
            <span className="hint">
              {sizeOf(one.size)} · {shortTimeOf(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
