import { convert } from 'html-to-text'

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 }
const blocks = 'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr section article main blockquote center'.split(' ')
const left = 'head script style noscript template iframe object svg canvas img video audio nav footer aside form'.split(
  ' ',
)

/** Body text of a page or of a converted document: a block a line, the cells of a row apart by tabs; nothing that is not read. */
export function htmlText(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    limits: { maxInputLength: html.length, maxDepth: 200, ellipsis: '' },
    baseElements: { selectors: ['body'], returnDomByDefault: true },
    formatters: {
      cell(element, walk, builder) {
        walk(element.children, builder)
        builder.addLiteral('\t')
      },
    },
    selectors: [
      { selector: '*', format: 'inline' },
      ...blocks.map((selector) => ({ selector, format: 'block', options: line })),
      ...left.map((selector) => ({ selector, format: 'skip' })),
      { selector: 'br', format: 'lineBreak' },
      { selector: 'pre', format: 'pre', options: line },
      ...['td', 'th'].flatMap((selector) => [
        { selector, format: 'cell' },
        { selector: `${selector} > p`, format: 'inline' },
        { selector: `${selector} > div`, format: 'inline' },
      ]),
    ],
  })
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
