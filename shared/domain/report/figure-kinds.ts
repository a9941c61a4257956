// Which kind of table a figure stands in.
import type { ChangedFigure } from '#shared/schemas/change.ts'
import type { ReportFigure } from '#shared/schemas/report.ts'
import type { Figure } from '#shared/schemas/two-way.ts'

/** A part of what changed between two days. */
export const isChanged = (figure: Figure): figure is ChangedFigure => 'began' in figure.question

/** A figure of R1 to R15; what is neither stands in a two-way table. */
export const isOfReport = (figure: Figure): figure is ReportFigure => 'report' in figure.question
