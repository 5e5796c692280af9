import { Nothing } from './states.tsx'

/** A page whose place in the menu is kept. */
export function Reserved({ title }: { title: string }) {
  return <Nothing words={`「${title}」尚未启用`} hint="启用后可从这里进入。" />
}
