// Columns for which a list has no place, and lists beside it, are named once, so that nobody thinks they came in.
import { asksForSex } from '#shared/domain/import/kind-columns.ts'
import { knownHeader } from '#shared/domain/import/known-headers.ts'
import type { ImportKind, Problem } from '#shared/schemas/import.ts'
import { otherListText, sexAskedText, untakenText } from '#shared/text/import-findings.ts'
import type { Recognised, RecognisedSheet } from './recognise.ts'

/** The roster's columns beside a contact or in a platform's export only serve to look at. */
const ABOUT_PEOPLE: ReadonlySet<ImportKind> = new Set(['contacts', 'platform'])

export function untaken(recognised: Recognised): readonly Problem[] {
  return [...untakenColumns(recognised), ...untakenSheets(recognised)]
}

/** Lists of another kind in the same workbook; notes and tables of totals are only shown as left out. */
function untakenSheets({ sheetsLeftOut }: Recognised): readonly Problem[] {
  return sheetsLeftOut
    .filter(({ reason }) => reason === 'other_list')
    .map(({ sheet, rows }) => ({
      ...{ sheet, row: 1, column: '', value: sheet, rule: 'OTHER_LIST', level: 'W' as const },
      ...{ message: otherListText(sheet, rows), field: null, cause: null, proposals: [] },
    }))
}

function untakenColumns({ kind, sheets }: Recognised): readonly Problem[] {
  return sheets.flatMap((sheet) =>
    sheet.columns
      .filter(({ role }) => role === 'untaken')
      .filter(({ header }) => !ABOUT_PEOPLE.has(kind) || knownHeader(header)?.as !== 'field')
      .map(({ header }) => problemOf(kind, sheet, header)),
  )
}

function problemOf(kind: ImportKind, { name, header: at }: RecognisedSheet, header: string) {
  const isSex = asksForSex(kind, header)
  return {
    sheet: name,
    // A sheet may have no header at all.
    row: Math.max(1, at.bottom + 1),
    column: header,
    value: header,
    rule: isSex ? 'SEX_ASKED' : 'UNTAKEN',
    level: 'W' as const,
    ...{ field: null, cause: 'column' as const, proposals: [] },
    message: isSex ? sexAskedText() : untakenText(header),
  }
}
