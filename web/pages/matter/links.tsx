import { DisconnectOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import type { MatterPage } from '#matters/contract.ts'
import { linkNames } from '#matters/describe.ts'
import { matters } from '#web/api.ts'
import { matterPath } from '#web/page-search.ts'
import { problemsOf } from '#web/parts/form-values.ts'
import { Nothing } from '#web/parts/states.tsx'
import { ActDrawer } from './act-drawer.tsx'
import { Panel } from './panel.tsx'

type MatterLink = MatterPage['links'][number]

/** Matters tied to this one, seen from both sides; a tie can be undone with a reason. */
export function Links({ page }: { page: MatterPage }) {
  const [undoing, setUndoing] = useState<string>()
  return (
    <Panel title={`关联事项（${page.links.length}）`}>
      {page.links.length === 0 && <Nothing words="没有关联的事项" />}
      <ul className="links">
        {page.links.map((link) => (
          <li key={link.link}>
            <span className="link-kind">{linkNames[link.kind]?.[link.direction] ?? link.kind}</span>
            <Other link={link} />
            {page.rights.includes('matter.link') && (
              <Button
                type="text"
                size="small"
                icon={<DisconnectOutlined />}
                aria-label="解除关联"
                title="解除关联"
                onClick={() => setUndoing(link.link)}
              />
            )}
          </li>
        ))}
      </ul>
      {undoing && <UnlinkDrawer page={page} link={undoing} onClose={() => setUndoing(undefined)} />}
    </Panel>
  )
}

function Other({ link: { row } }: { link: MatterLink }) {
  if (!row) return <span className="hint">另一件事项不在您的职权范围内</span>
  return (
    <Link to={matterPath(row.id)}>
      <span className="number">{row.number}</span> {row.title}（{row.stateName}）
    </Link>
  )
}

const content = z.object({ reason: z.string({ error: '请填写原因' }).trim().min(2, '请填写原因，至少两个字') })

function UnlinkDrawer({ page, link, onClose }: { page: MatterPage; link: string; onClose: () => void }) {
  return (
    <ActDrawer
      page={page}
      title="解除关联"
      okText="解除"
      done="已解除关联"
      size={460}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => matters.unlink({ ...base, link, ...content.parse(values) })}
      onClose={onClose}
    >
      <Form.Item name="reason" label="原因" required>
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  )
}
