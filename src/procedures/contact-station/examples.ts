import type { Example } from '#procedures/example.ts'

export const contactStationExamples: readonly Example[] = [
  {
    name: '接待日反映三件：未处理的不得归档，一件当场答复，一件转热线，一件转为代表建议',
    filed: '2026-05-20',
    intake: { station: '东门联络站', deputies: 4, residents: 16, raised: 3 },
    acts: [
      { step: 'record', on: '2026-05-20', by: 'gen_office', refused: 'step-barred' },
      { step: 'answer', on: '2026-05-20', by: 'gen_office', form: { matter: '医保报销', answer: '已说明办理窗口' } },
      { step: 'toHotline', on: '2026-05-20', by: 'gen_office', form: { matter: '路灯不亮' } },
      { step: 'toProposal', on: '2026-05-21', by: 'gen_office', form: { matter: '增设公交站', deputies: 2 } },
      { step: 'record', on: '2026-05-21', by: 'gen_office', form: { note: '纪要' }, papers: ['minutes'] },
    ],
    expect: { state: 'recorded', handedOff: ['hotline', 'proposal'] },
  },
  {
    name: '信访事项转信访；归档后不能再转',
    filed: '2026-06-18',
    intake: { station: '东门联络站', deputies: 2, residents: 3, raised: 1 },
    acts: [
      { step: 'toPetition', on: '2026-06-18', by: 'gen_office', form: { matter: '征地补偿' } },
      { step: 'record', on: '2026-06-18', by: 'gen_office' },
      { step: 'toHotline', on: '2026-06-19', by: 'gen_office', form: { matter: '路灯不亮' }, refused: 'state-final' },
    ],
    expect: { state: 'recorded', handedOff: ['petition'] },
  },
  {
    name: '主题活动没有反映事项，直接归档',
    filed: '2026-07-16',
    intake: { station: '东门联络站', kind: 'theme', theme: '电动车充电安全', deputies: 8 },
    acts: [{ step: 'record', on: '2026-07-16', by: 'gen_office' }],
    expect: { state: 'recorded', handedOff: [] },
  },
]
