import type { Recipe } from './recipe.ts'
import { careRecipes } from './recipes/care.ts'
import { consultationsRecipes } from './recipes/consultations.ts'
import { decisionsRecipes } from './recipes/decisions.ts'
import { disclosureRecipes } from './recipes/disclosure.ts'
import { disputesRecipes } from './recipes/disputes.ts'
import { enforcementRecipes } from './recipes/enforcement.ts'
import { gridRecipes } from './recipes/grid.ts'
import { leadershipRecipes } from './recipes/leadership.ts'
import { rectificationRecipes } from './recipes/rectification.ts'
import { registersRecipes } from './recipes/registers.ts'
import { serviceRecipes } from './recipes/service.ts'
import { supervisionRecipes } from './recipes/supervision.ts'

/** Every recipe; a new slice of figures is one file and one line here. */
export const recipes: readonly Recipe[] = [
  ...registersRecipes,
  ...gridRecipes,
  ...serviceRecipes,
  ...consultationsRecipes,
  ...decisionsRecipes,
  ...disclosureRecipes,
  ...disputesRecipes,
  ...enforcementRecipes,
  ...careRecipes,
  ...leadershipRecipes,
  ...supervisionRecipes,
  ...rectificationRecipes,
]
