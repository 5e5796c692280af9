/** '还剩 3 分 20 秒', '超 12 分钟', '还剩 2 天 4 小时': what is left until a moment, finer the nearer it is. */
export function leftInWords(dueAt: string, now: string): string {
  const ms = Date.parse(dueAt) - Date.parse(now)
  return `${ms < 0 ? '已超' : '还剩'} ${spanOf(Math.abs(ms))}`
}

function spanOf(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (minutes < 15) return `${minutes > 0 ? `${minutes} 分 ` : ''}${seconds % 60} 秒`
  if (hours < 2) return `${minutes} 分钟`
  if (hours < 48) return `${hours} 小时 ${minutes % 60} 分`
  return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
}
