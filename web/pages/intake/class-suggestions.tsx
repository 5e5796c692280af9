import { Card } from 'antd'
import { ClassChoices } from '#web/parts/class-choices.tsx'
import { type ClassSuggestion, chosenOn, fieldOf } from './use-classes.ts'

type Props = {
  classes: readonly ClassSuggestion[]
  sheet: unknown
  onTake: (path: string[], value: string) => void
}

/** The likely class and unit by the street's own decisions so far; taking one fills the field on the sheet. */
export function ClassSuggestions({ classes, sheet, onTake }: Props) {
  return classes.map(({ kind, suggested, text }) => (
    <Card key={kind.id} title={<h2>建议的{kind.name}</h2>}>
      <ClassChoices
        suggested={suggested}
        text={text}
        chosen={chosenOn(sheet, kind)}
        onChoose={(label) => onTake(fieldOf(kind), label)}
      />
    </Card>
  ))
}
