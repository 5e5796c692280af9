import { useState } from 'react'
import { queueAct } from '../outbox/queue.ts'
import { Go } from '../router.tsx'
import type { OpenStep } from './course.ts'
import type { TaskView } from './pending.ts'

const usual = ['sign', 'arrive', 'handleFirst', 'feedback']

/** The usual next steps large and always in sight; the others open above them at one touch. */
export function StepButtons({ view }: { view: TaskView }) {
  const [open, setOpen] = useState(false)
  const { task, steps, signed, conflicts, taken } = view
  if (task.gone || conflicts.length > 0) return null
  const offered = steps.filter(({ id }) => !(signed && id === 'sign'))
  const main = usual.flatMap((id) => offered.filter((step) => step.id === id && !taken.includes(id))).slice(0, 2)
  const others = offered.filter((step) => !main.includes(step))
  return (
    <div className="acts">
      {open && (
        <div className="others" id="others">
          {others.map((step) => (
            <StepButton key={step.id} view={view} step={step} className="act" />
          ))}
          <Go to={`/task/${task.id}/note`} className="act">
            备注
          </Go>
          <Go to={`/task/${task.id}/voice`} className="act">
            录音
          </Go>
        </div>
      )}
      <div className="mains">
        {main.map((step) => (
          <StepButton key={step.id} view={view} step={step} className="main-act" />
        ))}
        <button
          type="button"
          className="act"
          aria-expanded={open}
          aria-controls="others"
          onClick={() => setOpen(!open)}
        >
          {open ? '收起' : '更多'}
        </button>
      </div>
    </div>
  )
}

const names: Record<string, string> = { sign: '接单', feedback: '反馈结果' }

function StepButton({ view: { task }, step, className }: { view: TaskView; step: OpenStep; className: string }) {
  const name = names[step.id] ?? step.name
  if (step.id === 'sign' && step.form === null) {
    const sign = () =>
      void queueAct({ act: { kind: 'sign', matter: task.id }, name, about: `${task.number} ${task.title}` })
    return (
      <button type="button" className={className} onClick={sign}>
        {name}
      </button>
    )
  }
  return (
    <Go to={`/task/${task.id}/${step.id}`} className={className}>
      {name}
    </Go>
  )
}
