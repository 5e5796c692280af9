import { AimOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { Problem } from '#registry/geometry/check.ts'
import type { Stop } from './use-editor.ts'

type Props = {
  problems: readonly Problem[]
  stop: Stop | undefined
  changes: number
  onShow(problem: Problem): void
}

/** What is wrong so far, in words; each with a way to its place on the drawing. */
export function ProblemList({ problems, stop, changes, onShow }: Props) {
  return (
    <section className="grids-problems" aria-label="边界检查" aria-live="polite">
      <h2>边界检查</h2>
      {stop && <p className="grids-stop">{stop.words}</p>}
      {problems.length === 0 ? (
        <p className="hint">{changes === 0 ? '还没有改动。' : '没有发现问题：边界不自交，与邻居不重叠、不留空。'}</p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem.words}>
              <Tag color={problem.level === 'error' ? 'red' : 'gold'}>
                {problem.level === 'error' ? '须改正' : '提醒'}
              </Tag>
              <span>{problem.words}</span>
              <button type="button" onClick={() => onShow({ ...problem })}>
                <AimOutlined /> 看位置
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
