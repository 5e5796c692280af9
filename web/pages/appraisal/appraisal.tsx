import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Space, Tabs } from 'antd'
import dayjs from 'dayjs'
import { versionName, windowNames } from '#appraisal/formula.ts'
import { monthBefore, monthInWords } from '#appraisal/months.ts'
import { addMonths } from '#calendar/count.ts'
import { dayOf, parseDay } from '#calendar/date.ts'
import { appraisal } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { FormulaTab } from './formula-tab.tsx'
import { ItemDrawer } from './item-drawer.tsx'
import { Objections } from './objections.tsx'
import { Scores } from './scores.tsx'
import { type AppraisalSearch, appraisalSearch, appraisalTabs } from './search.ts'
import { SettleBar } from './settle-bar.tsx'
import { Signals } from './signals.tsx'
import { Targets } from './targets.tsx'
import './appraisal.css'

const tabNames: Record<(typeof appraisalTabs)[number], string> = {
  scores: '得分与五色图',
  objections: '异议',
  signals: '需要核实',
  targets: '目标',
  formula: '计分办法',
}

/** 三源考核 of a month: scores and map, objections, what to look into, targets, formula. */
export function Appraisal() {
  const search = usePageSearch(appraisalSearch) ?? {}
  const change = useChangeSearch()
  const can = useCan()
  const month = search.month ?? monthBefore(dayOf(present()).slice(0, 7))
  const go = (next: Partial<AppraisalSearch>) => change({ month, tab: search.tab, ...next })
  const year = Number(month.slice(0, 4))
  const shown = appraisalTabs.filter((tab) => tab !== 'formula' || can('appraisal.write'))
  const views = {
    scores: <ScoresTab month={month} search={search} onChange={go} />,
    objections: <Objections month={month} />,
    signals: <Signals month={month} />,
    targets: <Targets key={year} year={year} />,
    formula: <FormulaTab year={year} />,
  }
  return (
    <>
      <PageHead title="三源考核" note={monthInWords(month)}>
        <MonthPicker month={month} onChange={(next) => go({ month: next })} />
        <DownloadButton url={`/api/appraisal/months/${month}/scores.xlsx`}>导出表格</DownloadButton>
        {can('appraisal.write') && (
          <DownloadButton url={`/api/appraisal/months/${month}/bulletin.docx`}>导出通报</DownloadButton>
        )}
      </PageHead>
      <Tabs
        activeKey={search.tab ?? 'scores'}
        onChange={(tab) => change({ month, tab })}
        items={shown.map((tab) => ({ key: tab, label: tabNames[tab], children: views[tab] }))}
        destroyOnHidden
      />
    </>
  )
}

function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const beside = (step: number) => onChange(addMonths(parseDay(`${month}-01`), step).slice(0, 7))
  return (
    <Space.Compact>
      <Button icon={<LeftOutlined />} aria-label="上一月" onClick={() => beside(-1)} />
      <DatePicker
        aria-label="考核月份"
        picker="month"
        allowClear={false}
        value={dayjs(`${month}-01`)}
        format="YYYY年M月"
        onChange={(day) => day && onChange(day.format('YYYY-MM'))}
      />
      <Button icon={<RightOutlined />} aria-label="下一月" onClick={() => beside(1)} />
    </Space.Compact>
  )
}

type TabProps = { month: string; search: AppraisalSearch; onChange: (next: Partial<AppraisalSearch>) => void }

function ScoresTab({ month, search: { kind, subject, item }, onChange }: TabProps) {
  const query = useQuery({ queryKey: ['appraisal', 'month', month], queryFn: () => appraisal.month({ month }) })
  return (
    <Load query={query} rows={14}>
      {(view) => {
        const open = view.subjects.find((one) => one.kind === kind && one.code === subject)
        const found = open?.items.find((one) => one.item === item)
        return (
          <>
            <SettleBar view={view} />
            <Scores view={view} onOpen={(next) => onChange(next)} />
            <p className="hint appraisal-rule">
              {view.formula.name}（{versionName(view.formulaVersion)}），{windowNames[view.formula.window]}
              ；依据：{view.formula.basis}。{view.rule}
            </p>
            {open && found && <ItemDrawer view={view} subject={open} item={found} onClose={() => onChange({})} />}
          </>
        )
      }}
    </Load>
  )
}
