import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '#main/protocol/content-security-policy.ts'

const rules = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((rule) => {
    const [name = '', ...sources] = rule.split(' ')
    return [name, sources] as const
  }),
)

describe('row 7: the content security policy', () => {
  it('allows nothing by default', () => {
    expect(rules.get('default-src')).toEqual(["'none'"])
  })

  it('names every kind of content once and only our own origin', () => {
    expect(Object.fromEntries(rules)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    })
  })

  it('has no loose form for development', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|ws:|http|\*|localhost/)
  })
})
