import { findIntake, type MatterFile } from '../paper.ts'

/** Whose name and seal a mediation paper bears: the committee chosen at intake, else the street's own; 行政调解 is the street's. */
export function committeeOf(file: MatterFile): string {
  if (file.intake.medType === 'admin') return file.organ
  return findIntake(file, 'committee') ?? `${file.street}人民调解委员会`
}
