import { useEffect, useRef } from 'react'

/** Keys as the help sheet lists them. */
export const keySheet = [
  { keys: ['/'], words: '搜索事项、清单、程序、页面' },
  { keys: ['Ctrl', 'K'], words: '同上，正在填写时也可用' },
  { keys: ['n'], words: '新受理一件' },
  { keys: ['g', '再按', 'd'], words: '登记一项机关工作' },
  { keys: ['g', '再按', 'w'], words: '回到工作台' },
  { keys: ['g', '再按', 'l'], words: '打开事项台账' },
  { keys: ['Ctrl', '回车'], words: '提交正在填写的表单' },
  { keys: ['Alt', '1—9'], words: '受理时选用建议的第几种程序' },
  { keys: ['Esc'], words: '关闭弹出的窗口' },
  { keys: ['?'], words: '显示本说明' },
] as const

/** 'ctrl+enter', 'alt+1', '/', 'n': the key of an event as one text. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = event.altKey && digit ? digit : event.key.toLowerCase()
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${key}`
}

/** True where plain letters belong to the field being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}

/** Calls `act` with each key; plain letters are left to the field being typed in. True means: dealt with. */
export function useKeys(act: (key: string) => boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const key = keyOf(event)
      if (!key.includes('+') && isTyping(event.target)) return
      if (latest.current(key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
