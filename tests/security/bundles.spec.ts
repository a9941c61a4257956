// What the built files hold: the shell loads no schemas, the preload is one file that needs Electron alone.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'playwright/test'

const DIST = resolve(import.meta.dirname, '../../dist')

async function withImports(
  file: string,
  seen = new Map<string, string>(),
): Promise<Map<string, string>> {
  if (seen.has(file)) return seen
  const text = await readFile(join(DIST, 'electron', file), 'utf8')
  seen.set(file, text)
  for (const [, next] of text.matchAll(/from ["']\.\/([^"']+)["']/g)) {
    if (next !== undefined) await withImports(next, seen)
  }
  return seen
}

test('row 14: the shell holds no zod, no database and no Excel', async () => {
  const files = await withImports('main.mjs')
  const all = [...files.values()].join('\n')
  expect(all).not.toMatch(/ZodType|strictObject|better-sqlite3|hucre/)
  expect(all).toContain('app:invoke')
})

test('row 17: the preload is one CommonJS file that requires Electron alone', async () => {
  const text = await readFile(join(DIST, 'electron/preload.cjs'), 'utf8')
  const required = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)
  expect(required).toEqual(['electron'])
  expect(text).not.toMatch(/\bimport\b/)
})

test('rows 1 and 7: the page has no inline script and no address of a network', async () => {
  const html = await readFile(join(DIST, 'renderer/index.html'), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|https?:/)
  expect((await readdir(join(DIST, 'renderer'))).sort()).toEqual(['assets', 'index.html', 'pdf'])
})

test('the page is made for users: what libraries do under test is not in it', async () => {
  const assets = join(DIST, 'renderer/assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')))
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.filter((text) => text.includes('test-id'))).toEqual([])
})
