import { Suspense, useEffect } from 'react'
import type { Page } from '#web/page.ts'
import { NoRight, Waiting } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'

/** A page behind its right. */
export function Guarded({ page }: { page: Page }) {
  const can = useCan()
  useEffect(() => {
    document.title = `${page.title} · 枫桥`
  }, [page.title])
  if (!can(page.guard)) return <NoRight title={page.title} />
  const Content = page.component
  return (
    <Suspense fallback={<Waiting rows={10} />}>
      <Content />
    </Suspense>
  )
}
