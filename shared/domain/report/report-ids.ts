// Apart from the schema, because the page lists them and has no zod.
export const REPORT_IDS = ['R1', 'R3', 'R6', 'R7'] as const
