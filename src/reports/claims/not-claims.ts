import { numberedNames } from './names.ts'

const year = '(?:19|20)\\d{2}'
const spelt = '[零一二三四五六七八九十]'
const numeral = '[零一二三四五六七八九十百千\\d]'

/**
 * What holds numbers without stating a quantity. Every pattern has a fixed longest match, so that a search through a text
 * takes time in proportion to its length.
 */
const patterns: readonly RegExp[] = [
  // 书名号里的名称
  /《[^《》\n]{1,80}》/g,
  // 网址
  /https?:\/\/[!-~]{1,300}/g,
  // 引号里的名称与口号；写明百分率的引号不是名称
  /[“「‘][^“”「」‘’\n%,。;]{1,16}[”」’]/g,
  /"[^"\n]{0,200}"/g,
  // 年、年月日、起讫年份、二〇二四年
  new RegExp(`${year} ?年?(?:度)?[-~至到] ?${year} ?年?(?:度)?`, 'g'),
  new RegExp(`${year} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?`, 'g'),
  new RegExp(`${year}[-./]\\d{1,2}[-./]\\d{1,2}`, 'g'),
  /[零一二三四五六七八九]{4}年(?:[零一二三四五六七八九十]{1,3}月)?(?:[零一二三四五六七八九十]{1,3}日)?/g,
  // 月、日、时刻：「3月5日」「10月底」「18:02」「9时30分」「3·15」
  new RegExp(`(?:\\d{1,2}|${spelt}{1,3}) ?月份?(?: ?(?:\\d{1,2}|${spelt}{1,3}) ?[日号])?`, 'g'),
  new RegExp(`(?:\\d{1,2}|${spelt}{1,3}) ?[日号](?!内|之内|以内)`, 'g'),
  /\d{1,2}:\d{2}(?::\d{2})?/g,
  /\d{1,2}(?:时|点)(?:\d{1,2}分|半|整|前|后|至|到|-)/g,
  /\d{1,2}[·•.]\d{1,2}(?=[”"'’ ]{0,2}(?:国|消|禁|宪|宣|全|日|世))/g,
  // 文号：〔2019〕46号、2019年第3号、某发202413号
  new RegExp(`[\\[({（]${year}[\\])}）] ?第? ?\\d{0,6} ?号?`, 'g'),
  /\d{1,12} ?号/g,
  // 序数：第三十二条第二款、第3次会议、第十四届；「第三、四、五条」
  new RegExp(`第 ?${numeral}{1,8}(?: ?[、和至到-] ?第?${numeral}{1,8})*`, 'g'),
  // 届次、规划期、级别
  new RegExp(
    `(?:${spelt}{1,3}|\\d{1,2})届(?:[一二三四五六七八九][中次](?:[、和](?=[一二三四五六七八九][中次]))?){0,6}`,
    'g',
  ),
  /[一二三四五六七八九]次(?:[、和][一二三四五六七八九]次){0,4}(?:全会|全体会议|全委会|党代会)/g,
  /[七八九]五普法|十[二三四五]五/g,
  // 1+3+N、1-5-10、5A、4G、3D、2.0、7×24小时
  /[\dA-Za-z]{1,6}(?:\+[\dA-Za-z]{1,6})+/g,
  /\d{1,3}(?:-\d{1,4}){2,6}/g,
  /[A-Za-z]-?\d{1,12}|\d{1,4}[A-Z](?![A-Za-z])/g,
  /\d{1,2}\.\d(?=版|平台|方案|改革|行动|模式|时代|升级|工程|系统|政策|”)/g,
  /\d{1,3} ?[×xX*] ?\d{1,3}/g,
  // 一案一策、一图一清单一指引、一中心四平台、三重一大：连用的简称
  /一[^零一二三四五六七八九十百千万亿\d\s,。、;:()“”]{1,3}一[^零一二三四五六七八九十百千万亿\d\s,。、;:()“”]{1,3}/g,
  // 「15分钟便民服务圈」
  /\d{1,3} ?(?:分钟|公里)[^,。、;:\d\s]{0,8}圈/g,
  // 近三年来、前三季度、上半年、24小时值守
  new RegExp(`(?:近|前|过去|最近|头|后|未来|今后)${numeral}{1,2}个?(?:年|季度|个月)来?`, 'g'),
  /届[^,。;\n\d一二三四五六七八九]{0,8}[一二三四五六七八九十]次/g,
  // 每万人、每10万人、前3名
  new RegExp(`每 ?${numeral}{0,4}[百千万]?[人户](?!次)`, 'g'),
  new RegExp(`前${numeral}{1,3}[名位强]`, 'g'),
  // 行首的「1.」后面紧接着数：1.3项、1.2024年
  /(?<=^|\n) {0,4}\d{1,2}\.(?=(?:19|20)\d\d ?年|\d{1,4}[余多]?[件次场人名位户份个家条篇期起宗处项])/g,
  new RegExp(numberedNames.join('|'), 'g'),
]

/** One byte per code unit: 1 where a number is part of a date, a document number, a name and the like. */
export function closedTo(plain: string): Uint8Array {
  const closed = new Uint8Array(plain.length)
  for (const pattern of patterns) {
    for (const { index, 0: found } of plain.matchAll(pattern)) {
      if (found.startsWith('"') && (found.length > 18 || /[%,。;]/.test(found))) continue
      closed.fill(1, index, index + found.length)
    }
  }
  return closed
}
