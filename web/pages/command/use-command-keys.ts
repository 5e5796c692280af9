import { useEffect, useEffectEvent } from 'react'
import { isTyping, keyOf } from '#web/keys.ts'

/** Keys of the board, as its help sheet lists them. */
export const commandKeys = [
  { keys: ['↑', '↓'], words: '在队列中上下选' },
  { keys: ['回车'], words: '派给第一人选' },
  { keys: ['1—9'], words: '派给第几人选；已有人承办的先问理由' },
  { keys: ['W'], words: '跳到下一件未派的' },
  { keys: ['R'], words: '改派、退回' },
  { keys: ['M'], words: '并入另一件' },
  { keys: ['U'], words: '催办、督办' },
  { keys: ['O'], words: '打开办理页' },
  { keys: ['N'], words: '登记一起快呼' },
  { keys: ['/'], words: '在队列中查找' },
  { keys: ['H'], words: '地图改显热力，再按改回' },
  { keys: ['Esc'], words: '关闭弹出的窗口，清除查找' },
  { keys: ['?'], words: '显示本说明' },
] as const

// 焦点在这些上面时，回车和方向键归它们自己用。
const ownEnter = 'button, a, input, select, summary, [role=tab], [role=slider], [role=menuitem]'
const ownArrows = 'canvas, .maplibregl-map, [role=tab], [role=slider], [role=radio], [role=radiogroup], [role=menu]'
const sheets = '[role=dialog], .ant-modal, .ant-drawer, .ant-select-dropdown, .ant-picker-dropdown'

function isOwn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(sheets)) return true
  if (key === 'enter') return target.closest(ownEnter) !== null
  return key.startsWith('arrow') && target.closest(ownArrows) !== null
}

/**
 * Calls `act` with each key before the console's own keys hear it, so that N and / mean the board's while it is shown.
 * True means: dealt with.
 */
export function useCommandKeys(act: (key: string) => boolean): void {
  const handle = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target)) return
      const key = keyOf(event)
      // 按住不放只连续移动，不连续派单。
      if (event.repeat && !key.startsWith('arrow')) return
      if (isOwn(event.target, key) || !handle(key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
