/** Two groups that may be one, with how alike they are. */
export type Edge = { score: number; a: number; b: number }

function before(a: Edge, b: Edge): boolean {
  return a.score > b.score || (a.score === b.score && (a.a < b.a || (a.a === b.a && a.b < b.b)))
}

/** Adds an edge to a binary heap. */
export function push(heap: Edge[], edge: Edge): void {
  let at = heap.push(edge) - 1
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = heap[up]
    if (!parent || !before(edge, parent)) break
    heap[at] = parent
    at = up
  }
  heap[at] = edge
}

/** Takes the likeliest edge; of equal ones the pair met first. */
export function pop(heap: Edge[]): Edge | undefined {
  const [first] = heap
  const last = heap.pop()
  if (!last || heap.length === 0) return first
  let at = 0
  for (;;) {
    const [left, right] = [heap[at * 2 + 1], heap[at * 2 + 2]]
    const child = left && right && before(right, left) ? at * 2 + 2 : at * 2 + 1
    const edge = heap[child]
    if (!edge || !before(edge, last)) break
    heap[at] = edge
    at = child
  }
  heap[at] = last
  return first
}
