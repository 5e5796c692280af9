import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { procedures } from '#procedures/index.ts'
import { useChangeSearch, useIdParam, usePageSearch } from '#web/page-search.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { NotFound } from '#web/shell/not-found.tsx'
import { BlankForms } from './blank-forms.tsx'
import { Deadlines } from './deadlines.tsx'
import { Diagram } from './diagram.tsx'
import { Examples } from './examples.tsx'
import { Guide } from './guide.tsx'
import { procedureSearch, type TabId, tabNames } from './search.ts'
import { StepSheet } from './step-sheet.tsx'
import { StepTable } from './step-table.tsx'
import './procedures.css'

/** One procedure as it is declared: drawn, listed, worked through and printed. */
export function ProcedureSheet() {
  const id = useIdParam()
  const search = usePageSearch(procedureSearch) ?? {}
  const editions = procedures
    .filter(({ procedure }) => procedure.id === id)
    .toSorted((a, b) => a.procedure.inForce.from.localeCompare(b.procedure.inForce.from))
  const found = editions.find(({ procedure }) => procedure.inForce.from === search.edition) ?? editions.at(-1)
  if (!found) return <NotFound />
  return <Sheet {...found} tab={search.tab ?? 'diagram'} />
}

function Sheet({ procedure, examples, tab }: { procedure: Procedure; examples: readonly Example[]; tab: TabId }) {
  const change = useChangeSearch()
  const [step, open] = useState<string>()
  const parts: Record<TabId, ReactNode> = {
    diagram: <Diagram procedure={procedure} onStep={open} />,
    steps: <StepTable procedure={procedure} onStep={open} />,
    deadlines: <Deadlines procedure={procedure} />,
    examples: <Examples procedure={procedure} examples={examples} />,
    guide: <Guide procedure={procedure} />,
    forms: <BlankForms procedure={procedure} />,
  }
  const tabs: TabId[] = procedure.log
    ? ['steps', 'deadlines', 'examples', 'guide', 'forms']
    : ['diagram', 'steps', 'deadlines', 'examples', 'guide', 'forms']
  const current = tabs.includes(tab) ? tab : 'steps'
  return (
    <>
      <PageHead
        title={procedure.name}
        note={`${procedure.mark}字号，${procedure.inForce.from} 起施行${procedure.inForce.until ? `，${procedure.inForce.until} 止` : ''}`}
      >
        <Link to="/procedures" className="no-print">
          <ArrowLeftOutlined /> 程序库
        </Link>
      </PageHead>
      <p className="procedure-purpose no-print">
        {procedure.purpose}
        <span className="hint">依据：{procedure.basis}</span>
      </p>
      <Tabs
        activeKey={current}
        destroyOnHidden
        items={tabs.map((key) => ({ key, label: tabNames[key], children: parts[key] }))}
        onChange={(key) => change({ edition: procedure.inForce.from, tab: key })}
      />
      {step !== undefined && <StepSheet procedure={procedure} id={step} onClose={() => open(undefined)} />}
    </>
  )
}
