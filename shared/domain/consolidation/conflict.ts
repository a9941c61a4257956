/**
 * field: both changed it. same_id: one ID number in two schools. same_number: the student number is somebody else's.
 * transfer: it is that of the same name in another school. removed: one took away what the other has or changed.
 */
export const CONFLICT_KINDS = ['field', 'same_id', 'same_number', 'transfer', 'removed'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]
