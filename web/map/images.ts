import type { Map as MapLibre } from 'maplibre-gl'
import type { LightId } from '#web/names.ts'
import { lightLetters, type Palette } from './palette.ts'
import { letterShift, lightShapes, type Outline, shapeSize } from './shapes.ts'

const lights = ['red', 'amber', 'green', 'paused', 'done', 'none'] as const satisfies readonly LightId[]
const ratio = 2
const fonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif'

type Pen = CanvasRenderingContext2D

/** Draws every mark and pattern of the map in the theme's colours and hands them over. */
export function addImages(map: MapLibre, palette: Palette): void {
  const add = (name: string, size: number, draw: (pen: Pen, size: number) => void) => {
    const picture = drawn(size, draw)
    if (!picture) return
    if (map.hasImage(name)) map.updateImage(name, picture)
    else map.addImage(name, picture, { pixelRatio: ratio })
  }
  for (const light of lights) {
    add(`incident-${light}`, 36, (pen, size) => incident(pen, size, light, palette))
    add(`incident-${light}-alarm`, 44, (pen, size) => {
      alarmRing(pen, size, palette)
      incident(pen, size, light, palette)
    })
  }
  add('worker-on', 34, (pen, size) => person(pen, size, palette, 'on'))
  add('worker-stale', 34, (pen, size) => person(pen, size, palette, 'stale'))
  add('worker-off', 34, (pen, size) => person(pen, size, palette, 'off'))
  add('camera', 26, (pen, size) => camera(pen, size, palette))
  add('pattern-lines', 12, (pen, size) => hatch(pen, size, palette))
  add('pattern-dots', 10, (pen, size) => dots(pen, size, palette))
  add('pattern-cross', 12, (pen, size) => {
    hatch(pen, size, palette)
    pen.translate(size, 0)
    pen.scale(-1, 1)
    hatch(pen, size, palette)
  })
}

function drawn(size: number, draw: (pen: Pen, size: number) => void): ImageData | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = size * ratio
  canvas.height = size * ratio
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return undefined
  pen.scale(ratio, ratio)
  draw(pen, size)
  return pen.getImageData(0, 0, size * ratio, size * ratio)
}

function trace(pen: Pen, outline: Outline, radius: number): void {
  pen.beginPath()
  if (outline === 'circle') pen.arc(0, 0, radius, 0, 2 * Math.PI)
  else for (const [x, y] of outline) pen.lineTo(x * radius, y * radius)
  pen.closePath()
}

function incident(pen: Pen, size: number, light: LightId, palette: Palette): void {
  const { fill, ink } = palette.lights[light]
  const radius = 12.5 * shapeSize(light)
  pen.save()
  pen.translate(size / 2, size / 2)
  pen.lineJoin = 'round'
  trace(pen, lightShapes[light], radius)
  pen.shadowColor = '#0006'
  pen.shadowBlur = 3 * ratio
  pen.shadowOffsetY = ratio
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 4.5
  pen.stroke()
  pen.shadowColor = 'transparent'
  pen.fillStyle = fill
  pen.fill()
  pen.strokeStyle = fill
  pen.lineWidth = 1.5
  pen.stroke()
  pen.fillStyle = ink
  pen.font = `bold ${12}px ${fonts}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(lightLetters[light], 0, letterShift(light) * radius + 0.8)
  pen.restore()
}

function alarmRing(pen: Pen, size: number, palette: Palette): void {
  pen.save()
  pen.translate(size / 2, size / 2)
  pen.strokeStyle = palette.lights.red.fill
  pen.lineWidth = 2
  pen.setLineDash([4, 2.6])
  pen.beginPath()
  pen.arc(0, 0, size / 2 - 2, 0, 2 * Math.PI)
  pen.stroke()
  pen.restore()
}

function person(pen: Pen, size: number, { worker }: Palette, state: 'on' | 'stale' | 'off'): void {
  pen.save()
  pen.translate(size / 2, size / 2)
  pen.beginPath()
  pen.arc(0, 0, 11.5, 0, 2 * Math.PI)
  pen.fillStyle = state === 'off' ? worker.ink : worker.on
  if (state === 'stale') pen.fillStyle = worker.ink
  pen.fill()
  pen.lineWidth = 2.4
  pen.strokeStyle = state === 'off' ? worker.off : state === 'stale' ? worker.on : worker.ink
  if (state === 'stale') pen.setLineDash([3.4, 2.4])
  pen.stroke()
  pen.setLineDash([])
  pen.fillStyle = state === 'on' ? worker.ink : state === 'stale' ? worker.on : worker.off
  pen.beginPath()
  pen.arc(0, -3.4, 3.3, 0, 2 * Math.PI)
  pen.fill()
  pen.beginPath()
  pen.ellipse(0, 6.6, 6.2, 5, 0, Math.PI, 0)
  pen.fill()
  pen.restore()
}

function camera(pen: Pen, size: number, { thing }: Palette): void {
  pen.save()
  pen.translate(size / 2, size / 2)
  pen.fillStyle = thing.fill
  pen.strokeStyle = thing.ink
  pen.lineWidth = 1.6
  pen.beginPath()
  pen.roundRect(-9.5, -9.5, 19, 19, 4)
  pen.fill()
  pen.stroke()
  pen.fillStyle = thing.ink
  pen.fillRect(-6.2, -3.6, 8, 7.2)
  pen.beginPath()
  pen.moveTo(2.4, -0.8)
  pen.lineTo(6.4, -3.6)
  pen.lineTo(6.4, 3.6)
  pen.lineTo(2.4, 0.8)
  pen.fill()
  pen.restore()
}

function hatch(pen: Pen, size: number, { words }: Palette): void {
  pen.strokeStyle = words
  pen.lineWidth = 1
  pen.beginPath()
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 2, size + 2)
    pen.lineTo(shift + size + 2, -2)
  }
  pen.stroke()
}

function dots(pen: Pen, size: number, { words }: Palette): void {
  pen.fillStyle = words
  pen.beginPath()
  pen.arc(size / 2, size / 2, 1.3, 0, 2 * Math.PI)
  pen.fill()
}
