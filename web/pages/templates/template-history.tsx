import { useQuery } from '@tanstack/react-query'
import { Drawer, Tag } from 'antd'
import { documents, templateUrl } from '#web/api.ts'
import { Load } from '#web/parts/states.tsx'
import { sizeOf, timeOf } from '#web/time.ts'
import type { PaperRow } from './template-rows.ts'

/** Every template that was ever in use for a paper, newest first. */
export function TemplateHistory({ row, onClose }: { row: PaperRow; onClose: () => void }) {
  const { procedure, procedureName, paper, name } = row
  const history = useQuery({
    queryKey: ['template-revisions', procedure, paper],
    queryFn: () => documents.templateRevisions({ procedure, paper }),
  })
  return (
    <Drawer open title={`${procedureName}：${name} 历次模板`} size={560} onClose={onClose}>
      <Load query={history} rows={4}>
        {({ revisions }) => (
          <ul className="links">
            {revisions.map(({ revision, name: file, size, at, person }, index) => (
              <li key={revision}>
                <span className="link-kind">第 {revision} 次</span>
                <span>
                  {file === null ? (
                    '恢复为本系统文书'
                  ) : (
                    <>
                      <a href={templateUrl(procedure, paper, revision)}>{file}</a>（{sizeOf(size ?? 0)}）
                    </>
                  )}
                  {index === 0 && <Tag color="blue">现用</Tag>}
                  <span className="hint">
                    {'　'}
                    {person} {timeOf(at)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Load>
    </Drawer>
  )
}
