import { Button, Popover, Space, Tag } from 'antd'
import { useState } from 'react'
import { isOpen, type ProofItem } from '#reports/proof-contract.ts'
import { timeOf } from '#web/time.ts'
import { AnswerForm } from './answer-form.tsx'
import type { ProofActs } from './proof-panel.tsx'
import { SourceForm } from './source-form.tsx'

const severityNames: Record<ProofItem['severity'], { name: string; color?: string }> = {
  error: { name: '错误', color: 'error' },
  doubt: { name: '存疑', color: 'warning' },
  note: { name: '提示' },
}

type Props = ProofActs & { name: string; items: readonly ProofItem[]; alike: boolean }

/** The items of one kind; those alike may be answered together. */
export function ProofGroup({ name, items, alike, ...acts }: Props) {
  const [together, setTogether] = useState(false)
  if (items.length === 0) return null
  const open = items.filter((item) => isOpen(item) && item.answerable)
  const { answer } = acts
  return (
    <section className="proof-group" aria-label={name}>
      <h3>
        {name}（{items.length}）
        {answer && alike && open.length > 1 && (
          <Button type="link" size="small" onClick={() => setTogether(!together)}>
            一并说明
          </Button>
        )}
      </h3>
      {answer && together && (
        <AnswerForm
          label={`${name}一并说明`}
          onCancel={() => setTogether(false)}
          onSave={async (words) => {
            await answer(
              open.map(({ id }) => id),
              words,
            )
            setTogether(false)
          }}
        />
      )}
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} {...acts} />
        ))}
      </ul>
    </section>
  )
}

function Item({ item, jump, mark, answer }: ProofActs & { item: ProofItem }) {
  const [answering, setAnswering] = useState(false)
  const [marking, setMarking] = useState(false)
  const { name, color } = severityNames[item.severity]
  const reach = jump && item.place !== null && item.place.block >= 0
  return (
    <li className={isOpen(item) ? 'proof-item' : 'proof-item proof-done'}>
      <p>
        {item.kind === 'finding' && <Tag color={color}>{name}</Tag>}
        {reach ? (
          <button type="button" className="proof-jump" onClick={() => jump(item)}>
            {item.message}
          </button>
        ) : (
          item.message
        )}
      </p>
      {item.answer && (
        <p className="proof-answer">
          说明：{item.answer.words}
          <span className="hint">
            （{item.answer.by}，{timeOf(item.answer.at)}）
          </span>
        </p>
      )}
      <Space size={4} wrap>
        {mark && item.markable && (
          <Popover
            trigger="click"
            open={marking}
            onOpenChange={setMarking}
            title={`「${item.stated}」的出处`}
            destroyOnHidden
            content={
              <SourceForm
                okText="标为不出自台账"
                onSave={(source) => {
                  setMarking(false)
                  mark(item, source)
                }}
              />
            }
          >
            <Button size="small">不出自台账</Button>
          </Popover>
        )}
        {answer && item.answerable && !answering && (
          <Button size="small" onClick={() => setAnswering(true)}>
            {item.answer ? '改说明' : '说明'}
          </Button>
        )}
      </Space>
      {answer && answering && (
        <AnswerForm
          label="说明"
          words={item.answer?.words}
          onCancel={() => setAnswering(false)}
          onSave={async (words) => {
            await answer([item.id], words)
            setAnswering(false)
          }}
        />
      )}
    </li>
  )
}
