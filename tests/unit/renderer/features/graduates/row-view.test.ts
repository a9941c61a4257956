import { describe, expect, it } from 'vitest'
import { toGridRow } from '#renderer/features/graduates/row-view.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

const VIEW = { cohort: 2020, lang: 'zh' } as const
const WORDS = { pending: '待补', missing: (keys: readonly string[]) => `还缺 ${keys.join(' ')}` }

const landed = (pending: boolean, values: Record<string, string>): GraduateRow => ({
  id: 1,
  version: 1,
  inLedger: false,
  pending,
  values: { name: '常彤', destination: '801', ...values },
  groups: [],
  marks: [],
})

describe('a landed person', () => {
  it('is tagged at the destination while details are missing, and they are named', () => {
    const { destination, name } = toGridRow(landed(true, { study_school: '某大学' }), VIEW, WORDS)
    expect(destination?.text).toBe('境内升学—研究生')
    expect(destination?.tag).toBe('待补')
    expect(destination?.message).toBe('还缺 study_major')
    expect(name).toEqual({ text: '常彤' })
  })

  it('carries no tag once everything is known', () => {
    const details = { study_school: '某大学', study_major: '会计学' }
    const { destination } = toGridRow(landed(false, details), VIEW, WORDS)
    expect(destination).toEqual({ text: '境内升学—研究生' })
  })
})
