import { Tag } from 'antd'
import { useState } from 'react'
import type { Solved } from '#analysis/solved-contract.ts'
import { matterPath } from '#web/page-search.ts'

/** Closed matters alike: what was done in words, by whom, in how many days, and how satisfied the person was. */
export function SolvedList({ rows }: { rows: readonly Solved[] }) {
  return (
    <ul className="earlier">
      {rows.map((one) => (
        <SolvedRow key={one.row.id} one={one} />
      ))}
    </ul>
  )
}

const good = ['very_satisfied', 'satisfied', 'fair']

function SolvedRow({ one }: { one: Solved }) {
  const { row, satisfaction } = one
  const by = [one.unit, one.handler && `${one.handler.person}（${one.handler.posts.join('、')}）`].filter(Boolean)
  return (
    <li className="earlier-row">
      <a href={matterPath(row.id)} target="_blank" rel="noreferrer">
        <span className="number">{row.number}</span> {row.title}
      </a>
      <span>
        {satisfaction && <Tag color={good.includes(satisfaction.level) ? 'success' : 'error'}>{satisfaction.name}</Tag>}
        <span className="hint">
          {one.days === 0 ? '当日办结' : `${one.days} 天办结`}
          {one.late ? '（超期）' : ''}
          {by.length > 0 ? ` · ${by.join(' ')}` : ''}
        </span>
      </span>
      {one.words.length > 0 && <SolvedWords one={one} />}
      <span className="hint">{one.reason}</span>
    </li>
  )
}

const short = 90

function SolvedWords({ one }: { one: Solved }) {
  const [whole, setWhole] = useState(false)
  const text = one.words.map(({ title, value }) => `${title}：${value}`).join('　')
  const long = [...text].length > short
  return (
    <span className="prose">
      {whole || !long ? text : `${[...text].slice(0, short).join('')}…`}
      {long && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? '收起' : '全文'}
        </button>
      )}
    </span>
  )
}
