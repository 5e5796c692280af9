import type { RoleId } from '#procedures/roles.ts'

/** Posts that work for the whole street, in the procedures whose steps are theirs; elsewhere they reach what is given them. */
export const desks: ReadonlyArray<{ role: RoleId; procedures: readonly string[] }> = [
  {
    role: 'archivist',
    procedures: [
      'petition',
      'mediation',
      'legality-review',
      'major-decision',
      'inspection',
      'penalty',
      'disclosure',
      'reconsideration-reply',
      'litigation-response',
      'emergency',
      'plan-drill',
      'risk-assessment',
      'meeting',
      'law-report',
      'annual-report',
    ],
  },
  {
    role: 'disclosure_officer',
    procedures: ['disclosure', 'disclosure-publication', 'opinion-response', 'penalty', 'inspection', 'major-decision'],
  },
  {
    role: 'legal_reviewer',
    procedures: [
      'legality-review',
      'major-decision',
      'normative-document',
      'penalty',
      'coercion',
      'enforcement-complaint',
      'disclosure',
      'reconsideration-reply',
      'litigation-response',
      'judicial-suggestion',
      'annual-report',
    ],
  },
  {
    role: 'legal_counsel',
    procedures: ['legality-review', 'disclosure', 'reconsideration-reply', 'litigation-response', 'legal-aid'],
  },
]
