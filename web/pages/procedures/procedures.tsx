import { Link } from '@tanstack/react-router'
import { Input, Tag } from 'antd'
import { dayOf } from '#calendar/date.ts'
import type { Procedure } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { byArea } from '#web/areas.ts'
import { useChangeSearch, useGo, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { SectionNav } from '#web/parts/section-nav.tsx'
import { Nothing } from '#web/parts/states.tsx'
import { present } from '#web/time.ts'
import { proceduresSearch } from './search.ts'
import './procedures.css'

type Row = (typeof procedures)[number]

const columns: ReadonlyArray<Column<Row>> = [
  {
    key: 'name',
    title: '程序',
    width: 170,
    show: ({ procedure }) => (
      <>
        <Link to={pathOf(procedure)} search={{ edition: procedure.inForce.from }}>
          <strong>{procedure.name}</strong>
        </Link>{' '}
        {procedure.log && <Tag>登记簿</Tag>}
        {procedure.sealed && <Tag color="warning">保密</Tag>}
        {isReplaced(procedure) && <Tag color="default">已被替代</Tag>}
        <div className="hint">{procedure.mark}〔年〕号</div>
      </>
    ),
  },
  { key: 'purpose', title: '用途', show: ({ procedure }) => procedure.purpose },
  { key: 'size', title: '状态/环节/期限/示例', width: 148, show: (row) => <Size row={row} /> },
  { key: 'filed', title: '谁可登记', width: 176, show: ({ procedure }) => <FiledBy procedure={procedure} /> },
  {
    key: 'basis',
    title: '依据',
    width: 236,
    show: ({ procedure }) => (
      <>
        <span className="two-lines" title={procedure.basis}>
          {procedure.basis}
        </span>
        <span className="hint">
          {procedure.inForce.from} 起施行{procedure.inForce.until && `，${procedure.inForce.until} 止`}
        </span>
      </>
    ),
  },
]

function Size({ row: { procedure, examples } }: { row: Row }) {
  const [states, steps, deadlines] = [procedure.states, procedure.steps, procedure.deadlines].map(
    (record) => Object.keys(record).length,
  )
  return (
    <span className="number">
      {states} / {steps} / {deadlines} / {examples.length}
    </span>
  )
}

function pathOf({ id }: Procedure): string {
  return `/procedures/${id}`
}

/** True of an edition that no longer takes new matters. */
function isReplaced({ inForce }: Procedure): boolean {
  return inForce.until !== undefined && inForce.until <= dayOf(present())
}

function FiledBy({ procedure }: { procedure: Procedure }) {
  const words = rolesInWords(procedure.filedBy)
  return (
    <span className="two-lines" title={words}>
      {words}
    </span>
  )
}

function isNamed({ procedure }: Row, words: string): boolean {
  const { name, mark, purpose, basis, filedBy } = procedure
  return [name, mark, purpose, basis, rolesInWords(filedBy)].some((text) => text.includes(words))
}

/** Every edition of every procedure the street works by, under its field of work. */
export function Procedures() {
  const go = useGo()
  const { words = '' } = usePageSearch(proceduresSearch) ?? {}
  const change = useChangeSearch()
  const found = procedures.filter((row) => isNamed(row, words.trim()))
  const groups = byArea(found, ({ procedure }) => procedure.area)
  const kinds = new Set(procedures.map(({ procedure }) => procedure.id)).size
  return (
    <>
      <PageHead title="程序库" note={`共 ${kinds} 个程序，${procedures.length} 个版本`} />
      <p className="hint procedures-note">
        流程图、表单、期限、办事指南都由程序定义生成；事项按受理当日有效的版本办理到底。
      </p>
      <div className="sectioned">
        <SectionNav
          label="工作领域"
          sections={groups.map(({ area, name, members }) => ({ id: `area-${area}`, name, count: members.length }))}
        >
          <Input
            allowClear
            aria-label="程序名称、用途、依据中的词"
            placeholder="名称、用途、依据、岗位"
            maxLength={40}
            value={words}
            onChange={(event) => change({ words: event.target.value || undefined }, 'replace')}
          />
        </SectionNav>
        <div>
          {groups.length === 0 && <Nothing words="没有符合条件的程序" hint="可以换一个词，或清空搜索。" />}
          {groups.map(({ area, name, members }) => (
            <section key={area} id={`area-${area}`} aria-label={name} tabIndex={-1} className="section">
              <h2>{name}</h2>
              <PlainTable
                label={`${name}的程序`}
                columns={columns}
                rows={members}
                rowKey={({ procedure }) => `${procedure.id} ${procedure.inForce.from}`}
                onOpen={({ procedure }) => go(pathOf(procedure), { edition: procedure.inForce.from })}
              />
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
