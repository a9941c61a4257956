import { describe, expect, it } from 'vitest'
import { createChosenFiles } from '#main/ipc/chosen-files.ts'

describe('chosen files', () => {
  it('forget the oldest beyond two hundred, as the data thread does', () => {
    const chosen = createChosenFiles(() => {})
    const tokens = Array.from(
      { length: 201 },
      (_, index) => chosen.choose(`/file-${index}.xlsx`).token,
    )
    expect(chosen.path(tokens[0] ?? '')).toBeNull()
    expect(chosen.path(tokens[1] ?? '')).toBe('/file-1.xlsx')
    expect(chosen.all()).toHaveLength(200)
    expect(new Set(tokens).size).toBe(201)
  })
})
