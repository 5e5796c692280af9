import { Drawer } from 'antd'
import type { HotSettings } from '#analysis/hot/settings.ts'
import type { HotTopic } from '#analysis/hot-contract.ts'
import { LineChart } from '#web/parts/line-chart.tsx'
import { GridHeat } from './grid-heat.tsx'
import { heatInWords, wholeWeeks } from './heat-words.ts'
import { MattersList } from './matters-list.tsx'

type Props = { topic: HotTopic; settings: HotSettings; onClose: () => void }

/** One hot issue: how its heat came about, week by week, grid by grid, and the matters behind it. */
export function TopicDrawer({ topic, settings, onClose }: Props) {
  const points = wholeWeeks(topic.weeks).map(({ from, count }) => ({ name: from.slice(5), value: count }))
  return (
    <Drawer open title={topic.title} size={900} onClose={onClose} className="topic-drawer">
      <p>
        {topic.place && `${topic.place}。`}
        {topic.from} 至 {topic.to}，{topic.count} 件、{topic.people} 人，点赞 {topic.likes}，反对 {topic.dislikes}。
      </p>
      {heatInWords(topic, settings).map((line) => (
        <p key={line} className="hint heat-line">
          {line}
        </p>
      ))}
      <div className="topic-figures">
        <section>
          <h2>每周件数（周一起）</h2>
          <LineChart label={`${topic.title}每周件数`} points={points} unit="件" height={200} />
        </section>
        <section>
          <h2>在哪些网格</h2>
          <GridHeat
            label={`${topic.title}的网格分布`}
            values={topic.grids.map(({ grid, count }) => ({ grid, value: count }))}
            unit="件"
            height={200}
          />
        </section>
      </div>
      <h2>来件（{topic.ids.length}）</h2>
      <MattersList label={`${topic.title}的来件`} ids={topic.ids} />
    </Drawer>
  )
}
