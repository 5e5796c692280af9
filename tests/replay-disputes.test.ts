import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { computeFigure } from '#indicators/store.ts'
import { replayYear } from '#replay/replay-store.ts'
import { moment, openStreet, type Street } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet({ empty: true })
})
afterAll(() => street.close())

const now = moment('2026-02-01')

/** A year built from these figures, and what its ledger then says of each. */
async function ledgerOf(
  code: string,
  year: number,
  figures: Record<string, number>,
): Promise<Record<string, number | null>> {
  const wanted = Object.entries(figures).map(([one, value]) => {
    const { name: label, unit, kind } = getIndicator(one)
    return { code: one, label, value, unit, kind }
  })
  await replayYear(street.resources, { code, subdistrict: '试验街道', year, figures: wanted }, now, () => {})
  const asked = { from: parseDay(`${year}-01-01`), until: parseDay(`${year + 1}-01-01`) }
  return read(street.resources.database.pool, code, async (tx) => {
    const values: Record<string, number | null> = {}
    for (const one of Object.keys(figures)) values[one] = (await computeFigure(tx, getIndicator(one), asked, now)).value
    return values
  })
}

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
    expect(await ledgerOf('999999001000', 2021, figures)).toEqual(figures)
  }, 60_000)

  it('妇联领办与化解、疫情纠纷', async () => {
    const figures = { 'petition.women-led': 8, 'petition.women-resolved': 4, 'mediation.epidemic-disputes': 5 }
    expect(await ledgerOf('999999002000', 2020, figures)).toEqual(figures)
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
    expect(await ledgerOf('999999003000', 2024, figures)).toEqual({
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
    expect(await ledgerOf('999999004000', 2024, figures)).toEqual({
      ...figures,
      'court-mediation.success-rate': 42.55,
    })
  }, 60_000)
})
