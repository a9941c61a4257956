// Above these a file is refused with a sentence. V8 holds no string over 512 MB, and both readers
// need one sheet's XML as one string.
export const MAX_FILE_BYTES = 512 * 1024 * 1024
export const MAX_INFLATED_BYTES = 1024 * 1024 * 1024
export const MAX_PART_BYTES = 500 * 1024 * 1024

// A file larger than this that gives no row at all was not understood, rather than empty.
export const SURELY_NOT_EMPTY_BYTES = 64 * 1024

/** Heap of the parsing thread; one that grows beyond it ends alone, without the ledger. */
export const PARSER_HEAP_MB = 2048

// A quarter less memory at the peak for the same time: most of what a parser makes dies young.
export const PARSER_YOUNG_MB = 16
