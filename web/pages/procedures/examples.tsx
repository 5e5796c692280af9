import { Collapse, Tag, Timeline } from 'antd'
import { useMemo } from 'react'
import { rehearse } from '#matters/rehearse.ts'
import { channelName } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { roles } from '#procedures/roles.ts'
import { Nothing } from '#web/parts/states.tsx'
import { actsOf, type ExampleAct } from './example-acts.ts'
import { ExampleClocks } from './example-clocks.tsx'

/** Worked examples, counted anew here by the same code that counts real matters. */
export function Examples({ procedure, examples }: { procedure: Procedure; examples: readonly Example[] }) {
  if (examples.length === 0) return <Nothing words="还没有示例" />
  return (
    <>
      <p className="hint">每个示例都作为测试运行，日期由系统当场推算，与实际办理用的是同一套规则。</p>
      <Collapse
        defaultActiveKey={examples[0]?.name}
        items={examples.map((example) => ({
          key: example.name,
          label: example.name,
          children: <OneExample procedure={procedure} example={example} />,
        }))}
      />
    </>
  )
}

function OneExample({ procedure, example }: { procedure: Procedure; example: Example }) {
  const rehearsed = useMemo(() => rehearse(procedure, example), [procedure, example])
  const acts = actsOf(procedure, example, rehearsed.refusals)
  const state = procedure.states[rehearsed.matter.state]
  return (
    <div className="example">
      <Timeline
        items={[
          {
            key: 'filed',
            content: (
              <>
                <span className="example-day">{dayWords(example.filed)}</span> 登记
                <span className="hint">渠道：{channelName(example.channel ?? 'visit')}</span>
              </>
            ),
          },
          ...acts.map((act) => ({
            key: act.key,
            color: act.refused ? 'red' : 'blue',
            content: <Act act={act} />,
          })),
          { key: 'end', color: 'green', content: <strong>结果：{state?.name ?? rehearsed.matter.state}</strong> },
        ]}
      />
      <ExampleClocks procedure={procedure} clocks={rehearsed.clocks} />
    </div>
  )
}

function Act({ act }: { act: ExampleAct }) {
  return (
    <>
      <span className="example-day">{dayWords(act.on)}</span> {act.name}
      <span className="hint">{roles[act.by].name}</span>
      {act.refused && (
        <div>
          <Tag color="error">不予办理</Tag>
          {act.refused}
        </div>
      )}
      {act.words && <div className="hint">{act.words}</div>}
    </>
  )
}

function dayWords(text: string): string {
  return text.replace('T', ' ')
}
