import { useQuery } from '@tanstack/react-query'
import { Form, Radio } from 'antd'
import * as z from 'zod'
import type { BoardRow } from '#dispatch/contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import { dispatch, matters } from '#web/api.ts'
import { ActDrawer } from '#web/pages/matter/act-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'
import { MatterNumberPicker } from '#web/parts/matter-picker.tsx'
import { Load } from '#web/parts/states.tsx'

const content = z.object({ into: z.string({ error: '请选择并入哪一件' }).min(1, '请选择并入哪一件') })

type Props = { incident: BoardRow; page: MatterPage; onClose: () => void }

/** M: another call about the same; this one ends, the other one goes on and counts one mention more. */
export function MergeSheet({ incident, page, onClose }: Props) {
  return (
    <ActDrawer
      page={page}
      title={`并件：${incident.row.title}`}
      note="并件后这一件终结、不再计时，由所选的一件继续办理，来件次数加一。"
      okText="并入"
      done="已并入"
      size={560}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => matters.step({ ...base, step: 'merge', form: content.parse(values) })}
      onClose={onClose}
    >
      <Likely id={incident.row.id} />
      <Form.Item name="into" label="并入哪一件" required extra="上面没有的，输入编号或标题中的词">
        <MatterNumberPicker procedure="grid-event" />
      </Form.Item>
    </ActDrawer>
  )
}

/** Open incidents near in place and time, the likeliest first. */
function Likely({ id }: { id: string }) {
  const query = useQuery({ queryKey: ['matters', 'dispatch', 'same', id], queryFn: () => dispatch.same({ id }) })
  return (
    <Load query={query} rows={3}>
      {({ same }) =>
        same.length === 0 ? (
          <p className="hint">近处、近时没有同类的在办事件。</p>
        ) : (
          <Form.Item name="into" label="可能是同一件">
            <Radio.Group
              className="return-proposed"
              options={same.slice(0, 6).map(({ row, reasons }) => ({
                value: row.number,
                label: (
                  <>
                    {row.number} {row.title}
                    <span className="hint">　{reasons.join('，')}</span>
                  </>
                ),
              }))}
            />
          </Form.Item>
        )
      }
    </Load>
  )
}
