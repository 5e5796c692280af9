import { Select } from 'antd'
import { useState } from 'react'
import { isRole, roles } from '#procedures/roles.ts'
import { useInitials } from '#web/initials.ts'
import { useColleagues, useEntries } from '#web/queries.ts'

type Props = {
  id?: string
  value?: string
  onChange?: (value: string | undefined) => void
  placeholder?: string
  disabled?: boolean
  label?: string
}

type Option = { value: string; label: string; words?: string }

function Picker({ options, label, ...rest }: Props & { options: Option[] | undefined }) {
  const search = useNameSearch()
  return (
    <Select
      {...rest}
      aria-label={label}
      className="wide"
      allowClear
      loading={options === undefined && !rest.disabled}
      options={options}
      showSearch={search}
      notFoundContent={options === undefined ? '正在读取名单' : '没有符合的条目'}
    />
  )
}

/** Search in a list of names: by any part of them, or by the initials with which they begin. */
function useNameSearch() {
  const [typed, setTyped] = useState('')
  const byInitials = useInitials(typed)
  return {
    onSearch: setTyped,
    filterOption: (text: string, option?: Option) =>
      `${option?.label ?? ''}${option?.words ?? ''}`.includes(text) || byInitials(option?.label ?? ''),
  }
}

function useEntryOptions(register: string): Option[] | undefined {
  const { data } = useEntries(register)
  return data?.map(({ code, name }) => ({ value: code, label: name === code ? code : `${name}（${code}）` }))
}

/** An entry of a register by its code: a village, a grid, a committee … */
export function RegisterPicker({ register, ...rest }: Props & { register: string }) {
  return <Picker placeholder="请选择" {...rest} options={useEntryOptions(register)} />
}

type ManyProps = { id?: string; value?: string[]; onChange?: (value: string[]) => void }

/** Entries of a register by their codes: officers of a case, members of a committee … */
export function EntriesPicker({ register, ...rest }: ManyProps & { register: string }) {
  const options = useEntryOptions(register)
  const search = useNameSearch()
  return (
    <Select
      {...rest}
      className="wide"
      mode="multiple"
      placeholder="可选多项"
      loading={options === undefined}
      options={options}
      showSearch={search}
      notFoundContent={options === undefined ? '正在读取名单' : '没有符合的条目'}
    />
  )
}

/** A unit of the street. */
export function UnitPicker(props: Props) {
  const { data } = useColleagues()
  return (
    <Picker
      placeholder="承办单位"
      {...props}
      options={data?.units.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

/** A colleague who may be given work, by account; with `unit` those of that unit come first. */
export function PersonPicker({ unit, ...rest }: Props & { unit?: string }) {
  const { data } = useColleagues()
  const units = new Map(data?.units.map(({ code, name }) => [code, name]))
  const people = data?.people.slice().sort((a, b) => Number(b.unit === unit) - Number(a.unit === unit))
  const options = people?.map((one) => {
    const unitName = one.unit ? (units.get(one.unit) ?? one.unit) : ''
    const posts = one.roles.map((role) => (isRole(role) ? roles[role].name : role)).join('、')
    return { value: one.account, label: `${one.person}（${unitName || posts}）`, words: `${one.account}${posts}` }
  })
  return <Picker placeholder="承办人" {...rest} options={options} />
}
