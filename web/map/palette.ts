import type { LightId } from '#web/names.ts'

export type MapTheme = 'light' | 'dark'

/** Every colour of the map, by theme; words on their ground have at least 4.5:1. */
export type Palette = {
  land: string
  field: string
  park: string
  water: string
  shore: string
  building: string
  buildingEdge: string
  road: string
  mainRoad: string
  roadEdge: string
  mainRoadEdge: string
  grid: string
  chosen: string
  words: string
  soft: string
  waterWords: string
  parkWords: string
  halo: string
  lights: Record<LightId, { fill: string; ink: string }>
  worker: { on: string; off: string; ink: string }
  thing: { fill: string; ink: string }
  address: string
  cluster: { fill: string; ink: string; red: string }
  heat: readonly string[]
}

const light: Palette = {
  land: '#f4f2ed',
  field: '#eceedd',
  park: '#d3e5ca',
  water: '#b9d6e8',
  shore: '#93bcd6',
  building: '#e3dcd0',
  buildingEdge: '#cfc5b4',
  road: '#ffffff',
  mainRoad: '#fdeac0',
  roadEdge: '#d8d1c4',
  mainRoadEdge: '#dfc07c',
  grid: '#3c6299',
  chosen: '#12396f',
  words: '#1f2733',
  soft: '#4f5865',
  waterWords: '#235a7c',
  parkWords: '#2c5a34',
  halo: '#fffffff0',
  lights: {
    red: { fill: '#c3271d', ink: '#ffffff' },
    amber: { fill: '#f3b02a', ink: '#3a2400' },
    green: { fill: '#1a7a42', ink: '#ffffff' },
    paused: { fill: '#5d6673', ink: '#ffffff' },
    done: { fill: '#5d6673', ink: '#ffffff' },
    none: { fill: '#5d6673', ink: '#ffffff' },
  },
  worker: { on: '#1b4b8a', off: '#6a7380', ink: '#ffffff' },
  thing: { fill: '#3d4654', ink: '#ffffff' },
  address: '#7a6a52',
  cluster: { fill: '#ffffff', ink: '#1f2733', red: '#b3261e' },
  heat: ['#fff3b000', '#fde68acc', '#f9b64fdd', '#ee7a3ce6', '#c8321fee'],
}

const dark: Palette = {
  land: '#121a25',
  field: '#15201f',
  park: '#1a3129',
  water: '#1c3d58',
  shore: '#2f5d80',
  building: '#222f41',
  buildingEdge: '#30415a',
  road: '#2e3d52',
  mainRoad: '#4b5c74',
  roadEdge: '#0d141d',
  mainRoadEdge: '#0d141d',
  grid: '#7ea7d8',
  chosen: '#ffd479',
  words: '#eaf1fa',
  soft: '#b6c3d4',
  waterWords: '#a9cdea',
  parkWords: '#a5d3ad',
  halo: '#0b121be6',
  lights: {
    red: { fill: '#d93a2f', ink: '#ffffff' },
    amber: { fill: '#f5bd48', ink: '#2e1d00' },
    green: { fill: '#23804a', ink: '#ffffff' },
    paused: { fill: '#74808f', ink: '#0d141d' },
    done: { fill: '#74808f', ink: '#0d141d' },
    none: { fill: '#74808f', ink: '#0d141d' },
  },
  worker: { on: '#8fc1ff', off: '#74808f', ink: '#0d1b2e' },
  thing: { fill: '#c3cedc', ink: '#141c27' },
  address: '#b8a98c',
  cluster: { fill: '#1c2736', ink: '#f2f6fb', red: '#ff9a90' },
  heat: ['#4b1d0000', '#8a3a12aa', '#d1641bcc', '#f6a13ae0', '#ffe08af0'],
}

export function paletteOf(theme: MapTheme): Palette {
  return theme === 'dark' ? dark : light
}

/** The letter inside an incident's mark; the shape says the same: ▲ ◆ ● ■. */
export const lightLetters: Record<LightId, string> = {
  red: '急',
  amber: '临',
  green: '正',
  paused: '停',
  done: '结',
  none: '·',
}
