import type { Day } from '#calendar/date.ts'
import { officialDocument, packDocument } from '#documents/official.ts'
import { demoTenant } from './places.ts'
import type { Story } from './story.ts'

/** The names of all papers that the stories hand in, each once. */
export function papersIn(stories: readonly Story[]): string[] {
  const names = stories.flatMap(({ acts }) =>
    acts.flatMap((act) => (act.kind === 'step' ? act.papers.map(({ name }) => fileNameOf(name)) : [])),
  )
  return [...new Set(names)].sort()
}

/** '人民调解申请书或者受理登记表' is filed as '人民调解申请书.docx'. */
export function fileNameOf(paper: string): string {
  return `${paper.split(/或者|、|（/)[0]}.docx`
}

/** A stand-in for a paper of this name: an official sheet that says it is for demonstration. */
export function demoPaper(fileName: string, day: Day): Promise<Uint8Array> {
  const title = fileName.replace(/\.docx$/, '')
  const issuer = `${demoTenant.name}办事处`
  return packDocument(
    officialDocument({
      issuer,
      title,
      blocks: [
        { kind: 'paragraph', text: `本页为“${title}”的演示样张，人物、地点、事项均为虚构。` },
        { kind: 'paragraph', text: '正式使用时，请在办理环节上传实际文书。' },
      ],
      signature: { organ: issuer, day },
    }),
  )
}
