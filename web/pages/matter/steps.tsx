import { Button, Card } from 'antd'
import { useState } from 'react'
import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { StepDrawer } from './step-drawer.tsx'

/** The steps that the state allows: mine as buttons, the others with who may take them or what forbids them. */
export function Steps({ page, procedure }: { page: MatterPage; procedure: Procedure }) {
  const [taking, setTaking] = useState<string>()
  const nameOf = (id: string) => procedure.steps[id]?.name ?? id
  const free = page.steps.filter((step) => step.mine && step.barred === null)
  const closed = page.steps.filter((step) => !free.includes(step))
  const step = taking === undefined ? undefined : procedure.steps[taking]
  if (page.steps.length === 0) return null
  return (
    <Card className="steps">
      <div className="steps-row">
        <h2>可办步骤</h2>
        {free.length === 0 && <span className="hint">现在没有须由您办理的步骤。</span>}
        {free.map(({ id }, at) => (
          <Button key={id} type={at === 0 ? 'primary' : 'default'} onClick={() => setTaking(id)}>
            {nameOf(id)}
          </Button>
        ))}
      </div>
      {closed.length > 0 && (
        <details className="steps-closed">
          <summary>另有 {closed.length} 个步骤由其他岗位办理或条件未到</summary>
          <ul>
            {closed.map(({ id, barred }) => (
              <li key={id}>
                <Button size="small" disabled aria-describedby={`barred-${id}`}>
                  {nameOf(id)}
                </Button>
                <span id={`barred-${id}`} className="hint">
                  {barred ?? '您的岗位不能办理此步骤'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {taking !== undefined && step && (
        <StepDrawer key={taking} page={page} id={taking} step={step} onClose={() => setTaking(undefined)} />
      )}
    </Card>
  )
}
