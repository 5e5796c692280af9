import { lastDay, unlessBetween } from '#procedures/enforcement-time.ts'
import { coercionForms as forms } from './forms.ts'
import { type CoercionFacts, type CoercionStep, enforcers, coercionLeaders as leaders } from './states.ts'

const onlyPerform = ({ intake }: CoercionFacts) => (intake.kind === 'perform' ? undefined : '本件不是代履行。')

/** 催告与代履行（行政强制法第三十四条至第五十二条）. */
export const performanceSteps = {
  remind: {
    name: '催告履行',
    from: 'proposed',
    to: 'reminded',
    by: enforcers,
    form: forms.remind,
    papers: { reminder: { name: '催告书', required: true }, reminderReceipt: { name: '送达回证' } },
    basis: '行政强制法第三十五条',
    barredBy: (facts, { form, on }) =>
      onlyPerform(facts) ??
      unlessBetween('催告书送达日期', form.servedOn, on) ??
      (form.before !== undefined && String(form.before) <= String(form.servedOn)
        ? '催告须给当事人履行的期限。'
        : undefined),
  },
  hearReminder: {
    name: '听取陈述申辩',
    from: ['reminded', 'ordered'],
    by: enforcers,
    form: forms.hearReminder,
    basis: '行政强制法第三十六条',
  },
  decidePerform: {
    name: '代履行决定',
    from: 'reminded',
    to: 'ordered',
    by: leaders,
    form: forms.decidePerform,
    papers: { decision: { name: '代履行决定书', required: true }, receipt: { name: '送达回证' } },
    basis: '行政强制法第五十条、第五十一条',
    barredBy: ({ given }, { form, on }) =>
      on <= String(given.remind?.before)
        ? '催告的履行期限未满，不得决定代履行（行政强制法第三十七条、第五十条）。'
        : unlessBetween('决定书送达日期', form.servedOn, on),
  },
  press: {
    name: '代履行三日前催告',
    from: ['ordered', 'pressed'],
    to: 'pressed',
    by: enforcers,
    form: forms.press,
    papers: { pressing: { name: '催告书', required: true } },
    basis: '行政强制法第五十一条',
    barredBy: (_, { form, on }) => {
      const wrong = unlessBetween('催告日期', form.servedOn, on)
      const latest = lastDay('QZ-05', form.performOn)
      if (wrong || typeof form.servedOn !== 'string') return wrong
      return latest !== undefined && form.servedOn > latest
        ? `应当在代履行三个工作日前催告，${String(form.performOn)}代履行的最迟于${latest}催告（行政强制法第五十一条、第六十九条）。`
        : undefined
    },
  },
  perform: {
    name: '代履行',
    from: 'pressed',
    to: 'performed',
    by: enforcers,
    form: forms.perform,
    papers: { performance: { name: '代履行执行文书（签章）', required: true } },
    basis: '行政强制法第五十一条',
    barredBy: ({ given }, { on }) =>
      on < String(given.press?.performOn) ? '未到催告的代履行日期，不得实施（行政强制法第五十一条）。' : undefined,
  },
  performAtOnce: {
    name: '立即代履行',
    from: 'proposed',
    to: 'performed',
    by: enforcers,
    form: forms.performAtOnce,
    papers: { record: { name: '现场笔录', required: true } },
    basis: '行政强制法第五十二条',
    barredBy: ({ intake }) =>
      intake.kind === 'clear'
        ? undefined
        : '只有需要立即清除道路、河道、航道、公共场所的遗洒物、障碍物、污染物的，才可以立即代履行（行政强制法第五十二条）。',
  },
  inform: {
    name: '事后通知当事人',
    from: 'performed',
    by: enforcers,
    form: forms.inform,
    papers: { notice: { name: '通知书', required: true } },
    basis: '行政强制法第五十二条',
  },
  fulfilled: {
    name: '当事人自行履行',
    from: ['reminded', 'ordered', 'pressed', 'agreed'],
    to: 'closed',
    by: enforcers,
    form: forms.fulfilled,
    basis: '行政强制法第五十一条一款',
  },
  suspend: {
    name: '中止执行',
    from: ['reminded', 'ordered', 'pressed'],
    to: 'suspended',
    by: leaders,
    form: forms.suspend,
    papers: { suspension: { name: '中止执行通知书', required: true } },
    basis: '行政强制法第三十九条',
    barredBy: (_, { form, on }) => unlessBetween('中止日期', form.on, on),
  },
  resume: {
    name: '恢复执行',
    from: 'suspended',
    to: 'reminded',
    by: leaders,
    form: forms.resume,
    basis: '行政强制法第三十九条二款',
  },
  lapse: {
    name: '中止满三年不再执行',
    from: 'suspended',
    to: 'terminated',
    by: leaders,
    form: forms.lapse,
    basis: '行政强制法第三十九条二款',
    barredBy: ({ given }, { on }) => {
      const last = lastDay('QZ-08', given.suspend?.on)
      if (given.suspend?.resumable !== true)
        return '只有没有明显社会危害、当事人确无能力履行的，满三年才不再执行（行政强制法第三十九条二款）。'
      return last !== undefined && on <= last ? `中止执行至${last}才满三年（行政强制法第三十九条二款）。` : undefined
    },
  },
  terminate: {
    name: '终结执行',
    from: ['reminded', 'ordered', 'pressed', 'suspended', 'agreed'],
    to: 'terminated',
    by: leaders,
    form: forms.terminate,
    basis: '行政强制法第四十条',
  },
  agree: {
    name: '达成执行协议',
    from: ['reminded', 'ordered', 'pressed'],
    to: 'agreed',
    by: leaders,
    form: forms.agree,
    papers: { agreement: { name: '执行协议', required: true } },
    basis: '行政强制法第四十二条',
  },
  breach: {
    name: '不履行协议，恢复执行',
    from: 'agreed',
    to: 'reminded',
    by: enforcers,
    basis: '行政强制法第四十二条二款',
  },
  close: {
    name: '结束',
    from: ['disposed', 'performed'],
    to: 'closed',
    by: enforcers,
    form: forms.close,
    barredBy: ({ times }) =>
      times.performAtOnce && !times.inform
        ? '立即代履行后应当通知当事人并依法作出处理（行政强制法第五十二条）。'
        : undefined,
  },
} as const satisfies Record<string, CoercionStep>
