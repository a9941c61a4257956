import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { withOurColours } from '#build/antd-colours.ts'

/** Names of the components that the page has, and of what they share. */
const SEEN =
  /^--ant-(?:alert|button|card|color|control|date-picker|dropdown|form|input|menu-popup|message|modal|progress|radio|segmented|select|table|tabs|tag)-/
/** Never seen: a base of other colours, and one that every kind of field overrides. */
const UNSEEN = new Set(['--ant-color-text-base', '--ant-color-shadow', '--ant-select-border-color'])
const LITERAL = /#[0-9a-f]{3,8}\b|rgba?\(/i

describe('antd’s colours', () => {
  it.each([
    ['--ant-color-primary:#1677ff', 'var(--color-primary)'],
    ['--ant-button-default-bg:#ffffff', 'var(--color-surface)'],
    ['--ant-button-primary-color:#fff', 'var(--color-on-solid)'],
    ['--ant-color-bg-elevated:#ffffff', 'var(--color-raised)'],
    ['--ant-color-bg-mask:rgba(0,0,0,0.45)', 'var(--color-mask)'],
    ['--ant-color-icon:rgba(0,0,0,0.45)', 'var(--color-text-muted)'],
    ['--ant-color-text-disabled:rgba(0,0,0,0.25)', 'var(--color-disabled)'],
    [
      '--ant-select-option-active-bg:rgba(0,0,0,0.04)',
      'color-mix(in srgb, var(--color-ink) 4%, transparent)',
    ],
    [
      '--ant-input-active-shadow:0 0 0 2px rgba(5,145,255,0.1)',
      '0 0 0 2px color-mix(in srgb, var(--color-primary) 25%, transparent)',
    ],
    ['--ant-button-primary-shadow:0 2px 0 rgba(5,145,255,0.1)', 'none'],
    ['--ant-color-primary-border:#91caff', 'var(--color-primary)'],
  ])('%s becomes %s', (given, expected) => {
    const name = given.slice(0, given.indexOf(':'))
    expect(withOurColours(`.a{${given};}`)).toBe(`.a{${name}:${expected};}`)
  })

  it('are ours wherever the page shows them', () => {
    const path = createRequire(import.meta.url).resolve('antd/dist/antd.css')
    const css = withOurColours(readFileSync(path, 'utf8'))
    const left = [...css.matchAll(/(--ant-[\w-]+):([^;{}]*)/g)].flatMap(
      ([, name = '', value = '']) =>
        SEEN.test(name) && LITERAL.test(value) && !name.includes('shadow') && !UNSEEN.has(name)
          ? [`${name}: ${value}`]
          : [],
    )
    expect([...new Set(left)]).toEqual([])
  })
})
