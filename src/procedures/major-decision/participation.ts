import { days } from '#calendar/duration.ts'
import { lastDay, unlessOn } from '#procedures/enforcement-time.ts'
import { commentForm, commentSummaryForm, whyNotYetSummed, whyTooShort } from '#procedures/public-comment.ts'
import { decisionForms as forms } from './forms.ts'
import { type DecisionStep, regulation, undertakers } from './states.ts'

/** Public participation and hearing（第十四条至第十八条）. */
export const participationSteps = {
  announce: {
    name: '公开征求意见',
    from: 'drafting',
    by: undertakers,
    form: commentForm,
    papers: { commentNotice: { name: '征求意见公告', required: true } },
    track: { id: 'public', from: ['none', 'summed'], to: 'open' },
    basis: `${regulation}第十五条`,
    barredBy: ({ given }, { form, around }) =>
      given.start?.secret === true
        ? `该事项依法不予公开，不公开征求意见（${regulation}第十四条）。`
        : whyTooShort(form, days(30), around.calendar, `${regulation}第十五条`),
  },
  hear: {
    name: '以其他方式听取意见',
    from: 'drafting',
    by: undertakers,
    form: forms.hear,
    papers: { hearingNotes: { name: '听取意见记录' } },
    basis: `${regulation}第十四条`,
  },
  noticeHearing: {
    name: '公告听证',
    from: 'drafting',
    by: undertakers,
    form: forms.noticeHearing,
    papers: { hearingNotice: { name: '听证公告', required: true } },
    track: { id: 'hearing', from: ['none', 'noticed', 'sent', 'held'], to: 'noticed' },
    basis: `${regulation}第十六条`,
  },
  sendHearingMaterials: {
    name: '送达听证材料',
    from: 'drafting',
    by: undertakers,
    form: forms.sendHearingMaterials,
    papers: { receipt: { name: '送达回证' } },
    track: { id: 'hearing', from: ['noticed'], to: 'sent' },
    basis: `${regulation}第十六条`,
    barredBy: ({ given }, { form, on }) => {
      const [heldOn, latest] = [given.noticeHearing?.heldOn, lastDay('ZC-02', given.noticeHearing?.heldOn)]
      const late = unlessOn('送达日期', form.sentOn, on)
      if (late !== undefined) return late
      return latest !== undefined && on > latest
        ? `听证材料应当于召开听证会7日前送达，${String(heldOn)}听证的最迟${latest}送达（${regulation}第十六条）。请改期，重新办理「公告听证」。`
        : undefined
    },
  },
  holdHearing: {
    name: '举行听证',
    from: 'drafting',
    by: undertakers,
    form: forms.holdHearing,
    papers: {
      hearingRecord: { name: '听证会记录', required: true },
      hearingReport: { name: '听证报告', required: true },
    },
    track: { id: 'hearing', from: ['sent'], to: 'held' },
    basis: `${regulation}第十七条`,
    barredBy: ({ given }, { form, on }) => {
      const latest = lastDay('ZC-02', form.heldOn)
      const sentOn = given.sendHearingMaterials?.sentOn
      return latest !== undefined && typeof sentOn === 'string' && sentOn > latest
        ? `听证材料${sentOn}才送达，距听证不足7日（${regulation}第十六条）。`
        : unlessOn('听证日期', form.heldOn, on)
    },
  },
  summarise: {
    name: '汇总意见并研究采纳',
    from: 'drafting',
    by: undertakers,
    form: commentSummaryForm,
    papers: { commentSummary: { name: '意见汇总采纳情况表', required: true } },
    track: { id: 'public', from: ['none', 'open', 'summed'], to: 'summed' },
    needsTracks: ['hearing'],
    basis: `${regulation}第十八条`,
    barredBy: ({ given, times }, { on }) =>
      (times.announce ?? 0) + (times.hear ?? 0) + (times.holdHearing ?? 0) === 0
        ? `尚未以任何方式听取公众意见（${regulation}第十四条）。`
        : whyNotYetSummed(given.announce, on),
  },
} as const satisfies Record<string, DecisionStep>
