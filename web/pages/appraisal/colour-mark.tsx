import { type Colour, colourIds, colourName, colours } from '#appraisal/colours.ts'

/** The patterns of the five colours, for an SVG's defs; `id` keeps two pictures on one page apart. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {colourIds.map((colour) => (
        <pattern key={colour} id={`${id}-${colour}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" fill={colours[colour].fill} />
          <path d={strokes[colour]} stroke="#1f2733" strokeOpacity="0.55" strokeWidth="1.4" fill="none" />
          {colour === 'blue' && <circle cx="5" cy="5" r="1.7" fill="#1f2733" fillOpacity="0.55" />}
        </pattern>
      ))}
      <pattern id={`${id}-none`} width="10" height="10" patternUnits="userSpaceOnUse">
        <rect width="10" height="10" fill="#f1f3f6" />
      </pattern>
    </defs>
  )
}

const strokes: Record<Colour, string> = {
  green: '',
  blue: '',
  yellow: 'M0 5H10',
  orange: 'M-2 2L2 -2M0 10L10 0M8 12L12 8',
  red: 'M0 0L10 10M10 0L0 10',
}

export function fillOf(id: string, colour: Colour | null): string {
  return `url(#${id}-${colour ?? 'none'})`
}

/** A colour as a swatch with its pattern and its word. */
export function ColourMark({ colour }: { colour: Colour | null }) {
  const id = `mark-${colour ?? 'none'}`
  return (
    <span className="colour-mark">
      <svg width="26" height="16" aria-hidden="true">
        <Patterns id={id} />
        <rect width="25" height="15" x="0.5" y="0.5" fill={fillOf(id, colour)} stroke="#4b5563" />
      </svg>
      {colourName(colour)}
    </span>
  )
}
