import type { PartChecked, ReplyFinding, ReplySeverity } from './finding.ts'
import { readMost } from './reading.ts'

/** Somebody of the matter, as the house knows them; used only to find them in the text, never given back. */
export type Named = { part: string; name?: string; phone?: string; idNumber?: string; address?: string }

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const role =
  '投诉人|信访人|当事人|反映人|来信人|举报人|申请人|诉求人|患者|伤者|死者|学生|业主|住户|户主|村民|居民|租户|邻居|承租人|残疾人|低保户|贫困户|精神病人'
const named = new RegExp(
  `(?:${role})[（(：:]?([${surnames}](?!某|女士|先生|\\*)[\\p{Script=Han}]{1,2}?)(?=[）)，,、。；\\s的与和系为因在于对将已家之等户多]|$|同志|本人|反映|小孩)`,
  'gu',
)
const idNumber = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const home = new RegExp(
  `(?:${role})[^。；]{0,14}(?:住|家住|居住|现住)[^。；，]{0,20}?\\d+(?:号|栋|幢|单元|楼)[^。；，]{0,8}?\\d+(?:室|号|户|房)?`,
  'g',
)
const health =
  /(?:患有?|确诊|感染)[^。，；]{0,8}(?:精神(?:病|分裂|障碍)|艾滋病|乙肝|肝炎|癌|肿瘤|白血病|尿毒症|抑郁症)|(?:离异|吸毒|刑满释放|未婚先孕|流产|社区矫正)/g
const officials = /联系(?:人|电话|方式)|咨询|负责人|书记|主任|值班|民警|网格员|客服|承办人|服务/

type Rule = { find: RegExp; words: string; basis: string; severity: ReplySeverity }

const pipl = '个人信息保护法第二十五条（不得公开所处理的个人信息，取得单独同意的除外）'
const rules: readonly Rule[] = [
  { find: idNumber, words: '写有公民身份号码，请删去。', basis: pipl, severity: 'problem' },
  {
    find: home,
    words: '写有当事人的住处门牌，请只写到小区或者村社。',
    basis: pipl,
    severity: 'problem',
  },
  {
    find: named,
    words: '写有当事人或者第三人的姓名，公开答复请写作「某」。',
    basis: pipl,
    severity: 'doubt',
  },
  {
    find: health,
    words: '写有疾病、处罚等敏感情况，请确认与本件有关并已取得同意。',
    basis: '个人信息保护法第二十八条、第二十九条',
    severity: 'doubt',
  },
]

/** Personal data of the one who asks or of others. In a public reply they are a problem or doubt, in one to the asker alone a hint. */
export function checkPersonal(reply: string, people: readonly Named[], isPublic: boolean): PartChecked {
  const text = reply.slice(0, readMost)
  const findings = [
    ...rules.flatMap((rule) => foundBy(rule, text)),
    ...mobilesIn(text),
    ...people.flatMap((one) => knownIn(text, one)),
  ].map((finding) => (isPublic ? finding : { ...finding, severity: 'hint' as const }))
  const kept = dedupe(findings).slice(0, 8)
  const worst = kept.some(({ severity }) => severity === 'problem')
    ? 0
    : kept.some(({ severity }) => severity === 'doubt')
      ? 0.4
      : 1
  return { share: worst, findings: kept }
}

function foundBy({ find, words, basis, severity }: Rule, text: string): ReplyFinding[] {
  return [...text.matchAll(find)].map((match) => {
    const inner = match[1]
    const start = match.index + (inner === undefined ? 0 : match[0].indexOf(inner, inner === match[0] ? 0 : 1))
    return { kind: 'personal', severity, words, basis, span: { start, end: start + (inner ?? match[0]).length } }
  })
}

/** A mobile number is a person's, unless it is given as the office's own. */
function mobilesIn(text: string): ReplyFinding[] {
  return [...text.matchAll(mobile)].flatMap((match): ReplyFinding[] =>
    officials.test(
      text
        .slice(Math.max(0, match.index - 24), match.index)
        .split(/[。；;\n]/)
        .at(-1) ?? '',
    )
      ? []
      : [
          {
            kind: 'personal',
            severity: 'problem',
            words: '写有个人手机号码，请删去或者改为单位电话。',
            basis: pipl,
            span: { start: match.index, end: match.index + match[0].length },
          },
        ],
  )
}

const what = { name: '姓名', phone: '电话', idNumber: '证件号码', address: '住址' } as const
const parts = ['name', 'phone', 'idNumber', 'address'] as const

function knownIn(text: string, one: Named): ReplyFinding[] {
  return parts.flatMap((part): ReplyFinding[] => {
    const value = one[part]?.trim()
    if (value === undefined || [...value].length < 2) return []
    const start = text.indexOf(value)
    if (start < 0) return []
    const severity = part === 'name' ? 'doubt' : 'problem'
    return [
      {
        kind: 'personal',
        severity,
        words: `写有本件当事人的${what[part]}，公开前请隐去。`,
        basis: pipl,
        span: { start, end: start + value.length },
      },
    ]
  })
}

function dedupe(findings: readonly ReplyFinding[]): ReplyFinding[] {
  const seen = new Set<number>()
  return findings.filter(({ span }) => {
    if (!span || seen.has(span.start)) return span === undefined
    seen.add(span.start)
    return true
  })
}
