import { type Refusal, refuse } from '#http/refusal.ts'

/** Why no text can be had from a file, and what to do. */
const reasons = {
  old: '是旧版格式（.doc、.wps），请用 WPS 或 Word 打开，另存为 .docx 后再核查',
  'other-office': '是表格、演示或其他办公文件，请把报告正文另存为 .docx 后再核查',
  ofd: '是 OFD 版式文件，请用原稿（.docx）核查，或者复制文字粘贴',
  rtf: '是 RTF 格式，请用 WPS 或 Word 打开，另存为 .docx 后再核查',
  image: '是图片，本程序不识别图中的文字，请用原稿（.docx、.txt）核查，或者先作文字识别',
  media: '是音像文件，没有可核查的文字，请选择报告的文字稿',
  scanned: '是扫描的 PDF，只有图像没有文字，请用原稿（.docx）核查，或者先作文字识别',
  locked: '设有打开密码，请取消密码另存后再核查',
  archive: '是压缩包，请解压后选择其中的报告',
  broken: '已损坏或不完整，请重新导出或下载后再试',
  'not-text': '的内容不是文字，请核对是否选对了文件；如确是报告，请另存为 .docx',
  blank: '里没有文字，请核对是否选对了文件',
  heavy: '内容过大或结构异常，读取已中止，请删去图片等另存为 .docx 或 .txt 后再试',
} as const

export type Unreadable = keyof typeof reasons

/** The refusal of a file from which no text can be had. */
export function unreadable(file: string, why: Unreadable): Refusal {
  return refuse('report-file-unreadable', { file, why, reason: reasons[why] })
}

/** What goes wrong inside a reader of one format; the caller knows the file's name. */
export type TextOrWhy = { text: string } | { why: Unreadable }
