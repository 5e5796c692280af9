import { factsOf } from '#matters/state.ts'
import { type AnswerType, answerTypes, needsReconsiderationFirst } from '#procedures/disclosure/answers.ts'
import { answerOf } from '#procedures/disclosure/bars.ts'
import type { Block } from '../official-blocks.ts'
import {
  addressee,
  findIntake,
  findSaid,
  gap,
  heading,
  type MatterFile,
  paperHead,
  paragraph,
  signed,
  type Template,
} from '../paper.ts'
import { howAsked } from './disclosure-notices.ts'
import { remedyWords } from './service-refusal.ts'

const rules = '《中华人民共和国政府信息公开条例》'

/** What an answer of each kind says, by its article; 「：」 at the end: the clerk's words follow. */
const decisions: Record<AnswerType, { article: string; words: string }> = {
  already_public: {
    article: '第三十六条第一项',
    words: '你（单位）申请公开的信息已经主动公开。现告知获取该信息的方式、途径',
  },
  provided: { article: '第三十六条第二项', words: '你（单位）申请公开的信息可以公开，本机关予以公开' },
  refused: { article: '第三十六条第三项', words: '你（单位）申请公开的信息，本机关决定不予公开。理由' },
  nonexistent: {
    article: '第三十六条第四项',
    words: '经检索，本机关没有你（单位）所申请公开的信息，该政府信息不存在。检索和说明情况',
  },
  not_responsible: {
    article: '第十条、第三十六条第五项',
    words: '你（单位）申请公开的信息不属于本机关负责公开。理由',
  },
  repeated: {
    article: '第三十六条第六项',
    words: '本机关已就你（单位）提出的政府信息公开申请作出答复，现重复申请公开相同政府信息，不予重复处理',
  },
  special_rule: {
    article: '第三十六条第七项',
    words: '你（单位）申请公开的信息，有关法律、行政法规对其获取有特别规定，请依照有关法律、行政法规的规定办理',
  },
  partial: {
    article: '第三十七条',
    words:
      '你（单位）申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理，本机关提供可以公开的内容，其余部分不予公开。提供的内容和不予公开的理由',
  },
  not_request: {
    article: '第三十九条第一款',
    words: '你（单位）以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理',
  },
  publication: {
    article: '第三十九条第二款',
    words: '你（单位）申请提供的是公开出版物，现告知获取的途径',
  },
  no_processing: {
    article: '第三十八条',
    words: '你（单位）申请的内容需要本机关对现有政府信息进行加工、分析，本机关不予提供。理由',
  },
  excessive: {
    article: '第三十五条',
    words:
      '你（单位）申请公开政府信息的数量、频次明显超过合理范围，经要求说明理由，本机关认为申请理由不合理，不予处理。理由',
  },
  unclear: {
    article: '第三十条',
    words: '经一次性告知补正，你（单位）申请的内容仍不明确，本机关无法提供。说明',
  },
  reissue: {
    article: '第三十八条',
    words: '你（单位）要求确认或者重新出具已经获取的政府信息，本机关不予处理。理由',
  },
  record: { article: '第四十一条', words: '关于更正与你（单位）自身相关的信息记录，审核处理结果' },
}

function isAnswerType(text: unknown): text is AnswerType {
  return typeof text === 'string' && Object.hasOwn(answerTypes, text)
}

/** 不予公开、部分公开须先复议（复议法第二十三条一款四项，2024年1月1日起）；其余可以复议，也可以诉讼. */
function remedyOf(type: AnswerType | undefined, on: string): string {
  if (type === undefined) return remedyWords
  if (!needsReconsiderationFirst(type) || on < '2024-01-01') return remedyWords.replace('本决定', '本答复')
  return `如对本答复中不予公开的内容不服，应当先自收到本答复书之日起60日内向${gap}人民政府申请行政复议；对行政复议决定不服的，可以再依法自收到复议决定书之日起15日内向${gap}人民法院提起行政诉讼（《中华人民共和国行政复议法》第二十条、第二十三条第一款第四项，《中华人民共和国行政诉讼法》第四十五条）。`
}

function particulars(file: MatterFile, step: string, type: AnswerType): Block[] {
  const [organ, channel] = [findSaid(file, step, 'otherOrgan'), findSaid(file, step, 'channel')]
  const earlier = findSaid(file, step, 'earlier') ?? findSaid(file, step, 'earlierAnswer')
  const row = type === 'refused' ? findSaid(file, step, 'row')?.replace(/^（三）不予公开：/, '') : undefined
  const medium = type === 'provided' || type === 'partial' ? findIntake(file, 'medium') : undefined
  return [
    ...(row ? [paragraph(`不予公开的情形：${row}。`)] : []),
    ...(earlier ? [paragraph(`此前的答复：${earlier}。`)] : []),
    ...(organ ? [paragraph(`负责公开该信息的行政机关及联系方式：${organ}。`)] : []),
    ...(channel ? [paragraph(`获取的方式、途径（相应渠道）：${channel}。`)] : []),
    ...(medium ? [paragraph(`提供的具体形式：${medium}（第四十条）。`)] : []),
  ]
}

/** 政府信息公开申请答复书，按答复类型（条例第三十五条至第三十九条、第四十一条）；每种写明救济. */
export const disclosureAnswer: Template = (file, paper) => {
  const given = answerOf(factsOf(file.matter))
  const step = file.matter.given.answerOnSpot ? 'answerOnSpot' : 'draftAnswer'
  const type = isAnswerType(given.type) ? given.type : undefined
  const number = findSaid(file, 'sign', 'number')
  const decision = type && decisions[type]
  return {
    ...paperHead(file, paper),
    title: '政府信息公开申请答复书',
    number: number ? `${number}（编号：${file.matter.number}）` : `编号：${file.matter.number}`,
    to: addressee(file),
    blocks: [
      paragraph(howAsked(file)),
      paragraph(
        decision
          ? `经审查，根据${rules}${decision.article}的规定，${decision.words}：`
          : `经审查，根据${rules}${gap}的规定，答复如下：`,
      ),
      paragraph(findSaid(file, step, 'content') ?? gap),
      ...(type ? particulars(file, step, type) : []),
      heading('法律依据和理由'),
      paragraph(findSaid(file, step, 'basis') ?? gap),
      paragraph(remedyOf(type, file.takenOn.sign ?? file.takenOn.answerOnSpot ?? file.on)),
    ],
    signature: signed(file, paper),
  }
}
