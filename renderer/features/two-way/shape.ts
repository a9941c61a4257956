// Which divisions are shown, in the address beside what every report is asked.
import { TWO_WAY_AXES, TWO_WAY_SHOWS } from '#shared/domain/report/two-way-axes.ts'
import type { TwoWayShape } from '#shared/schemas/two-way.ts'

export function readShape(search: URLSearchParams): TwoWayShape {
  return {
    down: TWO_WAY_AXES.find((axis) => axis === search.get('down')) ?? 'major_name',
    across: TWO_WAY_AXES.find((axis) => axis === search.get('across')) ?? 'sex',
    show: TWO_WAY_SHOWS.find((show) => show === search.get('show')) ?? 'count',
  }
}

export const isSameShape = (one: TwoWayShape, other: TwoWayShape): boolean =>
  one.down === other.down && one.across === other.across && one.show === other.show
