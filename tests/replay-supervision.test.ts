import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerOf } from './harness/replay.ts'
import { openStreet, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

describe('应诉、人大监督、整改的数都由台账得出', () => {
  it('两件诉讼、负责人都出庭、发案量比上年降六成，建议案逐件答复', async () => {
    const figures = {
      'litigation.cases': 2,
      'litigation.principal-appearance': 100,
      'admin-dispute.change': -60,
      'proposal.council': 6,
      'proposal.cppcc': 4,
      'business.visits': 10,
    }
    const rates = ['litigation.answer-on-time-rate', 'litigation.loss-rate', 'proposal.on-time-rate']
    expect(await ledgerOf(street, '999999001000', 2020, figures, rates)).toEqual({
      ...figures,
      'litigation.answer-on-time-rate': 100,
      'litigation.loss-rate': 0,
      'proposal.on-time-rate': 100,
    })
  })

  it('败诉率同比下降百分之十八', async () => {
    const figures = { 'litigation.loss-rate-change': -18 }
    const others = ['litigation.loss-rate', 'litigation.concluded', 'litigation.performed-rate']
    expect(await ledgerOf(street, '999999002000', 2024, figures, others)).toEqual({
      ...figures,
      'litigation.loss-rate': 4,
      'litigation.concluded': 25,
      'litigation.performed-rate': 100,
    })
  })

  it('监督活动、专项报告、票决、联络站', async () => {
    const figures = {
      'congress.supervision-activities': 4,
      'congress.special-reports': 1,
      'congress.project-votes': 1,
      'congress.contact-station-days': 12,
    }
    const others = ['congress.contact-station-residents', 'congress.democratic-supervision']
    expect(await ledgerOf(street, '999999003000', 2021, figures, others)).toEqual({
      ...figures,
      'congress.contact-station-residents': 96,
      'congress.democratic-supervision': 0,
    })
  })

  it('问题类别、完成整改、挽回损失、建立制度', async () => {
    const figures = {
      'rectification.classes': 9,
      'rectification.completed': 20,
      'rectification.loss-recovered': 106_900.07,
      'rectification.rules': 3,
    }
    const others = ['rectification.listed', 'rectification.completion-rate', 'rectification.on-time-rate']
    expect(await ledgerOf(street, '999999004000', 2020, figures, others)).toEqual({
      ...figures,
      'rectification.listed': 20,
      'rectification.completion-rate': 100,
      'rectification.on-time-rate': 100,
    })
  })
})
