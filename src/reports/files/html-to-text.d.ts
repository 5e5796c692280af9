// The package ships no types: what is used of it here.
declare module 'html-to-text' {
  type Block = { leadingLineBreaks?: number; trailingLineBreaks?: number; ignoreHref?: boolean; uppercase?: boolean }
  type Element = { children?: readonly unknown[] }
  type Walk = (children: readonly unknown[] | undefined, builder: Builder) => void
  type Builder = { addLiteral(text: string): void }
  export type Options = {
    wordwrap: number | false
    limits?: { maxInputLength?: number; maxDepth?: number; ellipsis?: string }
    formatters?: Record<string, (element: Element, walk: Walk, builder: Builder) => void>
    baseElements?: { selectors: readonly string[]; returnDomByDefault: boolean }
    selectors: ReadonlyArray<{ selector: string; format?: string; options?: Block }>
  }
  export function convert(html: string, options: Options): string
}
