import { Card } from 'antd'
import { commonIntake } from '#procedures/common.ts'
import { type FormField, formFields } from '#procedures/forms.ts'
import { ListField } from '#web/parts/list-field.tsx'
import { SchemaField } from '#web/parts/schema-field.tsx'

const all = formFields(commonIntake)
const words = pick(['title', 'detail'])
const where = pick(['place', 'village', 'grid'])
const how = pick(['channel'])
const people = all.find(({ key }) => key === 'people')

function pick(keys: readonly string[]): FormField[] {
  return keys.flatMap((key) => all.find((field) => field.key === key) ?? [])
}

/** What every matter says of itself, in the order in which it is heard; of work of the house, people are an extra. */
export function CommonFields({ ofHouse }: { ofHouse: boolean }) {
  return (
    <>
      <Card title={<h2>{ofHouse ? '什么工作' : '群众说了什么'}</h2>}>
        <div className="fields fields-words">
          {words.map((field, at) => (
            <SchemaField key={field.key} field={field} path={['common', field.key]} autoFocus={at === 0} />
          ))}
        </div>
        <div className="fields fields-where">
          {[...how, ...where].map((field) => (
            <SchemaField key={field.key} field={field} path={['common', field.key]} />
          ))}
        </div>
        {ofHouse && (
          <details className="desk-people">
            <summary>有关的人（一般不填）</summary>
            <PeopleFields />
          </details>
        )}
      </Card>
      {!ofHouse && (
        <Card title={<h2>谁说的、说的谁</h2>}>
          <PeopleFields />
        </Card>
      )}
    </>
  )
}

function PeopleFields() {
  if (!people?.fields) return null
  return (
    <ListField
      field={people}
      fields={people.fields}
      path={['common', 'people']}
      first={{ part: 'respondent', kind: 'natural' }}
    />
  )
}
