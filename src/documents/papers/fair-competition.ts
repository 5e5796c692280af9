import { findSaid, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'

/** 公平竞争审查表（公平竞争审查条例第八条至第十二条、第十六条、第十七条）. */
export const competitionSheet: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'passCompetition', 'failCompetition')
  const at = paper.step
  const fails = at === 'failCompetition'
  const standards = findSaid(file, at, 'standards') ?? '不涉及'
  return {
    ...paperHead(file, paper),
    blocks: [
      paragraph(
        `依据《公平竞争审查条例》，对“${file.title}”草案是否限制市场准入和退出（第八条）、限制商品和要素自由流动（第九条）、影响生产经营成本（第十条）、影响生产经营行为（第十一条），逐项审查如下：`,
      ),
    ],
    fields: [
      { label: '审查单位', value: said(file, at, 'reviewer') },
      { label: '听取利害关系人意见', value: findSaid(file, at, 'heard') ?? '' },
      { label: '利害关系人意见', value: findSaid(file, at, 'opinions') ?? '', wide: true },
      { label: '审查标准', value: standards, wide: true },
      {
        label: '审查结论',
        value: fails ? `违反审查标准，不得出台（第十八条）：${said(file, at, 'finding')}` : said(file, at, 'result'),
        wide: true,
      },
      { label: '例外说明（第十二条）', value: findSaid(file, at, 'exemption') ?? '不适用', wide: true },
      { label: '实施期限', value: findSaid(file, at, 'exemptUntil') ?? '', wide: true },
    ],
    signature: signed(file, paper),
    signLines: [signLine('审查人签名'), signLine('负责人签名')],
  }
}
