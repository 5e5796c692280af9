import { PaperClipOutlined } from '@ant-design/icons'
import { Image } from 'antd'
import type { MatterPage } from '#matters/contract.ts'
import { attachmentUrl } from '#web/api.ts'
import { Nothing } from '#web/parts/states.tsx'
import { shortTimeOf, sizeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

type Attachment = MatterPage['attachments'][number]

/** Every file of the matter; a picture or voice note from the field with its hash, time and place. */
export function Attachments({ page }: { page: MatterPage }) {
  return (
    <Panel title={`附件（${page.attachments.length}）`}>
      {page.attachments.length === 0 && <Nothing words="没有附件" />}
      <ul className="papers">
        {page.attachments.map((one) => (
          <li key={one.id}>
            <PaperClipOutlined aria-hidden="true" />
            <div>
              <a href={attachmentUrl(one.id)} target="_blank" rel="noreferrer">
                {one.name}
              </a>
              <Shown one={one} />
              <TakenBy one={one} />
            </div>
            <span className="hint">
              {sizeOf(one.size)} · {shortTimeOf(one.at)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Shown({ one: { id, mime, name } }: { one: Attachment }) {
  if (mime.startsWith('audio/'))
    return (
      // biome-ignore lint/a11y/useMediaCaption: 现场录音没有字幕，文字在备注里。
      <audio controls preload="none" src={attachmentUrl(id)} aria-label={name} style={{ display: 'block' }} />
    )
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(mime)) return null
  return (
    <div>
      <Image src={attachmentUrl(id)} alt={name} height={96} loading="lazy" />
    </div>
  )
}

function TakenBy({ one: { hash, taken } }: { one: Attachment }) {
  if (!taken) return null
  const { longitude, latitude, accuracy } = taken
  const place =
    longitude === null || latitude === null
      ? '没有定位'
      : `东经 ${longitude.toFixed(5)}、北纬 ${latitude.toFixed(5)}${accuracy === null ? '' : `（误差约 ${Math.round(accuracy)} 米）`}`
  return (
    <div className="paper-why">
      手机记录：{shortTimeOf(taken.at)}，{place}
      <br />
      <span title={`SHA-256 ${hash}`}>摘要 {hash.slice(0, 16)}…（与手机上一致）</span>
    </div>
  )
}
