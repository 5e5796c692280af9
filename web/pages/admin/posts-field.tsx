import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Select } from 'antd'
import * as z from 'zod'
import { isRole, roleIds, roles } from '#procedures/roles.ts'
import { useEntries } from '#web/queries.ts'
import { conflictIn, isAreaRole } from './rights-words.ts'

const post = z.object({
  role: z.string({ error: '请选择岗位' }),
  villages: z.array(z.string()).optional(),
  grids: z.array(z.string()).optional(),
})
export const postsContent = z.array(post, { error: '请至少添加一个岗位' }).min(1, '请至少添加一个岗位')

const loose = z.array(z.object({ role: z.string().optional() }).nullish()).catch([])

/** The posts of an account; where a post sees by area, its villages and grids. */
export function PostsField() {
  const given: unknown = Form.useWatch('posts')
  const held = loose.parse(given).map((one) => one?.role)
  const conflict = conflictIn(held)
  return (
    <fieldset className="field-group field-wide">
      <legend>岗位</legend>
      {conflict && <Alert type="error" showIcon title={conflict} className="posts-conflict" />}
      <Form.List name="posts">
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, at) => (
              <div key={row.key} className="post-row">
                <PostFields name={row.name} role={held[at]} />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删去第 ${at + 1} 个岗位`}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              添加岗位
            </Button>
            {!conflict && <Form.ErrorList errors={errors} className="field-refusal" />}
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

function PostFields({ name, role }: { name: number; role: string | undefined }) {
  const area = role !== undefined && isRole(role) && isAreaRole(role)
  return (
    <div className="fields post-fields">
      <Form.Item name={[name, 'role']} label="岗位" required className="field-wide">
        <Select
          className="wide"
          placeholder="请选择"
          options={roleIds.map((id) => ({ value: id, label: roles[id].name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {area && (
        <>
          <Form.Item name={[name, 'villages']} label="负责村社" extra="不选则只见交办给本单位、本人的事项。">
            <EntryCodes register="villages" />
          </Form.Item>
          <Form.Item name={[name, 'grids']} label="负责网格">
            <EntryCodes register="grids" />
          </Form.Item>
        </>
      )}
    </div>
  )
}

type CodesProps = { id?: string; register: string; value?: string[]; onChange?: (value: string[]) => void }

function EntryCodes({ register, ...rest }: CodesProps) {
  const { data } = useEntries(register)
  return (
    <Select
      {...rest}
      className="wide"
      mode="multiple"
      placeholder="可选多个"
      loading={data === undefined}
      options={data?.map(({ code, name }) => ({ value: code, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}
