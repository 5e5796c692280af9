import { gap, type MatterFile, namesOf, peopleOf } from '../paper.ts'

/** The judicial office, acting for the correction organ of the county（社区矫正法第九条二款）. */
export function officeOf(file: MatterFile): string {
  return `${file.street}司法所`
}

/** The person under correction or help. */
export function subjectOf(file: MatterFile): string {
  return namesOf(peopleOf(file, 'applicant')) ?? namesOf(file.people) ?? gap
}
