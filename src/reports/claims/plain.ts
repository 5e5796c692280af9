const singles: ReadonlyMap<string, string> = new Map([
  ...[...'\u00a0\u2002\u2003\u2009\u3000\t'].map((blank) => [blank, ' '] as const),
  ...[...'–—―−‐‑─'].map((dash) => [dash, '-'] as const),
  ...[...'～〜∼'].map((wave) => [wave, '~'] as const),
  ...[...'〔【［﹝〖'].map((open) => [open, '['] as const),
  ...[...'〕】］﹞〗'].map((close) => [close, ']'] as const),
  ...[...'〇○'].map((nought) => [nought, '零'] as const),
  ['﹪', '%'],
  ['\r', ' '],
])

/** The text with full-width letters, digits and marks made half-width, dashes and blanks made one: of the same length. */
export function plainOf(text: string): string {
  return text.replace(/[\u00a0\t\r–—―−‐‑─\u2002\u2003\u2009\u3000∼○〇〔〕【】〖〗〜﹝﹞﹪！-～]/g, (mark) => {
    const single = singles.get(mark)
    if (single) return single
    const code = mark.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : mark
  })
}
