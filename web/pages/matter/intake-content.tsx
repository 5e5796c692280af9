import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { formFields } from '#procedures/forms.ts'
import { ShowFields } from '#web/parts/show-fields.tsx'
import { Panel } from './panel.tsx'
import { useRevealed } from './reveal.tsx'

/** What was said, and the fields of its procedure. */
export function IntakeContent({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const { revealed } = useRevealed()
  return (
    <Panel title="登记内容" extra={<Votes page={page} />}>
      <p className="prose detail">{page.detail}</p>
      {procedure && <ShowFields fields={formFields(procedure.intake)} value={revealed?.intake ?? page.intake} />}
    </Panel>
  )
}

function Votes({ page }: { page: MatterPage }) {
  if (page.row.likes === 0 && page.dislikes === 0) return null
  return (
    <span className="hint">
      点赞 {page.row.likes} · 反对 {page.dislikes}
    </span>
  )
}
