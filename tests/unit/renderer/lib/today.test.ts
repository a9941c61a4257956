import { afterEach, describe, expect, it } from 'vitest'
import { timeInChina } from '#renderer/lib/today.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a moment', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('is shown as in China: %s', (computer) => {
    process.env.TZ = computer
    expect(timeInChina('2020-07-03T16:05:00.000Z')).toBe('2020-07-04 00:05')
  })
})
