import { Card, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { isOpen, type Proof, type ProofItem } from '#reports/proof-contract.ts'
import { Problem, Waiting } from '#web/parts/states.tsx'
import { ProofGroup } from './proof-group.tsx'

export type ProofActs = {
  /** Brings the place into view; absent where the text cannot be reached. */
  jump?: (item: ProofItem) => void
  /** Marks the place as 不出自台账; absent for readers. */
  mark?: (item: ProofItem, source: string) => void
  /** Answers in words; absent for readers. */
  answer?: (items: readonly string[], words: string) => Promise<unknown>
}

const groups: ReadonlyArray<{ kind: ProofItem['kind']; name: string; alike?: true }> = [
  { kind: 'number', name: '没有出处的数' },
  { kind: 'gap', name: '没有填写的空' },
  { kind: 'finding', name: '校核发现' },
  { kind: 'previous', name: '与上年报告相差大', alike: true },
  { kind: 'table', name: '与其他年报不一致', alike: true },
]

type Props = ProofActs & { proof: Proof | undefined; error: unknown; busy?: boolean; unsaved?: boolean }

/** What has to be settled before signing, by kind; what is settled can be looked at too. */
export function ProofPanel({ proof, error, busy, unsaved, ...acts }: Props) {
  const [view, look] = useState<'open' | 'all'>('open')
  const shown = proof?.items.filter((item) => view === 'all' || isOpen(item)) ?? []
  return (
    <Card
      size="small"
      className="proof"
      title={<h2>待证{proof && <Tag color={proof.open > 0 ? 'warning' : 'success'}>{proof.open}</Tag>}</h2>}
      extra={
        <Segmented
          size="small"
          aria-label="列出哪些"
          value={view}
          onChange={look}
          options={[
            { value: 'open', label: '未了' },
            { value: 'all', label: '全部' },
          ]}
        />
      }
    >
      {error !== null && error !== undefined && <Problem error={error} />}
      {!proof && !error && <Waiting rows={3} />}
      {proof && (
        <>
          <p className="hint" aria-live="polite">
            {numbersInWords(proof)}
            {unsaved ? '；有改动，保存后重新校核' : busy ? '；正在校核' : ''}
          </p>
          {shown.length === 0 && (
            <p className="proof-clear">{view === 'open' ? '没有未了的待证，可以签发。' : '没有发现问题。'}</p>
          )}
          {groups.map(({ kind, name, alike = false }) => (
            <ProofGroup
              key={kind}
              name={name}
              alike={alike}
              items={shown.filter((item) => item.kind === kind)}
              {...acts}
            />
          ))}
        </>
      )}
    </Card>
  )
}

function numbersInWords({ numbers: { figures, outside, loose } }: Proof): string {
  return `数字：台账指标 ${figures} 处，注明出处 ${outside} 处，没有出处 ${loose} 处`
}
