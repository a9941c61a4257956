// What can be read can be read in both themes, and only tokens.css knows colours.
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../../../renderer')
const TOKENS = readFileSync(join(RENDERER, 'styles/tokens.css'), 'utf8')

type Theme = 'light' | 'dark'

/** A token's solid colour in a theme, as three channels. */
function channels(token: string, theme: Theme): readonly number[] {
  const pair = new RegExp(`--color-${token}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(TOKENS)
  const hex = (theme === 'light' ? pair?.[1] : pair?.[2])?.slice(1)
  if (hex === undefined) throw new Error(`no solid colour ${token}`)
  const six = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  return [0, 2, 4].map((at) => Number.parseInt(six.slice(at, at + 2), 16) / 255)
}

function luminance(token: string, theme: Theme): number {
  const linear = channels(token, theme).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: Theme): number {
  const [low = 0, high = 0] = [luminance(one, theme), luminance(other, theme)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const PLAIN = ['bg', 'surface', 'raised', 'header', 'frozen']
const SOFT = ['primary-soft', 'error-soft', 'warning-soft', 'success-soft']
const TEXTS: readonly (readonly [text: string, areas: readonly string[], least: number])[] = [
  ['text', [...PLAIN, ...SOFT, 'picked'], 7],
  ['text-muted', [...PLAIN, ...SOFT], 4.5],
  ['placeholder', ['surface', 'raised'], 4.5],
  ['disabled', ['surface', 'raised'], 3],
  ['primary', [...PLAIN, 'primary-soft'], 4.5],
  ['primary-hover', ['surface', 'raised'], 4.5],
  ['error', [...PLAIN, 'error-soft'], 4.5],
  ['warning', [...PLAIN, 'warning-soft', 'primary-soft'], 4.5],
  ['success', [...PLAIN, 'success-soft'], 4.5],
  ['on-solid', ['primary', 'primary-hover', 'primary-active', 'error', 'text'], 4.5],
]

describe('the tokens', () => {
  it.each(['light', 'dark'] as const)('can be read in %s', (theme) => {
    const weak = TEXTS.flatMap(([text, areas, least]) =>
      areas
        .filter((area) => contrast(text, area, theme) < least)
        .map((area) => `${text} on ${area}: ${contrast(text, area, theme).toFixed(2)}`),
    )
    expect(weak).toEqual([])
  })

  it('are the only place that names a colour', () => {
    const files = globSync('**/*.{css,svg,ts,tsx}', { cwd: RENDERER })
    const found = files
      .map((file) => join(RENDERER, file))
      .filter((file) => !file.endsWith('tokens.css'))
      .filter((file) =>
        /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl)a?\(/i.test(
          readFileSync(file, 'utf8'),
        ),
      )
    expect(files.length).toBeGreaterThan(50)
    expect(found.map((file) => relative(RENDERER, file))).toEqual([])
  })
})
