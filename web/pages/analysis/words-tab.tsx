import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addDays, findDay } from '#calendar/date.ts'
import { overview } from '#web/api.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { PeriodFilter, useAnalysisPeriod } from './period-filter.tsx'

const placeKinds: Readonly<Record<string, string>> = {
  township: '街镇、机关',
  village: '村',
  community: '社区',
  estate: '小区',
  road: '道路',
  station: '车站',
  project: '工程项目',
  school: '学校',
  hospital: '医院',
  company: '单位',
  market: '市场',
  park: '公园',
  building: '楼宇',
  subject: '专名',
}

/** What is said more often than before, and where; each word leads to the matters that say it. */
export function WordsTab() {
  const { from, until } = useAnalysisPeriod()
  const query = useQuery({
    queryKey: ['analysis', 'words', from, until],
    queryFn: () => overview.words({ from, until }),
    staleTime: 120_000,
  })
  return (
    <>
      <PeriodFilter />
      <Load query={query} rows={12}>
        {({ words, places, read, readBefore, before }) => (
          <>
            <p className="hint analysis-note">
              本期 {read.toLocaleString('zh-CN')} 件；对照期 {before.from} 至 {lastDay(before.until)}，
              {readBefore.toLocaleString('zh-CN')} 件。同一个词至少三件、两个人说到才列出。
            </p>
            <div className="two-tables">
              <section aria-label="突出的词">
                <h2>比上期说得多的词</h2>
                {words.length === 0 && <Nothing words="没有突出的词" hint="来件太少，或者与上期说的差不多。" />}
                {words.length > 0 && (
                  <PlainTable
                    label="突出的词"
                    columns={[
                      {
                        key: 'text',
                        title: '词',
                        show: ({ text }) => <LedgerLink words={text} from={from} until={until} />,
                      },
                      { key: 'count', title: '本期件数', width: 84, align: 'right', show: ({ count }) => count },
                      { key: 'before', title: '上期件数', width: 84, align: 'right', show: (row) => row.before },
                      {
                        key: 'lift',
                        title: '占比是上期的',
                        width: 112,
                        align: 'right',
                        show: (row) => (row.before === 0 ? '上期没有' : `${row.lift} 倍`),
                      },
                    ]}
                    rows={words}
                    rowKey={({ text }) => text}
                  />
                )}
              </section>
              <section aria-label="提到最多的地点">
                <h2>提到最多的地点</h2>
                {places.length === 0 && <Nothing words="没有被两件以上来件提到的地点" />}
                {places.length > 0 && (
                  <PlainTable
                    label="提到最多的地点"
                    columns={[
                      {
                        key: 'name',
                        title: '地点',
                        show: ({ name }) => <LedgerLink words={name} from={from} until={until} />,
                      },
                      { key: 'kind', title: '种类', width: 96, show: ({ kind }) => placeKinds[kind] ?? '其他' },
                      { key: 'count', title: '本期件数', width: 84, align: 'right', show: ({ count }) => count },
                      { key: 'before', title: '上期件数', width: 84, align: 'right', show: (row) => row.before },
                    ]}
                    rows={places}
                    rowKey={({ name }) => name}
                  />
                )}
              </section>
            </div>
          </>
        )}
      </Load>
    </>
  )
}

function LedgerLink({ words, from, until }: { words: string; from: string; until: string }) {
  return (
    <Link to="/ledger" search={{ words, from, until }} title="在台账中看提到它的事项">
      {words}
    </Link>
  )
}

function lastDay(until: string): string {
  const day = findDay(until)
  return day ? addDays(day, -1) : until
}
