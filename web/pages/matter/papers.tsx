import { CheckOutlined, FileAddOutlined } from '@ant-design/icons'
import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { attachmentUrl, paperUrl } from '#web/api.ts'
import { Nothing } from '#web/parts/states.tsx'
import { shortTimeOf } from '#web/time.ts'
import { Panel } from './panel.tsx'

type Missing = { key: string; name: string; step: string; stepName: string }

/** The papers on file, and those that the next steps will ask for. */
export function Papers({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const missing = procedure ? missingPapers(page, procedure) : []
  return (
    <Panel title={`文书（${page.papers.length}）`}>
      {page.papers.length === 0 && missing.length === 0 && <Nothing words="还没有文书，下一步也不要求" />}
      <ul className="papers">
        {page.papers.map((paper) => (
          <li key={`${paper.key}-${paper.attachment}-${paper.at}`}>
            <CheckOutlined className="ok" aria-label="已有" />
            <a href={attachmentUrl(paper.attachment)} target="_blank" rel="noreferrer">
              {paper.name}
            </a>
            <span className="hint">{shortTimeOf(paper.at)}</span>
          </li>
        ))}
        {missing.map(({ key, name, step, stepName }) => (
          <li key={`missing-${step}-${key}`}>
            <FileAddOutlined className="lacking" aria-label="还缺" />
            <span>{name}</span>
            <a href={paperUrl(page.row.id, key, step)} title={`按本件内容起草${name}`}>
              起草
            </a>
            <span className="hint">还缺，办「{stepName}」时须附</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function missingPapers(page: MatterPage, procedure: Procedure): Missing[] {
  const have = new Set(page.papers.map(({ key }) => key))
  return page.steps.flatMap(({ id }) => {
    const step = procedure.steps[id]
    return Object.entries(step?.papers ?? {}).flatMap(([key, paper]) =>
      paper.required && !have.has(key) ? [{ key, name: paper.name, step: id, stepName: step?.name ?? id }] : [],
    )
  })
}
