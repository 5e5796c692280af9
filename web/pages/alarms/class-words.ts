import { type AlarmClass, classNameOf, isAlarmClass } from '#intake/alarms/settings.ts'
import { alarmClasses } from '#procedures/grid-event/forms.ts'

/** 'fire=烟火' line by line; lines that name no class of ours are left out. */
export function classesOf(text: string): Record<string, AlarmClass> {
  const known = Object.keys(alarmClasses).filter(isAlarmClass)
  return Object.fromEntries(
    text.split('\n').flatMap((line): Array<[string, AlarmClass]> => {
      const [theirs = '', ours = ''] = line.split('=').map((part) => part.trim())
      const found = known.find(
        (code) => code === ours || alarmClasses[code] === ours || alarmClasses[code].startsWith(ours),
      )
      return theirs !== '' && ours !== '' && found ? [[theirs, found]] : []
    }),
  )
}

export function classesText(classes: Readonly<Record<string, string>>): string {
  return Object.entries(classes)
    .map(([theirs, ours]) => `${theirs}=${classNameOf(ours)}`)
    .join('\n')
}
