import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pathProblem, requireSuitableFolder } from '#data/ledger-file/folder.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'folder-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const refused = (reason: string) =>
  expect.objectContaining({
    code: 'folder_not_suitable',
    params: expect.objectContaining({ reason }),
  })

describe('pathProblem', () => {
  it.each([
    ['\\\\server\\share\\a.jytz', 'network'],
    ['//server/share/a.jytz', 'network'],
    ['\\\\?\\UNC\\server\\share\\a.jytz', 'network'],
    ['C:\\Users\\li\\OneDrive\\a.jytz', 'synced'],
    ['C:\\Users\\li\\OneDrive - 某大学\\台账\\a.jytz', 'synced'],
    ['C:\\Users\\li\\Dropbox (Personal)\\a.jytz', 'synced'],
    ['D:\\Nutstore\\1\\我的坚果云\\a.jytz', 'synced'],
    ['D:\\坚果云\\a.jytz', 'synced'],
    ['C:\\Users\\li\\iCloudDrive\\a.jytz', 'synced'],
    ['D:\\百度网盘同步空间\\a.jytz', 'synced'],
    ['D:\\BaiduSyncdisk\\a.jytz', 'synced'],
    ['C:\\Users\\li\\WPS云盘\\a.jytz', 'synced'],
    ['C:\\Users\\li\\WPS Cloud Files\\123\\a.jytz', 'synced'],
    ['D:\\微云\\a.jytz', 'synced'],
    ['D:\\腾讯微云\\a.jytz', 'synced'],
    ['D:\\微云同步助手(1234)\\a.jytz', 'synced'],
    ['D:\\阿里云盘\\a.jytz', 'synced'],
    ['C:\\Users\\li\\Google Drive\\a.jytz', 'synced'],
    ['G:\\我的云端硬盘\\a.jytz', 'synced'],
    ['D:\\360云盘同步盘\\a.jytz', 'synced'],
    ['D:\\同步盘\\a.jytz', 'synced'],
    ['D:\\微云台账\\a.jytz', null],
    ['D:\\坚果\\a.jytz', null],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/a.jytz', 'synced'],
    ['\\\\?\\C:\\Users\\li\\Documents\\a.jytz', null],
    ['C:\\Users\\li\\Documents\\a.jytz', null],
    ['C:\\Users\\onedriver\\dropboxes\\a.jytz', null],
    ['/home/li/台账/a.jytz', null],
  ])('%s → %s', (path, problem) => {
    expect(pathProblem(path)).toBe(problem)
  })
})

describe('requireSuitableFolder', () => {
  it('accepts a local folder and leaves nothing in it', () => {
    requireSuitableFolder(join(dir, 'a.jytz'))
    expect(readdirSync(dir)).toEqual([])
  })

  it('sees through a link into a synced folder', () => {
    mkdirSync(join(dir, 'OneDrive'))
    symlinkSync(join(dir, 'OneDrive'), join(dir, 'innocent'), 'junction')
    expect(() => requireSuitableFolder(join(dir, 'innocent', 'a.jytz'))).toThrow(refused('synced'))
  })

  it('sees the share behind a mapped drive, as far as the system tells', () => {
    const path = join(dir, 'a.jytz')
    expect(() => requireSuitableFolder(path, () => '\\\\server\\就业')).toThrow(refused('network'))
    expect(() => requireSuitableFolder(path, () => 'C:\\Users\\li')).not.toThrow()
  })

  it('refuses a folder that is not there', () => {
    expect(() => requireSuitableFolder(join(dir, 'gone', 'a.jytz'))).toThrow(refused('missing'))
  })
})
