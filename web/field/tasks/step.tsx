import { useEffect, useRef } from 'react'
import { device } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'
import { Head } from '../parts/bars.tsx'
import { noteStep } from './course.ts'
import { StepForm } from './step-form.tsx'
import { useTask } from './use-task.ts'

/** One step of a task. */
export function StepScreen({ id, step: stepId }: { id: string; step: string }) {
  const view = useTask(id)
  const open = stepId === noteStep.id ? noteStep : view?.steps.find((one) => one.id === stepId)
  // 写到一半时任务在后台更新，表单不撤走；真不能办了，由服务器说明。
  const seen = useRef(open)
  useEffect(() => {
    if (open) seen.current = open
  })
  if (view === undefined) return null
  const step = open ?? seen.current
  return view && step ? <StepForm view={view} step={step} /> : <NotOpen />
}

/** 重办: a refused step again, beginning from what was given then. */
export function RedoScreen({ seq }: { seq: number }) {
  const item = useLive(async () => (await device.outbox.get(seq)) ?? null, String(seq))
  const view = useTask(item?.matter ?? '')
  if (item === undefined || view === undefined) return null
  const act = item?.act
  const stepId = act?.kind === 'step' ? act.step : noteStep.id
  const step = stepId === noteStep.id ? noteStep : view?.task.steps.find((one) => one.id === stepId)
  return item && view && step ? <StepForm view={view} step={step} replaces={item} /> : <NotOpen />
}

function NotOpen() {
  return (
    <>
      <Head title="办理" />
      <p className="empty">这一步现在不能办：已经办过，或者任务的状态已变。</p>
    </>
  )
}
