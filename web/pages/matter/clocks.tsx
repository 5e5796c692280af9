import { Tag } from 'antd'
import type { ClockView, MatterPage } from '#matters/contract.ts'
import { Light } from '#web/parts/light.tsx'
import { Nothing } from '#web/parts/states.tsx'
import { dueTextOf, timeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

/** Every deadline of the matter: running ones first, each with the way its date was reached. */
export function Clocks({ page }: { page: MatterPage }) {
  const open = page.clocks.filter(({ status }) => status === 'running' || status === 'suspended')
  const ended = page.clocks.filter((clock) => !open.includes(clock))
  return (
    <Panel title="期限">
      {page.clocks.length === 0 && <Nothing words="此事项没有计时的期限" />}
      {open.map((clock) => (
        <OneClock key={`${clock.key}-${clock.occurrence}`} clock={clock} />
      ))}
      {ended.length > 0 && (
        <details className="ended-clocks" open={open.length === 0}>
          <summary>已结束的期限（{ended.length}）</summary>
          {ended.map((clock) => (
            <OneClock key={`${clock.key}-${clock.occurrence}`} clock={clock} />
          ))}
        </details>
      )}
    </Panel>
  )
}

function OneClock({ clock }: { clock: ClockView }) {
  return (
    <section className={`clock clock-${clock.light}`} aria-label={clock.name}>
      <div className="clock-head">
        <strong>
          {clock.name}
          {clock.occurrence > 1 && `（第 ${clock.occurrence} 次）`}
        </strong>
        {clock.bears === 'party' && <Tag>他方期限或权利</Tag>}
        {clock.provisional && <Tag color="warning">暂定</Tag>}
      </div>
      <div className="clock-state">
        <ClockState clock={clock} />
      </div>
      {clock.promisedOn && (
        <div className="hint">
          承诺 {clock.promisedOn} 前，法定 {dueTextOf(clock.dueOn, clock.dueAt)} 前
        </div>
      )}
      {clock.provisional && <div className="hint">到期日所在年度的放假安排尚未公布，公布后会自动重算。</div>}
      {clock.explanation.length > 0 && (
        <details className="clock-why">
          <summary>这个日期怎么来的</summary>
          <ol>
            {clock.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {clock.basis && <p className="hint">依据：{clock.basis}</p>}
        </details>
      )}
    </section>
  )
}

function ClockState({ clock }: { clock: ClockView }) {
  if (clock.status === 'met') {
    return (
      <>
        <Light light={clock.late ? 'red' : 'done'} left={clock.late ? '超期办结' : ''} />
        <span>
          {clock.metAt && timeOf(clock.metAt)} 办结，应于 {dueTextOf(clock.dueOn, clock.dueAt)} 前
        </span>
      </>
    )
  }
  if (clock.status === 'void') return <Light light={clock.late ? 'red' : 'none'} left={clock.leftWords} />
  return (
    <>
      <Light light={clock.light} left={clock.leftWords} />
      {clock.status === 'running' && <span>{dueTextOf(clock.dueOn, clock.dueAt)} 到期</span>}
    </>
  )
}
