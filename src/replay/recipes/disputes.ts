import type { Recipe } from '../recipe.ts'
import { centreDays } from './dispute-centre.ts'
import { complaintCourses } from './dispute-complaints.ts'
import { mediationCourses, mediatorEntries } from './dispute-mediation.ts'

/** 信访、热线、110非警务、调解. Figures that count the same matters are answered together. */
export const disputesRecipes: readonly Recipe[] = [
  {
    codes: [
      'petition.handled',
      'petition.leader-receptions',
      'petition.women-led',
      'petition.women-resolved',
      'petition-hotline.handled',
      'petition-hotline.completion-rate',
      'petition-hotline.satisfaction-rate',
      'police-referral.handled',
      'police-referral.resolution-rate',
    ],
    courses: complaintCourses,
  },
  {
    codes: [
      'mediation.village',
      'mediation.street',
      'mediation.success-rate',
      'mediation.satisfaction-rate',
      'mediation.online-rate',
      'mediation.epidemic-disputes',
      'mediation.resolved',
      'mediation.resolution-rate',
      'mediation.dossiers',
      'mediation.via-command-centre-rate',
      'court-mediation.received',
      'court-mediation.resolved',
      'court-mediation.resolution-rate',
      'court-mediation.succeeded',
      'court-mediation.success-rate',
    ],
    entries: mediatorEntries,
    courses: mediationCourses,
  },
  { codes: ['mediation-centre.daily-visitors'], courses: centreDays },
]
