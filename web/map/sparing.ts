import type { Map as MapLibre } from 'maplibre-gl'
import { glide } from './glide.ts'

/** Without a graphics card every pixel is computed: half as many each way while the map moves, all of them at rest. */
const movingRatio = 0.5
const restMs = 160

/** Spares a terminal without a graphics card while the map moves; one with a card is left alone. */
export function spareProcessor(map: MapLibre): void {
  if (!drawsInSoftware(map.getCanvas())) return
  const full = map.getPixelRatio()
  let timer: ReturnType<typeof setTimeout> | undefined
  let changing = false
  const change = (ratio: number) => {
    // 改清晰度时地图自己也发“移动”，那不算。
    changing = true
    if (map.getPixelRatio() !== ratio) map.setPixelRatio(ratio)
    changing = false
  }
  map.on('movestart', () => {
    if (changing) return
    clearTimeout(timer)
    change(full * movingRatio)
  })
  map.on('moveend', () => {
    if (changing) return
    clearTimeout(timer)
    timer = setTimeout(() => change(full), restMs)
  })
  const stop = glideByHand(map, (jump) => {
    changing = true
    jump()
    changing = false
  })
  map.on('remove', () => {
    clearTimeout(timer)
    stop()
  })
}

/** The hand moves the picture; the map follows when it rests. Keys, buttons and fingers work as ever. */
function glideByHand(map: MapLibre, quietly: (jump: () => void) => void): () => void {
  map.dragPan.disable()
  map.scrollZoom.disable()
  return glide({
    frame: map.getCanvasContainer(),
    picture: map.getCanvas(),
    settle({ x, y, scale }, shown) {
      const { clientWidth, clientHeight } = map.getContainer()
      const center = map.unproject([(clientWidth / 2 - x) / scale, (clientHeight / 2 - y) / scale])
      map.once('render', shown)
      quietly(() => map.jumpTo({ center, zoom: map.getZoom() + Math.log2(scale) }))
    },
  })
}

function drawsInSoftware(canvas: HTMLCanvasElement): boolean {
  const pen = canvas.getContext('webgl2')
  if (!pen) return false
  const told = pen.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = told ? pen.getParameter(told.UNMASKED_RENDERER_WEBGL) : ''
  return /SwiftShader|llvmpipe|Basic Render|Software/i.test(String(name))
}
