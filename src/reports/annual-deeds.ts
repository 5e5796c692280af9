import { decisions } from './annual-sections/decisions.ts'
import { disputes } from './annual-sections/disputes.ts'
import { emergency } from './annual-sections/emergency.ts'
import { enforcement } from './annual-sections/enforcement.ts'
import { functions } from './annual-sections/functions.ts'
import { leadership } from './annual-sections/leadership.ts'
import { oversight } from './annual-sections/oversight.ts'
import { rules } from './annual-sections/rules.ts'
import type { Section } from './annual-sections/section.ts'
import { society } from './annual-sections/society.ts'
import { technology } from './annual-sections/technology.ts'

/** 主要举措和成效：党的领导、纲要的八个体系、法治社会。 */
export const deeds: readonly Section[] = [
  leadership,
  functions,
  rules,
  decisions,
  enforcement,
  emergency,
  disputes,
  oversight,
  technology,
  society,
]
