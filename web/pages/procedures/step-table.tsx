import { Button, Tag } from 'antd'
import type { Procedure } from '#procedures/define.ts'
import { askedFields } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { procedureNames } from '#web/names.ts'
import { type Column, QueryTable } from '#web/parts/query-table.tsx'
import { fromWords, toWords } from './step-words.ts'

type Row = { id: string; step: Procedure['steps'][string] }

/** Every step: from where to where, who takes it, what is filled in and which papers it needs. */
export function StepTable({ procedure, onStep }: { procedure: Procedure; onStep: (step: string) => void }) {
  const rows = Object.entries(procedure.steps).map(([id, step]) => ({ id, step }))
  return (
    <QueryTable
      label={`${procedure.name}的办理环节`}
      columns={columnsOf(procedure, onStep)}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onStep(id)}
      empty={{ words: '此登记簿只登记，没有后续环节' }}
    />
  )
}

function columnsOf(procedure: Procedure, onStep: (step: string) => void): ReadonlyArray<Column<Row>> {
  return [
    {
      key: 'name',
      title: '环节',
      width: 140,
      show: ({ id, step }) => (
        <>
          <Button type="link" size="small" className="step-link" onClick={() => onStep(id)}>
            {step.name}
          </Button>
          {step.track && <Tag>{procedure.tracks[step.track.id]?.name}</Tag>}
          {step.handOff && <Tag color="processing">转{procedureNames.get(step.handOff.to) ?? ''}</Tag>}
        </>
      ),
    },
    {
      key: 'from',
      title: '由何状态',
      width: 150,
      show: ({ step }) => <span className="prose">{fromWords(procedure, step)}</span>,
    },
    { key: 'to', title: '到何状态', width: 110, show: ({ step }) => toWords(procedure, step) },
    {
      key: 'by',
      title: '谁办',
      width: 150,
      show: ({ step }) => <span className="prose">{rolesInWords(step.by)}</span>,
    },
    {
      key: 'form',
      title: '填写内容',
      width: 230,
      show: ({ step }) => <span className="prose">{step.form ? titlesOf(step.form) : '—'}</span>,
    },
    { key: 'papers', title: '文书', width: 150, show: ({ step }) => <Papers step={step} /> },
    {
      key: 'basis',
      title: '依据',
      width: 170,
      show: ({ step }) => <span className="prose">{step.basis ?? '—'}</span>,
    },
  ]
}

function titlesOf(form: NonNullable<Row['step']['form']>): string {
  return (
    askedFields(form)
      .map(({ title, required }) => `${title}${required ? '＊' : ''}`)
      .join('、') || '—'
  )
}

function Papers({ step }: { step: Row['step'] }) {
  const papers = Object.values(step.papers ?? {})
  if (papers.length === 0) return <>—</>
  return (
    <span className="prose">{papers.map(({ name, required }) => `${name}${required ? '＊' : ''}`).join('、')}</span>
  )
}
