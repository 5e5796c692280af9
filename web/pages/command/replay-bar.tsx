import { CaretRightFilled, PauseOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons'
import { Button, Segmented, Slider } from 'antd'
import { type Instant, instantOf, localTime } from '#calendar/date.ts'
import { momentBeside } from './replay-at.ts'
import { type Speed, speeds, type usePlaying } from './use-playing.ts'

type Props = {
  from: Instant
  until: Instant
  moments: readonly Instant[]
  play: ReturnType<typeof usePlaying>
}

/** Where in the hour one stands: a slider, play at a speed, and jumps from event to event. */
export function ReplayBar({ from, until, moments, play }: Props) {
  const { at, setAt, speed, setSpeed, playing, toggle } = play
  const [before, after] = [momentBeside(moments, at, -1), momentBeside(moments, at, 1)]
  return (
    <div className="replay-bar">
      <span className="replay-mark">复盘</span>
      <time className="replay-time" dateTime={at}>
        {localTime(at).slice(0, 19).replace('T', ' ')}
      </time>
      <Button
        icon={<StepBackwardOutlined />}
        disabled={!before}
        onClick={() => before && setAt(before)}
        aria-label="上一事"
      />
      <Button type="primary" icon={playing ? <PauseOutlined /> : <CaretRightFilled />} onClick={toggle}>
        {playing ? '暂停' : '播放'}
      </Button>
      <Button icon={<StepForwardOutlined />} disabled={!after} onClick={() => after && setAt(after)}>
        下一事
      </Button>
      <Segmented<Speed>
        aria-label="速度"
        options={speeds.map((value) => ({ value, label: `${value}×` }))}
        value={speed}
        onChange={setSpeed}
      />
      <Slider
        className="replay-slider"
        min={Date.parse(from)}
        max={Date.parse(until)}
        step={1000}
        value={Date.parse(at)}
        ariaLabelForHandle="时刻"
        tooltip={{ formatter: (value) => value && localTime(instantOf(value)).slice(11, 19) }}
        onChange={(value: number) => setAt(instantOf(value))}
      />
    </div>
  )
}
