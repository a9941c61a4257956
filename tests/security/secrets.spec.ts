// Row 22: after a ledger was made, closed and opened, no file of the application holds a passphrase or a recovery key.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#tests/e2e/app.ts'
import { openNewSchool, PASSPHRASE } from '#tests/e2e/steps.ts'

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A secret as it might be written: as it is typed, without its dashes, escaped, in the encodings of a browser. */
function forms(secret: string): readonly Buffer[] {
  const texts = [secret, secret.replaceAll(/[\s-]/g, ''), JSON.stringify(secret).slice(1, -1)]
  const escaped = [...secret]
    .map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign))
    .join('')
  return [...texts, escaped, encodeURIComponent(secret)].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(
      Buffer.from(text, 'utf8')
        .toString('base64')
        .replace(/.{0,2}=*$/, ''),
    ),
  ])
}

test('row 22: no file holds a passphrase or a recovery key', async ({ app, page, folder }) => {
  const recoveryKey = await openNewSchool(page)
  expect(recoveryKey.length).toBeGreaterThan(30)
  await page.reload()
  await page.getByText('台账里还没有人').waitFor()
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain(PASSPHRASE)
  expect(kept).not.toContain(recoveryKey)
  await app.close()
  const files = await filesBelow(folder)
  const names = files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'))
  expect(names.filter((name) => name.endsWith('.jytz'))).toHaveLength(1)
  expect(names).toContain('profile/logs/main.log')
  expect(names.some((name) => name.startsWith('profile/state/'))).toBe(true)
  const secrets = [...forms(PASSPHRASE), ...forms(recoveryKey)]
  for (const file of files) {
    const bytes = await readFile(file)
    const found = secrets.filter((secret) => bytes.includes(secret)).map(String)
    expect({ file, found }).toEqual({ file, found: [] })
  }
})

test('row 24: a dictionary is asked for by nobody, whatever is typed', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
      asked.push(details.url)
      decide({ cancel: !details.url.startsWith('app://') })
    })
  })
  await page.getByLabel('您的姓名').pressSequentially('mispeled wrods')
  await page.getByLabel('学院名称').fill('会计学院')
  await page.reload()
  await page.getByLabel('您的姓名').waitFor()
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((url) => !url.startsWith('app://bundle/'))).toEqual([])
})
