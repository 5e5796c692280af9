import type { Example } from '#procedures/example.ts'

const by = 'judicial_office'
const labour = { kind: 'labour', form: 'labour', hardship: 'exempt', exemption: 'migrant', poor: true }
const ask = { materials: '劳动合同、身份证明', until: '2026-03-10' }

/** 法律援助：七日决定、三日指派、五日审查异议，按自然日手算. */
export const legalAidExamples: readonly Example[] = [
  {
    name: '欠薪免予核查：一次性告知，补充期间不计；两个工作日转交，决定给予后三日指派',
    filed: '2026-03-05',
    channel: 'visit',
    intake: labour,
    acts: [
      { step: 'askMaterials', on: '2026-03-06', by, form: ask, papers: ['materialsNotice'] },
      { step: 'deemWithdrawn', on: '2026-03-09', by, form: { note: '未补充' }, refused: 'step-barred' },
      { step: 'receiveMaterials', on: '2026-03-09', by, form: { complete: true }, papers: ['receipt'] },
      {
        step: 'forward',
        on: '2026-03-10',
        by,
        form: { to: '示例区法律援助中心', way: 'online' },
        refused: 'step-needs-paper',
      },
      {
        step: 'forward',
        on: '2026-03-10',
        by,
        form: { to: '示例区法律援助中心', way: 'online' },
        papers: ['forwardLetter'],
      },
      {
        step: 'grant',
        on: '2026-03-13',
        by,
        form: { number: '示援1号', on: '2026-03-13' },
        papers: ['grantDecision'],
      },
      {
        step: 'appoint',
        on: '2026-03-16',
        by,
        form: { on: '2026-03-16', kind: 'lawyer', office: '示例律师事务所' },
        papers: ['appointment'],
      },
      { step: 'close', on: '2026-06-10', by, form: { result: 'award', recovered: 30000 }, refused: 'step-needs-paper' },
      {
        step: 'close',
        on: '2026-06-10',
        by,
        form: { result: 'award', recovered: 30000, satisfaction: 'satisfied' },
        papers: ['closingReport'],
      },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        forward: { due: '2026-03-11', status: 'met', late: false },
        decide: { status: 'met', late: false },
        appoint: { due: '2026-03-16', status: 'met', late: false },
      },
    },
  },
  {
    name: '不予援助书面说理；异议五日审查责令改正；指派三日末日逢周六顺延；终止后不得再提异议',
    filed: '2026-03-20',
    channel: 'visit',
    intake: { kind: 'support', form: 'civil', hardship: 'promise' },
    acts: [
      { step: 'provideFirst', on: '2026-03-20', by, form: { on: '2026-03-20', note: '起诉' }, refused: 'step-barred' },
      { step: 'checkMaterials', on: '2026-03-20', by, form: { complete: true } },
      {
        step: 'forward',
        on: '2026-03-23',
        by,
        form: { to: '示例区法律援助中心', way: 'paper' },
        papers: ['forwardLetter'],
      },
      {
        step: 'refuse',
        on: '2026-03-30',
        by,
        form: { number: '示援不1号', on: '2026-03-30', reason: '不符合经济困难标准' },
        papers: ['refusalDecision'],
      },
      { step: 'object', on: '2026-04-03', by, form: { receivedOn: '2026-04-03', grounds: '收入认定有误' } },
      {
        step: 'correct',
        on: '2026-04-08',
        by,
        form: { number: '示司审1号', result: '责令改正' },
        papers: ['reviewDecision'],
      },
      {
        step: 'appoint',
        on: '2026-04-13',
        by,
        form: { on: '2026-04-13', kind: 'worker', office: '示例法律服务所' },
        papers: ['appointment'],
      },
      {
        step: 'terminate',
        on: '2026-05-06',
        by,
        form: { number: '示援终1号', ground: 'own', reason: '已自行委托律师' },
        papers: ['terminationDecision'],
      },
      {
        step: 'object',
        on: '2026-05-07',
        by,
        form: { receivedOn: '2026-05-07', grounds: '不服' },
        refused: 'step-barred',
      },
      { step: 'acceptRefusal', on: '2026-05-08', by, form: {} },
    ],
    expect: {
      state: 'notAided',
      deadlines: {
        decide: { due: '2026-03-27', status: 'met', late: true },
        review: { due: '2026-04-08', status: 'met', late: false },
        appoint: { due: '2026-04-13', status: 'met', late: false },
      },
    },
  },
  {
    name: '家庭暴力受害人不受经济困难限制，时效将满先行提供；逾期未补材料视为撤回',
    filed: '2026-03-05',
    channel: 'phone',
    intake: { manner: 'oral', kind: 'violence', form: 'civil', hardship: 'unlimited', urgent: 'limitation' },
    acts: [
      { step: 'provideFirst', on: '2026-03-05', by, form: { on: '2026-03-05', note: '代书起诉状' } },
      { step: 'askMaterials', on: '2026-03-06', by, form: ask, papers: ['materialsNotice'] },
      { step: 'deemWithdrawn', on: '2026-03-11', by, form: { note: '经电话提醒仍未补充' } },
    ],
    expect: { state: 'deemedWithdrawn', deadlines: { decide: { status: 'void' } } },
  },
  {
    name: '疫情期间困难群众申请援助，异议审查维持，告知复议诉讼',
    filed: '2026-04-08',
    channel: 'phone',
    intake: { ...labour, epidemic: true },
    acts: [
      { step: 'checkMaterials', on: '2026-04-08', by, form: { complete: true } },
      {
        step: 'forward',
        on: '2026-04-09',
        by,
        form: { to: '示例区法律援助中心', way: 'online' },
        papers: ['forwardLetter'],
      },
      {
        step: 'refuse',
        on: '2026-04-15',
        by,
        form: { number: '示援不2号', on: '2026-04-15', reason: '不属援助范围' },
        papers: ['refusalDecision'],
      },
      { step: 'object', on: '2026-04-20', by, form: { receivedOn: '2026-04-20', grounds: '属欠薪' } },
      {
        step: 'uphold',
        on: '2026-04-27',
        by,
        form: { number: '示司审2号', result: '维持' },
        papers: ['reviewDecision'],
      },
    ],
    expect: {
      state: 'notAided',
      deadlines: {
        decide: { due: '2026-04-15', status: 'met', late: false },
        review: { due: '2026-04-27', status: 'met', late: false },
      },
    },
  },
  {
    name: '申请人撤回',
    filed: '2026-04-08',
    intake: { kind: 'injury', form: 'civil', hardship: 'shared' },
    acts: [{ step: 'withdraw', on: '2026-04-09', by, form: { reason: '已和解' } }],
    expect: { state: 'withdrawn', deadlines: { decide: { due: '2026-04-15', status: 'void' } } },
  },
]
