import { expect, it } from 'vitest'
import { joinPages, type PdfItem } from './pdf-lines.ts'

const size = 16
const line = (str: string, y: number, x = 80, fontSize = size): PdfItem => ({
  str,
  x,
  y,
  width: [...str].length * fontSize,
  fontSize,
})

it('折行的一段接成一段：数字断在两行之间也接上', () => {
  const page = [
    line('全年受理各类矛盾纠纷共计1', 700, 112),
    line('30件，其中村级调解完成六十件，', 670),
    line('街道级四十件。', 640),
    line('办结率为百分之百。', 610, 112),
  ]
  expect(joinPages([page])).toBe(
    '全年受理各类矛盾纠纷共计130件，其中村级调解完成六十件，街道级四十件。\n办结率为百分之百。',
  )
})

it('跨页的一段接上，页码不要', () => {
  const full = '一二三四五六七八九十一二三四五六七八九十'
  const first = [line(full, 100), line('— 1 —', 40, 300)]
  const second = [line('续上页的半句话。', 700), line(full, 670, 112), line('- 2 -', 40, 300)]
  expect(joinPages([first, second])).toBe(`${full}续上页的半句话。\n${full}`)
})

it('带序号的标题另起一段；汉字与数字之间的空格是排版留的，去掉', () => {
  const page = [line('全年罚款8.6 万元，下降20%。', 700), line('二、存在问题 和不足', 670)]
  expect(joinPages([page])).toBe('全年罚款8.6万元，下降20%。\n二、存在问题和不足')
})

it('表格的两栏相邻两个数不连成一个', () => {
  expect(joinPages([[line('130', 700, 80), line('98', 700, 300)]])).toBe('130\t98')
})
