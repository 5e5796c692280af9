/** Puts text on the clipboard, also where the page is served without TLS on the premises; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return written === true || copyBySelection(text)
}

// 内网 http 页面没有 navigator.clipboard，只剩选中再复制这条旧路。
function copyBySelection(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.setAttribute('readonly', '')
  box.style.position = 'fixed'
  box.style.opacity = '0'
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}
