import { idCardCheck } from '#access/identifiers.ts'
import type { Random } from './random.ts'

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const women = '秀英玉兰桂芬淑珍凤霞丽娟雪梅春燕晓红雅琴思雨佳怡欣妍文静慧敏月华小芳海燕艳萍彩云'
const men = '建国志强海波永康德明文斌伟民国平宏亮晓东俊杰立新振华少华学军家豪子轩一鸣正阳根生水清金龙'

// 不与知名人物同名。
const famous = new Set(['朱德', '孙文', '林立国', '邓小萍', '陈永康', '王建民', '李国强', '陈文明'])

export type Gender = 'male' | 'female'

/** A Chinese personal name put together by chance; any likeness is chance too. */
export function personName(random: Random, gender: Gender = random.chance(0.5) ? 'male' : 'female'): string {
  const given = gender === 'male' ? men : women
  const at = random.between(0, given.length / 2 - 1) * 2
  const [one = '', other = ''] = [given[at], given[random.between(0, given.length / 2 - 1) * 2 + 1]]
  const name = `${random.pick([...surnames])}${random.chance(0.22) ? one : `${one}${other}`}`
  return famous.has(name) ? personName(random, gender) : name
}

/** A telephone number of the right shape. 1400 is not given to the public, so nobody is rung by mistake. */
export function phoneNumber(random: Random): string {
  return `1400${String(random.between(0, 9_999_999)).padStart(7, '0')}`
}

/** A GB 11643 number with its check digit, of the division 999998 that does not exist. */
export function idNumber(random: Random, gender: Gender, birthYear: number): string {
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  const order = random.between(10, 499) * 2 - (gender === 'male' ? 1 : 0)
  const first17 = `999998${birthYear}${month}${day}${String(order).padStart(3, '0')}`
  return `${first17}${idCardCheck(first17)}`
}

const shops = [
  '百味小馆',
  '麦香面包房',
  '阿禾便利店',
  '知味火锅',
  '清风理发店',
  '好邻居超市',
  '云朵烘焙',
  '拾光咖啡',
  '锦绣服饰',
]
const firms = ['示例安居物业', '示例和园物业', '示例恒信装饰', '示例启程劳务', '示例远帆建材', '示例众合餐饮管理']

export function shopName(random: Random): string {
  return random.pick(shops)
}

/** A company; every one is called 示例… so that it is nobody's. */
export function firmName(random: Random): string {
  return `${random.pick(firms)}有限公司`
}
