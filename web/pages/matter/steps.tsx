import { Button, Card } from 'antd'
import { useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { StepDrawer } from './step-drawer.tsx'
import { type GroupedSteps, groupSteps, type OfferedStep } from './step-groups.ts'

type Props = { page: MatterPage; procedure: Procedure }

/** The steps that the state allows: mine by main line and track, the others folded with what stands against them. */
export function Steps({ page, procedure }: Props) {
  const [taking, setTaking] = useState<string>()
  const step = taking === undefined ? undefined : procedure.steps[taking]
  if (page.steps.length === 0) return null
  const groups = groupSteps(page.steps, page.tracks, procedure)
  return (
    <Card className="steps">
      <Free groups={groups} onTake={setTaking} />
      <Closed title="条件未到" steps={groups.barred} procedure={procedure} />
      <Closed title="由其他岗位办理" steps={groups.others} procedure={procedure} />
      {taking !== undefined && step && (
        <StepDrawer key={taking} page={page} id={taking} step={step} onClose={() => setTaking(undefined)} />
      )}
    </Card>
  )
}

function Free({ groups, onTake }: { groups: GroupedSteps; onTake: (step: string) => void }) {
  const { main, within, tracks, anytime } = groups
  const nothing = main.length + within.length + tracks.length + anytime.length === 0
  const buttons = (steps: readonly OfferedStep[], primary = false) =>
    steps.map(({ id, name }, at) => (
      <Button key={id} type={primary && at === 0 ? 'primary' : 'default'} onClick={() => onTake(id)}>
        {name}
      </Button>
    ))
  return (
    <>
      <div className="steps-row">
        <h2>可办步骤</h2>
        {nothing && <span className="hint">现在没有须由您办理的步骤。</span>}
        {buttons(main, true)}
        {!groups.fold && buttons(anytime, main.length === 0)}
      </div>
      {within.length > 0 && (
        <div className="steps-row steps-track">
          <h3>
            过程登记<span className="steps-track-state">状态不变</span>
          </h3>
          {buttons(within)}
        </div>
      )}
      <div className="steps-tracks">
        {tracks.map(({ id, name, state, steps }) => (
          <div key={id} className="steps-row steps-track">
            <h3>
              {name}
              <span className="steps-track-state">{state}</span>
            </h3>
            {buttons(steps)}
          </div>
        ))}
      </div>
      {groups.fold && (
        <details className="steps-closed">
          <summary>随时可办的 {anytime.length} 个步骤</summary>
          <div className="steps-row">{buttons(anytime)}</div>
        </details>
      )}
    </>
  )
}

function Closed({ title, steps, procedure }: { title: string; steps: readonly OfferedStep[]; procedure: Procedure }) {
  if (steps.length === 0) return null
  return (
    <details className="steps-closed">
      <summary>
        {title}的 {steps.length} 个步骤
      </summary>
      <ul>
        {steps.map(({ id, name, barred }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="hint">{barred ?? `由${rolesInWords(procedure.steps[id]?.by ?? [])}办理`}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
