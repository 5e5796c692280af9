import { CheckOutlined, ExclamationCircleOutlined, FileAddOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { DossierPaper } from '#documents/contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import type { Procedure } from '#procedures/define.ts'
import { attachmentUrl, documents, dossierUrl, paperUrl, reviewUrl } from '#web/api.ts'
import { DownloadButton } from '#web/parts/download-button.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { Panel } from './panel.tsx'
import { groupPapers } from './paper-groups.ts'

/** The dossier as it stands: what is given and what is wrong with it, what is missing, what the next steps ask for. */
export function Papers({ page, procedure }: { page: MatterPage; procedure: Procedure | undefined }) {
  const { id } = page.row
  const dossier = useQuery({ queryKey: ['matter', id, 'dossier'], queryFn: () => documents.dossier({ id }) })
  const given = dossier.data?.papers.filter(({ state }) => state === 'given').length
  return (
    <Panel title={given === undefined ? '文书' : `文书（${given}）`}>
      {procedure && (
        <Load query={dossier} rows={3}>
          {({ papers }) => <Groups page={page} procedure={procedure} papers={papers} />}
        </Load>
      )}
      {page.rights.includes('matter.reveal') && (
        <Space wrap className="dossier-acts">
          <DownloadButton url={dossierUrl(id)} title="卷内目录、全部文书和附件合为一册，编有页号；导出留有记录">
            导出卷宗（PDF）
          </DownloadButton>
          <DownloadButton url={reviewUrl(id)} title="逐项列出文书与期限，指到卷宗页号">
            案卷评查表
          </DownloadButton>
        </Space>
      )}
    </Panel>
  )
}

type GroupsProps = { page: MatterPage; procedure: Procedure; papers: readonly DossierPaper[] }

function Groups({ page, procedure, papers }: GroupsProps) {
  const steps = page.steps.map(({ id }) => id)
  const { given, missing, next, later } = groupPapers(papers, procedure, steps)
  if (papers.length === 0) return <Nothing words="此程序没有规定的文书" />
  return (
    <>
      <ul className="papers">
        {given.map((paper) => (
          <Given key={paper.key} paper={paper} />
        ))}
        {missing.map((paper) => (
          <Line
            key={`${paper.step}-${paper.key}`}
            icon={<ExclamationCircleOutlined className={paper.required ? 'lacking' : 'muted'} aria-label="缺少" />}
            paper={paper}
            matter={page.row.id}
          >
            {paper.required ? `缺少：「${paper.stepName}」已办，没有附上` : `「${paper.stepName}」没有附，不是必备`}
          </Line>
        ))}
        {next.map((paper) => (
          <Line
            key={`${paper.step}-${paper.key}`}
            icon={<FileAddOutlined className={paper.required ? 'coming' : 'muted'} aria-label="下一步需要" />}
            paper={paper}
            matter={page.row.id}
          >
            下一步：办「{paper.stepName}」时{paper.required ? '须附' : '可附'}
          </Line>
        ))}
      </ul>
      {given.length + missing.length + next.length === 0 && <p className="hint">目前还不需要文书。</p>}
      {later.length > 0 && (
        <details className="papers-later">
          <summary>尚不需要的（{later.length}）</summary>
          <ul className="papers">
            {later.map((paper) => (
              <li key={`${paper.step}-${paper.key}`}>
                <span>{paper.name}</span>
                <span className="hint">
                  办「{paper.stepName}」时{paper.required ? '须附' : '可附'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Given({ paper: { name, stepName, attachment, remarks } }: { paper: DossierPaper }) {
  return (
    <li>
      <CheckOutlined className="ok" aria-label="已有" />
      <div>
        {attachment === null ? (
          name
        ) : (
          <a href={attachmentUrl(attachment)} target="_blank" rel="noreferrer">
            {name}
          </a>
        )}
        {remarks.map((words) => (
          <div key={words}>
            <Tag color="warning">{words}</Tag>
          </div>
        ))}
      </div>
      <span className="hint">{stepName}时已附</span>
    </li>
  )
}

type LineProps = { icon: ReactNode; paper: DossierPaper; matter: string; children: ReactNode }

function Line({ icon, paper: { key, name, step, basis }, matter, children }: LineProps) {
  return (
    <li>
      {icon}
      <div>
        <span title={basis}>{name}</span>
        <a className="paper-draft" href={paperUrl(matter, key, step)} title={`按本件内容起草${name}`}>
          起草
        </a>
        <div className="paper-why">{children}</div>
      </div>
    </li>
  )
}
