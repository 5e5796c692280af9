import { EyeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Repeater } from '#analysis/overview-contract.ts'
import { matters, overview } from '#web/api.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { ReasonSheet } from '#web/parts/reason-sheet.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { dayTextOf } from '#web/time.ts'
import { MattersList } from './matters-list.tsx'
import { PeriodFilter, useAnalysisPeriod } from './period-filter.tsx'

/** Who came at least twice: masked, until somebody says why he must see the name, which is logged. */
export function PeopleTab() {
  const { from, until } = useAnalysisPeriod()
  const query = useQuery({
    queryKey: ['analysis', 'repeaters', from, until],
    queryFn: () => overview.repeaters({ from, until }),
    gcTime: 0,
  })
  return (
    <>
      <PeriodFilter />
      <p className="hint analysis-note">
        按身份证件号码、电话归并，只列反映人。姓名已遮盖；查看原名须写明理由，并记入审计日志。
      </p>
      <Load query={query} rows={10}>
        {({ people }) =>
          people.length === 0 ? (
            <Nothing words="这段时间没有来件两次以上的人" hint="没有登记证件号码、电话的来件无法归并。" />
          ) : (
            <People key={`${from} ${until}`} people={people} />
          )
        }
      </Load>
    </>
  )
}

const keyOf = ({ newest, at, reason }: Repeater) => `${newest} ${at} ${reason}`

function People({ people }: { people: Repeater[] }) {
  const [asking, setAsking] = useState<Repeater>()
  const [open, setOpen] = useState<Repeater>()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  return (
    <>
      <PlainTable
        label="多次来件的人"
        columns={columnsOf(names, setAsking, setOpen)}
        rows={people}
        rowKey={keyOf}
        onOpen={setOpen}
      />
      {asking && (
        <ReasonSheet
          title="查看原名"
          okText="查看"
          label="查看理由"
          placeholder="如：安排领导接访"
          onClose={() => setAsking(undefined)}
          open={async (reason) => {
            const shown = await matters.reveal({ id: asking.newest, reason })
            setNames(new Map(names).set(keyOf(asking), shown.people[asking.at]?.name ?? asking.name))
          }}
        />
      )}
      {open && (
        <Drawer
          open
          title={`${names.get(keyOf(open)) ?? open.name}的来件（${open.count}）`}
          size={860}
          onClose={() => setOpen(undefined)}
        >
          <MattersList label="这个人的来件" ids={open.ids} />
        </Drawer>
      )}
    </>
  )
}

function columnsOf(
  names: ReadonlyMap<string, string>,
  onAsk: (person: Repeater) => void,
  onOpen: (person: Repeater) => void,
): ReadonlyArray<Column<Repeater>> {
  return [
    {
      key: 'name',
      title: '反映人',
      show: (one) => {
        const known = names.get(keyOf(one))
        return known === undefined ? (
          <>
            {one.name}{' '}
            <Button size="small" type="text" icon={<EyeOutlined />} onClick={() => onAsk(one)}>
              查看原名
            </Button>
          </>
        ) : (
          known
        )
      },
    },
    {
      key: 'count',
      title: '来件',
      width: 90,
      align: 'right',
      show: (one) => (
        <button type="button" className="link-button" onClick={() => onOpen(one)}>
          {one.count} 件
        </button>
      ),
    },
    { key: 'open', title: '尚未办结', width: 96, align: 'right', show: ({ open }) => open },
    {
      key: 'days',
      title: '首次与最近一次',
      width: 220,
      show: ({ first, last }) => `${dayTextOf(first)} 至 ${dayTextOf(last)}`,
    },
    { key: 'reason', title: '归并依据', width: 160, show: ({ reason }) => reason },
  ]
}
