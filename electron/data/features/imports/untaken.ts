// Columns for which a list has no place are named once, so that nobody thinks they came in.
import { asksForSex } from '#shared/domain/import/kind-columns.ts'
import { knownHeader } from '#shared/domain/import/known-headers.ts'
import type { Problem } from '#shared/schemas/import.ts'
import { sexAskedText, untakenText } from '#shared/text/import-findings.ts'
import type { Recognised, RecognisedSheet, WorkingKind } from './recognise.ts'

/** The roster's columns beside a contact or in a platform's export only serve to look at. */
const ABOUT_PEOPLE: ReadonlySet<WorkingKind> = new Set(['contacts', 'platform'])

export function untakenColumns({ kind, sheets }: Recognised): readonly Problem[] {
  return sheets.flatMap((sheet) =>
    sheet.columns
      .filter(({ role }) => role === 'untaken')
      .filter(({ header }) => !ABOUT_PEOPLE.has(kind) || knownHeader(header)?.as !== 'field')
      .map(({ header }) => problemOf(kind, sheet, header)),
  )
}

function problemOf(kind: WorkingKind, { name, header: at }: RecognisedSheet, header: string) {
  const isSex = asksForSex(kind, header)
  return {
    sheet: name,
    row: at.bottom + 1,
    column: header,
    value: header,
    rule: isSex ? 'SEX_ASKED' : 'UNTAKEN',
    level: 'W' as const,
    message: isSex ? sexAskedText() : untakenText(header),
  }
}
