// One shape for every code list; what only one list needs stays in that list's own JSON.

export type CodeEntry = Readonly<{
  code: string
  name: string
  nameEn?: string
  parent: string | null
  aliases: readonly string[]
  fromYear: number | null
  toYear: number | null
  /** understood and shown, but offered no more */
  hidden?: boolean
}>

/** An entry as it stands in a data file: what is empty is left out. */
export type CodeRow = Readonly<{
  code: string
  name: string
  nameEn?: string | undefined
  parent?: string | undefined
  aliases?: readonly string[] | undefined
  fromYear?: number | undefined
  toYear?: number | undefined
}>

/** The lists begin with 2020; an older cohort is read with the first version. */
export const FIRST_COHORT = 2020

/** Whether a row belongs to the version of its list that a cohort uses. */
export function inForce(
  row: Readonly<{ fromYear?: number | null | undefined; toYear?: number | null | undefined }>,
  cohort: number,
): boolean {
  const year = Math.max(cohort, FIRST_COHORT)
  return (row.fromYear ?? year) <= year && year <= (row.toYear ?? year)
}

/** Fills in what a data file leaves out. */
export function toEntry(row: CodeRow): CodeEntry {
  return {
    code: row.code,
    name: row.name,
    ...(row.nameEn === undefined ? {} : { nameEn: row.nameEn }),
    parent: row.parent ?? null,
    aliases: row.aliases ?? [],
    fromYear: row.fromYear ?? null,
    toYear: row.toYear ?? null,
  }
}
