import { findSaid, heading, paperHead, paragraph, said, signed, signLine, type Template } from '../paper.ts'
import { atOrigin } from '../paper-origin.ts'
import { columnTitles, rowsSaid } from '../paper-rows.ts'

const columns = ['speaker', 'principal', 'view', 'words'] as const

/** 集体讨论记录（重大行政决策程序暂行条例第三十条：如实记录，不同意见如实载明，行政首长最后发表意见）. */
export const discussionRecord: Template = (file, asked) => {
  const paper = atOrigin(file, asked, 'discuss')
  const at = paper.step
  const reason = findSaid(file, at, 'reason')
  return {
    ...paperHead(file, paper),
    parties: [
      { label: '议题', value: file.title },
      { label: '会议', value: said(file, at, 'meeting') },
      { label: '时间', value: said(file, at, 'heldOn') },
    ],
    blocks: [
      heading('发言（按先后，主要负责人最后发言）'),
      {
        kind: 'table',
        columns: columnTitles(file, at, 'statements', columns),
        rows: rowsSaid(file, at, 'statements', columns),
      },
      heading('讨论结果'),
      paragraph(`${said(file, at, 'result')}。`),
      ...(reason ? [heading('与多数人意见不一致的理由'), paragraph(reason)] : []),
      paragraph(
        '对决策表示不同意见的，本记录如实载明，作为责任认定的依据（《重大行政决策程序暂行条例》第三十条、第三十八条）。',
      ),
    ],
    signature: signed(file, paper),
    signLines: [signLine('主持人签名'), signLine('记录人签名')],
  }
}
