// Areas of merged cells, as a sheet has them.

/** Rows and columns from 0, all included. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>

/** The areas that touch these rows. */
export function mergesWithin(merges: readonly Merge[], from: number, to: number): readonly Merge[] {
  return merges.filter(({ top, bottom }) => bottom >= from && top <= to)
}
