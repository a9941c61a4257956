import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { endOnOldSystem } from '#main/system-version.ts'

function start(platform: NodeJS.Platform, version: string): readonly unknown[] {
  const done: unknown[] = []
  endOnOldSystem(
    { exit: (code) => void done.push(code) },
    { showErrorBox: (_title, text) => void done.push(text) },
    { platform, version },
  )
  return done
}

describe('the start', () => {
  it.each([
    ['win32', '10.0.10240'],
    ['win32', '10.0.26100'],
    ['win32', '11.0.1'],
    ['win32', 'unknown'],
    ['linux', '6.18.44'],
    ['darwin', '9.0.0'],
  ] as const)('goes on on %s %s', (platform, version) => {
    expect(start(platform, version)).toEqual([])
  })

  it.each(['6.1.7601', '6.3.9600'])('says so and ends on Windows %s', (version) => {
    expect(start('win32', version)).toEqual([
      expect.stringMatching(/需要 Windows 10 或更高版本[\s\S]*needs Windows 10 or later/),
      1,
    ])
  })

  it('looks at the system before anything else is done', () => {
    const index = new URL('../../../../electron/main/index.ts', import.meta.url)
    const lines = readFileSync(index, 'utf8').split('\n')
    const first = lines.find((line) => line !== '' && !/^(\/\/|import )/.test(line))
    expect(first).toBe('endOnOldSystem(app, dialog)')
  })
})
