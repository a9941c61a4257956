import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addRecent,
  forgetRecent,
  listRecents,
  recentPath,
} from '#data/features/accounts/recents.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recents-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const add = (name: string) =>
  addRecent(folder, {
    path: join(folder, name),
    title: `${name} 2020届`,
    practice: false,
    lastOpened: '2020-07-03T04:00:00.000Z',
  })
const names = () => listRecents(folder).map(({ fileName }) => fileName)

describe('recent ledgers', () => {
  it('are listed newest first, each once, under the same id', () => {
    add('a.jytz')
    const id = listRecents(folder)[0]?.id ?? ''
    add('b.jytz')
    add('a.jytz')
    expect(names()).toEqual(['a.jytz', 'b.jytz'])
    expect(listRecents(folder)[0]).toMatchObject({ id, folder, present: false })
    expect(recentPath(folder, id)).toBe(join(folder, 'a.jytz'))
  })

  it('say whether the file is there', () => {
    writeFileSync(join(folder, 'a.jytz'), '')
    add('a.jytz')
    expect(listRecents(folder)[0]?.present).toBe(true)
  })

  it('are twelve at most, and can be forgotten', () => {
    for (let i = 0; i < 15; i++) add(`${i}.jytz`)
    expect(listRecents(folder)).toHaveLength(12)
    const id = listRecents(folder)[0]?.id ?? ''
    forgetRecent(folder, id)
    expect(names()).not.toContain('14.jytz')
    expect(() => recentPath(folder, id)).toThrow(expect.objectContaining({ code: 'not_found' }))
  })

  it.each(['', 'x', '[]', '{"ledgers": 1}'])('are none when the list is damaged: %j', (text) => {
    writeFileSync(join(folder, 'recent-ledgers.json'), text)
    expect(listRecents(folder)).toEqual([])
    add('a.jytz')
    expect(names()).toEqual(['a.jytz'])
  })

  it('keep the entries that can be read', () => {
    add('a.jytz')
    const good = { id: 'x', path: '/b.jytz', title: 'b', practice: true, lastOpened: '' }
    const text = JSON.stringify({ version: 1, ledgers: [{ id: 3 }, good] })
    writeFileSync(join(folder, 'recent-ledgers.json'), text)
    expect(names()).toEqual(['b.jytz'])
  })
})
