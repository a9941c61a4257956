// Row 13: who may ask.
import { describe, expect, it } from 'vitest'
import { createTrustedSenders, type SenderEvent } from '#main/ipc/trusted-sender.ts'

const OURS = 'app://bundle/index.html'
const from = (url: string, id = 1, parent: unknown = null): SenderEvent => ({
  sender: { id },
  senderFrame: { url, parent },
})

describe('row 13: a trusted sender', () => {
  const senders = createTrustedSenders()
  senders.add(1)

  it('is the top frame of our own window on our own page', () => {
    expect(senders.isTrusted(from(OURS))).toBe(true)
    expect(senders.isTrusted(from('app://bundle/?a=1#/ledger'))).toBe(true)
  })

  it('is no sub-frame, no foreign window, no frame that is gone', () => {
    expect(senders.isTrusted(from(OURS, 1, {}))).toBe(false)
    expect(senders.isTrusted(from(OURS, 2))).toBe(false)
    expect(senders.isTrusted({ sender: { id: 1 }, senderFrame: null })).toBe(false)
  })

  it.each([
    'https://bundle/',
    'app://other/index.html',
    'app://bundle.example.com/',
    'app://bundle@example.com/',
    'app://user@bundle/',
    'app://bundle:8080/',
    'app:bundle/',
    'file:///app/bundle/index.html',
    'data:text/html,app://bundle/',
    'about:blank',
    'apps://bundle/',
    ' ',
    '',
  ])('is not on %j', (url) => {
    expect(senders.isTrusted(from(url))).toBe(false)
  })

  it('is forgotten with its window', () => {
    const short = createTrustedSenders()
    short.add(7)
    short.remove(7)
    expect(short.isTrusted(from(OURS, 7))).toBe(false)
  })
})
