import { ReloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Tag } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import type { modelsContract } from '#analysis/models-contract.ts'
import type { KindPicks } from '#analysis/overview-contract.ts'
import { models, overview } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { LineChart } from '#web/parts/line-chart.tsx'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { Load, Nothing, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { bandInWords, percent, ReliabilityChart } from './reliability-chart.tsx'

type Kind = z.output<typeof modelsContract.models.reply>['kinds'][number]
type Training = Kind['trainings'][number]
const stale = [['analysis', 'models']]

/** How good the models are here: by texts they had not seen, and by what people chose after their suggestions. */
export function ModelsTab() {
  const query = useQuery({ queryKey: ['analysis', 'models'], queryFn: () => models.models({}) })
  const picks = useQuery({ queryKey: ['analysis', 'models', 'picks'], queryFn: () => overview.picks({}) })
  return (
    <>
      <p className="hint analysis-note">
        模型只学本街道已作的决定，训练与使用都在本机，不外传；登记时给出建议，选用与否由人决定。
      </p>
      <Load query={query} rows={10}>
        {({ kinds }) => (
          <>
            {kinds.map((kind) => (
              <ModelCard key={kind.kind} kind={kind} picks={picks.data?.kinds.find((one) => one.kind === kind.kind)} />
            ))}
          </>
        )}
      </Load>
    </>
  )
}

function ModelCard({ kind, picks }: { kind: Kind; picks: KindPicks | undefined }) {
  const inUse = kind.trainings.find(({ id }) => id === kind.inUse)
  return (
    <Card className="model-card" title={<h2>{kind.name}</h2>} extra={<Retrain kind={kind} />}>
      {inUse ? (
        <>
          <Facts training={inUse} />
          <div className="two-tables">
            <section>
              <h3>把握与对错是否相符</h3>
              <ReliabilityChart label={`${kind.name}的可靠性`} bands={inUse.facts.figures.calibration} />
              <ReliabilityTable training={inUse} />
            </section>
            <section>
              <h3>各类说得准不准</h3>
              <ClassTable training={inUse} names={picks?.names ?? {}} picks={picks} />
            </section>
          </div>
        </>
      ) : (
        <Nothing
          words={`「${kind.name}」还没有训练过`}
          hint="登记、办结的事项积累起来后，按「训练」从已有的决定中学习；在此之前不给建议。"
        />
      )}
      <Accepted kind={kind} picks={picks} />
      <Trainings kind={kind} />
    </Card>
  )
}

function Retrain({ kind }: { kind: Kind }) {
  const can = useCan()
  const train = useChange(() => models.retrain({ kind: kind.kind }), stale)
  if (!can('analysis.answer')) return null
  return (
    <div className="model-retrain" aria-live="polite">
      {train.error && <Problem error={train.error} />}
      {train.data && (
        <Alert
          type={train.data.adopted ? 'success' : 'warning'}
          showIcon
          title={train.data.adopted ? '已采用新模型' : '新模型没有采用，仍用原来的'}
          description={train.data.words}
        />
      )}
      <Button icon={<ReloadOutlined />} loading={train.isPending} onClick={() => train.mutate(undefined)}>
        {train.isPending ? '正在训练，约需一分钟' : kind.trainings.length > 0 ? '重新训练' : '训练'}
      </Button>
    </div>
  )
}

function Facts({ training }: { training: Training }) {
  const names = useNames()
  const { figures, data, heldOut } = training.facts
  return (
    <dl className="model-facts">
      <div>
        <dt>训练时间</dt>
        <dd>
          {timeOf(training.trainedAt)}，{names.person(training.trainedBy) || '系统'}
        </dd>
      </div>
      <div>
        <dt>学了多少件</dt>
        <dd>
          {data.used} 件（读 {data.rows} 件，重复 {data.repeats} 件不计）
        </dd>
      </div>
      <div>
        <dt>正确率</dt>
        <dd>{percent(figures.accuracy)}</dd>
      </div>
      <div>
        <dt>各类平均（宏平均）</dt>
        <dd>{percent(figures.macroF1)}</dd>
      </div>
      <div>
        <dt>把握与对错平均相差</dt>
        <dd>{percent(figures.calibrationError)}</dd>
      </div>
      <div>
        <dt>敢说的</dt>
        <dd>
          {figures.answered} / {figures.count} 件，其中对 {percent(figures.answeredAccuracy)}（把握不到{' '}
          {percent(figures.threshold)}的说“不确定”）
        </dd>
      </div>
      <div>
        <dt>怎样量的</dt>
        <dd>{heldOut ? '留出一部分没有学过的件来考' : '分份轮流考没有学过的件'}</dd>
      </div>
    </dl>
  )
}

function ReliabilityTable({ training }: { training: Training }) {
  return (
    <details>
      <summary>看表格</summary>
      <PlainTable
        label="可靠性表"
        columns={[
          { key: 'band', title: '把握', show: bandInWords },
          { key: 'count', title: '件数', width: 70, align: 'right', show: ({ count }) => count },
          { key: 'sure', title: '平均把握', width: 90, align: 'right', show: (band) => percent(band.confidence) },
          { key: 'right', title: '实际说对', width: 90, align: 'right', show: (band) => percent(band.accuracy) },
        ]}
        rows={training.facts.figures.calibration.filter(({ count }) => count > 0)}
        rowKey={bandInWords}
      />
    </details>
  )
}

type ClassRow = { label: string; precision: number; recall: number; f1: number; support: number }
type ClassProps = { training: Training; names: Readonly<Record<string, string>>; picks: KindPicks | undefined }

const shownAtFirst = 10

function ClassTable({ training, names, picks }: ClassProps) {
  const [all, setAll] = useState(false)
  const rows = Object.entries(training.facts.figures.perClass)
    .map(([label, figures]): ClassRow => ({ label, ...figures }))
    .sort((a, b) => b.support - a.support)
  const taken = (label: string) => {
    const one = picks?.labels.find((row) => row.label === label)
    return one ? `${one.right} / ${one.count}` : '—'
  }
  return (
    <>
      <PlainTable
        label="各类的准确程度"
        columns={[
          { key: 'label', title: '类别', show: ({ label }) => names[label] ?? label },
          { key: 'support', title: '考了几件', width: 76, align: 'right', show: ({ support }) => support },
          { key: 'precision', title: '说是的对', width: 76, align: 'right', show: (row) => percent(row.precision) },
          { key: 'recall', title: '该说的说了', width: 88, align: 'right', show: (row) => percent(row.recall) },
          { key: 'taken', title: '建议被选用', width: 88, align: 'right', show: ({ label }) => taken(label) },
        ]}
        rows={all ? rows : rows.slice(0, shownAtFirst)}
        rowKey={({ label }) => label}
      />
      {!all && rows.length > shownAtFirst && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          其余 {rows.length - shownAtFirst} 类
        </Button>
      )}
    </>
  )
}

