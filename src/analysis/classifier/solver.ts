import { seeded } from './random.ts'

/** Sparse rows: those of row i lie in [start[i], start[i + 1]) of `column` and `value`. */
export type Rows = { count: number; columns: number; start: Int32Array; column: Int32Array; value: Float32Array }

const rounds = 60
const tolerance = 0.05

/**
 * How much each column speaks for or against one class: |log ratio| of its smoothed shares inside and outside, to the
 * given power (the features of NB-SVM).
 */
export function logRatios(rows: Rows, target: Int8Array, smoothing: number, power: number): Float32Array {
  const inside = new Float64Array(rows.columns).fill(smoothing)
  const outside = new Float64Array(rows.columns).fill(smoothing)
  for (let row = 0; row < rows.count; row++) {
    const side = (target[row] ?? 0) > 0 ? inside : outside
    const end = rows.start[row + 1] ?? 0
    for (let at = rows.start[row] ?? 0; at < end; at++) {
      const column = rows.column[at] ?? 0
      side[column] = (side[column] ?? 0) + (rows.value[at] ?? 0)
    }
  }
  const shift = Math.log(sum(outside) / sum(inside))
  return Float32Array.from(
    inside,
    (value, column) => Math.abs(Math.log(value / (outside[column] ?? smoothing)) + shift) ** power,
  )
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * A linear separator with squared hinge loss by dual coordinate descent with shrinking (Hsieh et al. 2008, as in
 * liblinear); `target` is +1 or -1 a row. Weights of the columns, and the constant last.
 */
export function separate(rows: Rows, target: Int8Array, cost: number, scale: Float32Array, seed: number): Float64Array {
  const scaled = scaledRows(rows, scale)
  const weights = new Float64Array(rows.columns + 1)
  descend(scaled, target, cost, seed, weights)
  for (let column = 0; column < rows.columns; column++) weights[column] = (weights[column] ?? 0) * (scale[column] ?? 0)
  return weights
}

function scaledRows(rows: Rows, scale: Float32Array): Rows {
  const value = rows.value.map((one, at) => one * (scale[rows.column[at] ?? 0] ?? 0))
  return { ...rows, value }
}

function diagonal({ count, start, value }: Rows, ridge: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => {
    let total = 1 + ridge
    const end = start[row + 1] ?? 0
    for (let at = start[row] ?? 0; at < end; at++) total += (value[at] ?? 0) ** 2
    return total
  })
}

type Bounds = { high: number; low: number }

function descend(rows: Rows, target: Int8Array, cost: number, seed: number, weights: Float64Array): void {
  const ridge = 0.5 / cost
  const state = {
    rows,
    target,
    ridge,
    weights,
    alpha: new Float64Array(rows.count),
    steep: diagonal(rows, ridge),
    order: Int32Array.from({ length: rows.count }, (_, row) => row),
    active: rows.count,
  }
  const random = seeded(seed)
  let shrinkAbove = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const { high, low } = oneRound(state, random, shrinkAbove)
    if (high - low > tolerance) {
      shrinkAbove = high <= 0 ? Number.POSITIVE_INFINITY : high
      continue
    }
    if (state.active === rows.count) return
    state.active = rows.count
    shrinkAbove = Number.POSITIVE_INFINITY
  }
}

type State = {
  rows: Rows
  target: Int8Array
  ridge: number
  weights: Float64Array
  alpha: Float64Array
  steep: Float64Array
  order: Int32Array
  active: number
}

function swap(order: Int32Array, one: number, other: number): void {
  const held = order[one] ?? 0
  order[one] = order[other] ?? 0
  order[other] = held
}

/** One pass over the active rows in random order; the extremes of the projected gradient. */
function oneRound(state: State, random: () => number, shrinkAbove: number): Bounds {
  const { rows, target, ridge, weights, alpha, steep, order } = state
  const { start, column, value } = rows
  const constant = rows.columns
  let high = Number.NEGATIVE_INFINITY
  let low = Number.POSITIVE_INFINITY
  for (let at = 0; at < state.active; at++) swap(order, at, at + Math.floor(random() * (state.active - at)))
  for (let at = 0; at < state.active; at++) {
    const row = order[at] ?? 0
    const side = target[row] ?? 1
    const from = start[row] ?? 0
    const end = start[row + 1] ?? 0
    const before = alpha[row] ?? 0
    let margin = weights[constant] ?? 0
    for (let cell = from; cell < end; cell++) margin += (weights[column[cell] ?? 0] ?? 0) * (value[cell] ?? 0)
    const gradient = margin * side - 1 + before * ridge
    if (before === 0 && gradient > shrinkAbove) {
      state.active -= 1
      swap(order, at, state.active)
      at -= 1
      continue
    }
    const projected = before === 0 ? Math.min(gradient, 0) : gradient
    high = Math.max(high, projected)
    low = Math.min(low, projected)
    if (Math.abs(projected) < 1e-12) continue
    const next = Math.max(before - gradient / (steep[row] ?? 1), 0)
    const change = (next - before) * side
    alpha[row] = next
    for (let cell = from; cell < end; cell++) {
      const place = column[cell] ?? 0
      weights[place] = (weights[place] ?? 0) + change * (value[cell] ?? 0)
    }
    weights[constant] = (weights[constant] ?? 0) + change
  }
  return { high, low }
}
