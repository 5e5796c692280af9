import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerOf } from './harness/replay.ts'
import { openStreet, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

describe('信访、热线、调解的数都由台账得出', () => {
  it('信访与领导接访、各级调解与三个百分之百、日均接待：2021年依当时的条例', async () => {
    const figures = {
      'petition.handled': 18,
      'petition.leader-receptions': 5,
      'mediation.village': 4,
      'mediation.street': 6,
      'mediation.success-rate': 100,
      'mediation.satisfaction-rate': 100,
      'mediation.online-rate': 100,
      'mediation.mediators': 9,
      'mediation-centre.daily-visitors': 50,
    }
    expect(await ledgerOf(street, '999999001000', 2021, figures)).toEqual(figures)
  }, 60_000)

  it('妇联领办与化解、疫情纠纷', async () => {
    const figures = { 'petition.women-led': 8, 'petition.women-resolved': 4, 'mediation.epidemic-disputes': 5 }
    expect(await ledgerOf(street, '999999002000', 2020, figures)).toEqual(figures)
  }, 60_000)

  it('信访与热线合计、110非警务另计；只给化解数与化解率的，取最近的整数', async () => {
    const figures = {
      'petition-hotline.handled': 86,
      'petition-hotline.completion-rate': 98.84,
      'petition-hotline.satisfaction-rate': 100,
      'police-referral.handled': 32,
      'police-referral.resolution-rate': 90,
      'court-mediation.resolved': 15,
      'court-mediation.resolution-rate': 38,
    }
    expect(await ledgerOf(street, '999999003000', 2024, figures)).toEqual({
      ...figures,
      'court-mediation.resolution-rate': 38.46,
    })
  }, 60_000)

  it('多元化解百分之百、立卷、法院委派的另计；报告自相矛盾的，写台账的真数', async () => {
    const figures = {
      'mediation.resolved': 161,
      'mediation.resolution-rate': 100,
      'mediation.dossiers': 18,
      'court-mediation.received': 47,
      'court-mediation.succeeded': 20,
      'court-mediation.success-rate': 28.26,
      'mediation.via-command-centre-rate': 30,
    }
    expect(await ledgerOf(street, '999999004000', 2024, figures)).toEqual({
      ...figures,
      'court-mediation.success-rate': 42.55,
    })
  }, 60_000)
})
