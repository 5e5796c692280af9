/** Refusals of what a device in the field sends. */
export const fieldRefusals = {
  'field-time-old': {
    status: 409,
    words: '{what} {given} 距今已超过 48 小时，不再接收离线补报。请联系综合信息指挥室在电脑上如实补录。',
  },
  'field-time-ahead': { status: 409, words: '{what} {given} 晚于服务器时间 {now}。请校准手机时钟后重办。' },
  'field-time-before': {
    status: 409,
    words: '办理时间 {given} 早于本事项上一环节的时间 {last}，没有生效。请校准手机时钟后重办。',
  },
  'field-handed-over': {
    status: 409,
    words:
      '{number} 已转由他人承办（现为{holder}），您离线时办的「{act}」没有生效。如确已处置，请联系综合信息指挥室补记。',
  },
  'upload-not-found': { status: 404, words: '没有找到这次上传，或它不是您的。请重新上传。' },
  'upload-offset-wrong': { status: 409, words: '这一段从第 {given} 字节起，应从第 {offset} 字节续传。' },
  'upload-part-too-large': { status: 413, words: '一段最多 {limit} KB，请分段续传。' },
  'upload-past-end': { status: 409, words: '「{name}」只有 {size} 字节，这一段超出了末尾。请重新上传。' },
  'upload-unfinished': { status: 409, words: '「{name}」还差 {left} 字节没有传完，请续传后再提交。' },
  'upload-hash-wrong': { status: 409, words: '「{name}」收到的内容与手机算出的摘要不符，已清除。请重新上传。' },
  'picture-broken': { status: 415, words: '「{name}」不是完整的照片：{reason}。请重新拍照。' },
} as const satisfies Record<string, { status: number; words: string }>
