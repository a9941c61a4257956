import {
  FLOWS,
  flowCounting,
  flowReport,
  STRUCTURE,
  structureCounting,
  structureReport,
} from '#shared/domain/report/index.ts'
import { blocksTable } from './blocks-source.ts'

export const structureTable = blocksTable({
  dimensions: STRUCTURE,
  counting: structureCounting,
  report: structureReport,
})

export const flowTable = blocksTable({
  dimensions: FLOWS,
  counting: flowCounting,
  report: flowReport,
})
