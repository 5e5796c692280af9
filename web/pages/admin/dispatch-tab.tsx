import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Dropdown, Space } from 'antd'
import { useState } from 'react'
import { ladderNotes, ladderProblems } from '#access/ladder-order.ts'
import type { Ladder } from '#access/ladders.ts'
import type { Settings } from '#access/settings.ts'
import { ladderPresets } from '#dispatch/presets.ts'
import { dispatchSettings } from '#dispatch/settings.ts'
import { access, duty } from '#web/api.ts'
import { Load, Nothing, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { LadderCard } from './ladder-card.tsx'
import { LadderPreview } from './ladder-preview.tsx'
import { SettingsSection } from './settings-section.tsx'

const incidents = 'grid-event'

/** How long a rapid incident may wait at each rung, by class and hour, and how the machine gives incidents out. */
export function DispatchTab() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => access.settings({}) })
  return (
    <>
      <p className="hint">
        对标为快呼的网格事件。排在前面、合乎类别和时段的一档先用；没有写到的按程序规定。只对今后登记的事件有效；每次保存都记入审计日志。
      </p>
      <Load query={settings} rows={4}>
        {(given) => <Ladders given={given} />}
      </Load>
      <SettingsSection
        id="dispatch"
        title="派单办法"
        schema={dispatchSettings}
        load={() => duty.settings({})}
        save={(given) => duty.saveSettings(given)}
      />
    </>
  )
}

function Ladders({ given }: { given: Settings }) {
  const [ladders, setLadders] = useState(() => given.ladders.filter(({ procedure }) => procedure === incidents))
  const save = useChange((all: Ladder[]) => duty.saveLadders({ ladders: all }), [['settings']], '派单时限已保存')
  const problems = ladderProblems(ladders)
  const notes = problems.length > 0 ? [] : ladderNotes(ladders)
  const put = (at: number, next: Ladder) => setLadders(ladders.map((one, index) => (index === at ? next : one)))
  const drop = (at: number) => setLadders(ladders.filter((_, index) => index !== at))
  const raise = (at: number) => {
    const [one] = ladders.slice(at, at + 1)
    if (one) setLadders([...ladders.slice(0, at - 1), one, ...ladders.slice(at - 1).filter((other) => other !== one)])
  }
  return (
    <section className="analysis-settings" aria-label="派单时限">
      <h2 className="settings-title">派单时限</h2>
      {ladders.length === 0 && <Nothing words="没有另设时限" hint="各类事件、各个时段都按程序规定的 1-5-10。" />}
      {ladders.map((ladder, at) => (
        <LadderCard
          // biome-ignore lint/suspicious/noArrayIndexKey: 档没有编号，位置就是它的身份
          key={at}
          ladder={ladder}
          onChange={(next) => put(at, next)}
          onDrop={() => drop(at)}
          onRaise={at > 0 ? () => raise(at) : undefined}
        />
      ))}
      <div aria-live="polite" className="ladder-words">
        {problems.length > 0 && <Alert type="error" showIcon title={`不能保存：${problems.join('；')}`} />}
        {notes.length > 0 && <Alert type="info" showIcon title={<Lines lines={notes} />} />}
        {save.error !== null && <Problem error={save.error} />}
      </div>
      <Space className="settings-acts">
        <Dropdown
          trigger={['click']}
          menu={{
            items: ladderPresets.map(({ id, name }) => ({ key: id, label: `从「${name}」开始` })),
            onClick: ({ key }) => setLadders([...ladders, freshFrom(key, ladders.length)]),
          }}
        >
          <Button>加一档</Button>
        </Dropdown>
        <Button
          type="primary"
          disabled={problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate(ladders)}
        >
          保存派单时限
        </Button>
      </Space>
      <LadderPreview ladders={ladders} lengths={given.lengths} />
    </section>
  )
}

function freshFrom(id: string, count: number): Ladder {
  const preset = ladderPresets.find((one) => one.id === id)
  return {
    name: `${preset?.name ?? '新的一档'}${count > 0 ? ` ${count + 1}` : ''}`,
    procedure: incidents,
    field: 'category',
    classes: [],
    lengths: { ...preset?.lengths },
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>)
}
