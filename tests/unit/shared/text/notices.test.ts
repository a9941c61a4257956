import { describe, expect, it } from 'vitest'
import { NOTICES } from '#shared/schemas/ledger.ts'
import { noticeText } from '#shared/text/notices.ts'

describe('noticeText', () => {
  const params = {
    last: '2020-07-03T04:00:00.000Z',
    now: '2020-07-02T23:30:00.000Z',
    at: '2020-07-03',
    computer: 'OFFICE-3',
  }

  it.each(NOTICES)('says what %s is and what to do, in both languages', (code) => {
    const zh = noticeText({ code, params }, 'zh')
    expect(zh).toMatch(/^[^{}]{16,}。$/)
    expect(zh).toMatch(/请/)
    expect(noticeText({ code, params }, 'en')).toMatch(/^[A-Z][^{}一-龥]{30,}\.$/)
  })

  it('shows instants in the time of the office', () => {
    const text = noticeText({ code: 'clock_back', params }, 'zh')
    expect(text).toContain('2020-07-03 12:00')
    expect(text).toContain('2020-07-03 07:30')
    expect(noticeText({ code: 'other_computer', params }, 'en')).toContain('"OFFICE-3"')
  })
})
