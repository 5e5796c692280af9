import { type Condition, type Fact, is } from './conditions.ts'

/** 五级评价中的前三级（基本满意以上）为满意；本地口径不同的另立版本。 */
export function happyWith(fact: Fact): Condition {
  return is(fact, 'very_satisfied', 'satisfied', 'fair')
}
