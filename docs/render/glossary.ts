import { indicators } from '#indicators/indicators.ts'
import { channels } from '#procedures/common.ts'
import { procedures } from '#procedures/index.ts'
import { roles } from '#procedures/roles.ts'
import { registers } from '#registry/registers.ts'
import { terms } from './terms.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

/** The glossary: terms by hand, and every name that a definition declares. One Chinese term, one English identifier. */
export function renderGlossary(): string {
  return `# 词汇表

一个中文词对应一个英文标识；由 \`npm run docs\` 依定义生成，勿手改。

## 通用

${table(
  ['中文', '标识', '含义'],
  terms.map(([chinese, english, meaning]) => [chinese, `\`${english}\``, meaning]),
)}

## 程序

${table(
  ['中文', '标识', '编号字', '依据', '施行'],
  procedures.map(({ procedure }) => [
    procedure.name,
    `\`${procedure.id}\``,
    procedure.mark,
    procedure.basis,
    procedure.inForce.from,
  ]),
)}

### 状态

${table(
  ['程序', '中文', '标识'],
  procedures.flatMap(({ procedure }) =>
    Object.entries(procedure.states).map(([id, state]) => [procedure.name, state.name, `\`${id}\``]),
  ),
)}

### 步骤

${table(
  ['程序', '中文', '标识'],
  procedures.flatMap(({ procedure }) =>
    Object.entries(procedure.steps).map(([id, step]) => [procedure.name, step.name, `\`${id}\``]),
  ),
)}

### 期限

${table(
  ['程序', '中文', '标识', '规则'],
  procedures.flatMap(({ procedure }) =>
    Object.entries(procedure.deadlines).map(([id, deadline]) => [
      procedure.name,
      deadline.name,
      `\`${id}\``,
      deadline.period ?? '—',
    ]),
  ),
)}

## 清单

${table(
  ['中文', '标识', '依据'],
  registers.map((register) => [register.name, `\`${register.id}\``, register.basis]),
)}

## 岗位

${table(
  ['中文', '标识'],
  Object.entries(roles).map(([id, role]) => [role.name, `\`${id}\``]),
)}

## 渠道

${table(
  ['中文', '标识'],
  Object.entries(channels).map(([id, name]) => [name, `\`${id}\``]),
)}

## 指标

${table(
  ['中文', '标识', '单位', '依据'],
  indicators.map((one) => [one.name, `\`${one.code}\``, one.unit, one.basis]),
)}
`
}
