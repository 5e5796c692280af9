/** Lets the browser save what this page has made or fetched. */
export function saveFile(name: string, body: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(body)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