function Accepted({ kind, picks }: { kind: Kind; picks: KindPicks | undefined }) {
  const { count, right, abstained } = kind.picks
  if (count === 0) return <p className="hint">还没有人在登记时见过它的建议，用过后这里显示选用的比例。</p>
  const points = (picks?.months ?? []).map((month) => {
    const told = month.count - month.abstained
    return { name: month.month, value: told > 0 ? Math.round((month.right / told) * 1000) / 10 : null }
  })
  return (
    <section className="analysis-part">
      <h3>建议与所选</h3>
      <p>
        提示过 {count} 次，其中 {abstained} 次说“不确定”；给出建议的 {count - abstained} 次中，选用 {right} 次
        {count > abstained && `（${percent(right / (count - abstained))}）`}。
      </p>
      {points.length > 0 && <LineChart label={`${kind.name}建议的选用率`} points={points} unit="%" height={150} />}
    </section>
  )
}

function Trainings({ kind }: { kind: Kind }) {
  const names = useNames()
  if (kind.trainings.length === 0) return null
  return (
    <details>
      <summary>历次训练（{kind.trainings.length}）</summary>
      <PlainTable
        label="历次训练"
        columns={[
          { key: 'at', title: '时间', width: 140, show: ({ trainedAt }) => timeOf(trainedAt) },
          { key: 'by', title: '训练人', width: 100, show: ({ trainedBy }) => names.person(trainedBy) || '系统' },
          { key: 'used', title: '件数', width: 70, align: 'right', show: ({ facts }) => facts.data.used },
          {
            key: 'accuracy',
            title: '正确率',
            width: 80,
            align: 'right',
            show: ({ facts }) => percent(facts.figures.accuracy),
          },
          {
            key: 'before',
            title: '原模型',
            width: 80,
            align: 'right',
            show: ({ before }) => (before ? percent(before.accuracy) : '—'),
          },
          {
            key: 'words',
            title: '采用与否',
            show: ({ id, adopted, words }) => (
              <>
                <Tag color={adopted ? 'green' : 'default'}>
                  {id === kind.inUse ? '在用' : adopted ? '曾采用' : '未采用'}
                </Tag>
                {words}
              </>
            ),
          },
        ]}
        rows={kind.trainings}
        rowKey={({ id }) => id}
      />
    </details>
  )
}
