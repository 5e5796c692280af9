import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { FormField } from '#procedures/forms.ts'
import type { FieldPath } from './form-values.ts'
import { SchemaField } from './schema-field.tsx'

type Props = { field: FormField; fields: readonly FormField[]; path: FieldPath; first?: Record<string, unknown> }

/** Rows of a list, each with the same fields; `first` is what a new row begins with. */
export function ListField({ field, fields, path, first }: Props) {
  return (
    <fieldset className="field-group field-wide">
      <legend>{field.title}</legend>
      <Form.List name={[...path]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, at) => (
              <div key={row.key} className="list-row">
                <div className="fields">
                  {fields.map((part) => (
                    <SchemaField key={part.key} field={part} path={[row.name, part.key]} />
                  ))}
                </div>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删去${field.title}第 ${at + 1} 行`}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add(first ?? {})}>
              添加{field.title}
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
