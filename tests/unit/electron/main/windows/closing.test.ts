import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardClosing } from '#main/windows/closing.ts'

class FakeWindow extends EventEmitter {
  destroyed = 0
  isDestroyed(): boolean {
    return this.destroyed > 0
  }
  destroy(): void {
    this.destroyed += 1
  }
}

describe('a window that is to be closed', () => {
  const prevented = { preventDefault: vi.fn() }
  let window: FakeWindow
  let asked: number
  let answer: ReturnType<typeof guardClosing>
  beforeEach(() => {
    vi.useFakeTimers()
    window = new FakeWindow()
    asked = 0
    answer = guardClosing(window as unknown as BrowserWindow, () => {
      asked += 1
    })
  })
  afterEach(() => vi.useRealTimers())

  it('asks the page once and goes when the page lets it', async () => {
    window.emit('close', prevented)
    window.emit('close', prevented)
    expect(asked).toBe(1)
    expect(await answer({ answer: 'wait' })).toMatchObject({ ok: true })
    vi.advanceTimersByTime(60_000)
    expect(window.destroyed).toBe(0)
    await answer({ answer: 'leave' })
    vi.runAllTimers()
    expect(window.destroyed).toBe(1)
  })

  it('stays when the page says so, and can be asked again', async () => {
    window.emit('close', prevented)
    await answer({ answer: 'stay' })
    vi.runAllTimers()
    expect(window.destroyed).toBe(0)
    window.emit('close', prevented)
    expect(asked).toBe(2)
  })

  it('does not wait for a page that says nothing', () => {
    window.emit('close', prevented)
    vi.runAllTimers()
    expect(window.destroyed).toBe(1)
  })

  it('refuses any other answer', async () => {
    for (const input of [null, {}, { answer: 'go' }, 'leave']) {
      expect(await answer(input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    }
  })
})
