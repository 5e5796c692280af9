import type { Quantity } from './quantity.ts'

const founding =
  /(?:建立|建成|建有|建起|成立|设立|新建|新设|增设|组建|创建|配备|配置|打造|开设|引进|聘请|选聘|聘用|新增|增加|发放|召开|举办|开展|组织|制定|出台|修订|印发|办理|受理|化解|调解|处置|查处|立案|审查|审结|审核|收到|接到|接待|共有|现有|设有|有|共|了|计|为|达|达到|入选|评为|获评|完成|解决|推出|拍摄|编发|发布|培育|选派|派出|邀请|培训|安排|落实|投入|建设|整改|发现|排查|走访|帮助|救助|慰问|每[年月季周天日户人]|至|到|各|仅|只)$/
const afterNoun = /[\u4e00-\u9fa5”)》]$/
const structural =
  /^(?:重要|主要|突出|关键|基本|核心|具体|显著)?(?:方面|层面|维度|问题|确立|维护|结合|覆盖|到位|转变|阶段|方向|重点|原则|目标|抓手|关系|保障|机制|触角|层次|领域|环节|角度|不|必须|坚持|延伸|全覆盖|清单是|部分)/
const placeAfter = /^[县镇乡村市区州路街寨沟河山湖](?![民干级人领党居企直政容])/
const narrow = new Set(
  '次 场 名 人 位 户 件 起 份 篇 期 家 辆 台 人次 场次 件次 户次 元 小时 工作日 个工作日 个小时 分钟 天 日 个月 年 倍 % 学时 课时 平方米 公里'.split(
    ' ',
  ),
)
const headMark =
  /(?:^|[\n。;:!?])[ \u3000]*(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]{1,2}|[一二三四五六七八九十]是|[一二三四五六七八九十]要)?[ \u3000]*$/

/**
 * Whether a quantity spelt in Chinese characters counts something: 两次, 一名 after 配备, but not 一个重要方面, 一件事,
 * nor 三个保障 that heads a paragraph. Also refuses, in either script, the nouns that divide an argument (三个方面).
 */
export function counts(plain: string, { number, end, value, upper, unit, kind, spelt, bound }: Quantity): boolean {
  const following = plain.slice(end, end + 6)
  const before = plain.slice(Math.max(0, number - 12), number)
  if (unit === '个' && structural.test(following)) return false
  if (unit === '年' && upper === undefined && !isTerm(before, following)) return false
  if (!spelt || kind !== 'count') return true
  if (value >= 11 || upper !== undefined || /[余多几]/.test(plain.slice(number, end))) return true
  if (placeAfter.test(following) && unit !== '个' && !founding.test(before)) return false
  if (bound !== 'exact' && narrow.has(unit)) return true
  if (headMark.test(before) && (value === 1 || !narrow.has(unit))) return false
  if (value === 1) return countsOne(before, following, unit)
  if (narrow.has(unit)) return !/[这那某同另]$/.test(before)
  return founding.test(before) || (afterNoun.test(before) && /^(?:[,。;、:!?)\s]|$)/.test(following))
}

// 「五年来」「五年年均」说的是时间，「为期五年」「三年内」才是期限。
function isTerm(before: string, following: string): boolean {
  return (
    /(?:历时|为期|期限|任期|满|徒刑|工作|从业|缩短至|延长至)[为]?$/.test(before) ||
    /^(?:[,。;、:!?)]|以?内|之内|期|以上|以下|左右|$)/.test(following)
  )
}

function countsOne(before: string, following: string, unit: string): boolean {
  if (/[这那某同另每任唯第统单]$/.test(before) || /^[一]/.test(following)) return false
  const closes = /^(?:[,。;、:!?)\s]|$)/.test(following)
  if ((closes && afterNoun.test(before)) || (unit === '名' && /[,、]$/.test(before))) return true
  return (unit === '个' || narrow.has(unit)) && founding.test(before)
}
