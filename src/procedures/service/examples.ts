import type { Example } from '#procedures/example.ts'
import { evaluationExamples } from './evaluation.examples.ts'
import { hearingExamples } from './hearing.examples.ts'
import { serviceRemedyExamples } from './remedies.examples.ts'

const accept = { complete: true }
const review = { substantive: true, reviewers: ['GW-001', 'GW-002'], findings: '符合法定条件。' }

export const serviceExamples: readonly Example[] = [
  {
    name: '一次告知补正后受理：许可自受理起二十个工作日，颁证逢端午且晚一日',
    filed: '2026-04-30',
    intake: { itemName: '临时占用绿地', kind: 'permit', applicantType: 'legal', submittedBy: 'online' },
    acts: [
      {
        step: 'requestCorrection',
        on: '2026-05-08',
        by: 'service_clerk',
        form: { items: '补交平面图、授权委托书。' },
        papers: ['correctionNotice'],
      },
      { step: 'supplement', on: '2026-05-11', by: 'service_clerk', form: { received: '平面图、授权委托书' } },
      {
        step: 'requestCorrection',
        on: '2026-05-11',
        by: 'service_clerk',
        form: { items: '另交施工方案。' },
        papers: ['correctionNotice'],
        refused: 'step-barred',
      },
      { step: 'accept', on: '2026-05-12', by: 'service_clerk', form: accept, papers: ['acceptance'] },
      { step: 'review', on: '2026-05-20', by: 'service_clerk', form: review },
      { step: 'complete', on: '2026-06-08', by: 'service_clerk', form: { result: '准予' }, refused: 'step-barred' },
      { step: 'permit', on: '2026-06-09', by: 'director', form: { decision: '示许〔2026〕1号' }, papers: ['decision'] },
      { step: 'issue', on: '2026-06-25', by: 'service_clerk', form: { delivery: 'window' }, papers: ['receipt'] },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        decide: { due: '2026-06-09', status: 'met', late: false },
        issue: { due: '2026-06-24', status: 'met', late: true },
      },
    },
  },
  {
    name: '五个工作日内未告知补正的视为受理：二十个工作日自收到材料之日起算',
    filed: '2026-09-01',
    intake: { itemName: '生育服务登记', kind: 'promise' },
    acts: [
      {
        step: 'deemAccepted',
        on: '2026-09-10',
        by: 'service_clerk',
        form: { receivedOn: '2026-09-01', explanation: '逾期未告知补正。' },
      },
      { step: 'complete', on: '2026-09-28', by: 'service_clerk', form: { result: '已登记' } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        correctionNotice: { due: '2026-09-08', status: 'met', late: true },
        decide: { due: '2026-09-29', status: 'met', late: false },
      },
    },
  },
  {
    name: '检验期间八个工作日不计（春节与调休）；期限届满后不得延长，逾期决定记为超期',
    filed: '2026-01-30',
    intake: { itemName: '小餐饮登记', kind: 'permit', applicantType: 'business' },
    acts: [
      { step: 'accept', on: '2026-01-30', by: 'service_clerk', form: accept, papers: ['acceptance'] },
      { step: 'review', on: '2026-02-03', by: 'service_clerk', form: review },
      {
        step: 'beginSpecial',
        on: '2026-02-10',
        by: 'service_clerk',
        form: { what: 'inspection', expected: '八个工作日' },
        papers: ['specialNotice'],
      },
      { step: 'endSpecial', on: '2026-02-27', by: 'service_clerk', form: { result: '合格' } },
      {
        step: 'extend',
        on: '2026-03-18',
        by: 'director',
        form: { extendBy: 5, reason: '材料多' },
        papers: ['extensionNotice'],
        refused: 'extension-after-due',
      },
      {
        step: 'permit',
        on: '2026-03-18',
        by: 'deputy_in_charge',
        form: { decision: '示许〔2026〕3号' },
        papers: ['decision'],
      },
    ],
    expect: {
      state: 'permitted',
      deadlines: {
        decide: { due: '2026-03-17', status: 'met', late: true },
        issue: { due: '2026-04-01', status: 'running' },
      },
    },
  },
  {
    name: '延续申请在原许可届满前未作决定的，视为准予延续',
    filed: '2026-05-12',
    intake: { itemName: '小餐饮登记延续', kind: 'permit', application: 'renew', validUntil: '2026-06-18' },
    acts: [
      { step: 'accept', on: '2026-05-12', by: 'service_clerk', form: accept, papers: ['acceptance'] },
      {
        step: 'deemRenewed',
        on: '2026-06-18',
        by: 'director',
        form: { inTime: true, explanation: '未作决定' },
        refused: 'step-barred',
      },
      {
        step: 'deemRenewed',
        on: '2026-06-22',
        by: 'director',
        form: { inTime: true, explanation: '原许可已届满，未作决定。' },
      },
      { step: 'issue', on: '2026-06-23', by: 'service_clerk', form: { delivery: 'mail' } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        decide: { due: '2026-06-09', status: 'met', late: true },
        issue: { due: '2026-07-06', status: 'met', late: false },
      },
    },
  },
  {
    name: '联合办理四十五个工作日',
    filed: '2026-02-10',
    intake: { itemName: '开办餐饮店一件事', kind: 'permit', joint: true, commitment: true },
    acts: [{ step: 'accept', on: '2026-02-10', by: 'service_clerk', form: accept, papers: ['acceptance'] }],
    expect: { state: 'accepted', deadlines: { decideJointly: { due: '2026-04-21', status: 'running' } } },
  },
  {
    name: '不属本机关职权的不予受理，须出具书面凭证并告知向何机关申请',
    filed: '2026-09-01',
    intake: { itemName: '机动车登记', kind: 'permit' },
    acts: [
      {
        step: 'refuse',
        on: '2026-09-01',
        by: 'window_clerk',
        form: { reason: '不属街道职权', competent: '车辆管理所' },
        refused: 'step-needs-paper',
      },
      {
        step: 'refuse',
        on: '2026-09-01',
        by: 'window_clerk',
        form: { reason: '不属街道职权', competent: '车辆管理所' },
        papers: ['refusalNotice'],
      },
    ],
    expect: {
      state: 'refused',
      deadlines: { correctionNotice: { due: '2026-09-08', status: 'met', late: false }, decide: { status: 'void' } },
    },
  },
  {
    name: '当场更正后告知不需许可',
    filed: '2026-09-01',
    intake: { itemName: '自家院内种树', kind: 'permit' },
    acts: [
      { step: 'correctOnSpot', on: '2026-09-01', by: 'window_clerk', form: { corrected: '更正填写的地址' } },
      { step: 'notNeeded', on: '2026-09-01', by: 'window_clerk', form: { explanation: '依法不需要取得许可。' } },
    ],
    expect: { state: 'notNeeded', deadlines: { correctionNotice: { due: '2026-09-08', status: 'met', late: false } } },
  },
  ...hearingExamples,
  ...evaluationExamples,
  ...serviceRemedyExamples,
]
