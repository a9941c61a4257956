import { BatchLabel } from '#shared/contract/history.ts'

export function readLabel(text: string): BatchLabel {
  return BatchLabel.parse(JSON.parse(text))
}
