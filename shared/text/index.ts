export { batchText } from './batches.ts'
export { errorText } from './errors.ts'
export type { Lang } from './template.ts'
