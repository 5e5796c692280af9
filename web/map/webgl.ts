let known: boolean | undefined

/** Whether this browser draws by WebGL 2, which the map needs; asked once. */
export function hasWebgl(): boolean {
  known ??= document.createElement('canvas').getContext('webgl2') !== null
  return known
}
