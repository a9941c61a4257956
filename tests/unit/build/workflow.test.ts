// The release workflow: what can be said of it without running it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
const text = readFileSync(resolve(ROOT, '.github/workflows/release.yml'), 'utf8')
const { scripts }: { scripts: object } = JSON.parse(
  readFileSync(resolve(ROOT, 'package.json'), 'utf8'),
)

describe('the release workflow', () => {
  it('says that it was not run, and may read alone', () => {
    expect(text).toMatch(/^# Not run yet/)
    expect(text.match(/permissions:.*/g)).toEqual(['permissions: { contents: read }'])
    expect(text).not.toMatch(/secrets\.|pull_request/)
  })

  it('names every action by its full commit and its version', () => {
    const actions = text.split('\n').filter((line) => /\buses:/.test(line))
    expect(actions.length).toBeGreaterThan(2)
    for (const action of actions) {
      expect(action).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  it('runs the checks, the tests and the packaging that there are', () => {
    const run = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name)
    expect(run).toEqual(['check', 'package', 'inspect-package', 'smoke-package'])
    for (const name of run) expect(scripts).toHaveProperty([name ?? ''])
    expect(text).toMatch(
      /npm ci[\s\S]*npm test[\s\S]*npm run package[\s\S]*npm sbom[\s\S]*sha256sum/,
    )
  })
})
