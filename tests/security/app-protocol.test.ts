// Row 15: app:// gives away the files of the page's folder and nothing else.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { registerScheme, respond, serveBundle } from '#main/protocol/app-protocol.ts'
import { CONTENT_SECURITY_POLICY } from '#main/protocol/content-security-policy.ts'
import { resolveAsset } from '#main/protocol/resolve-asset.ts'
import { scaled } from '#tests/helpers/scale.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), '页面-')))
const root = join(folder, 'page')
mkdirSync(join(root, 'assets'), { recursive: true })
writeFileSync(join(root, 'index.html'), '<h1>台账</h1>')
writeFileSync(join(root, 'assets', 'main-1a.js'), 'export {}')
mkdirSync(join(root, 'pdf', 'cmaps'), { recursive: true })
for (const part of ['assets/pdf.worker.min-1a.mjs', 'pdf/cmaps/GBK-EUC-H.bcmap', 'pdf/x.pfb'])
  writeFileSync(join(root, part), 'part')
for (const other of ['合同.pdf', 'contract.pdf', 'ledger.jytz', 'font.ttf', 'words.txt', 'a.wasm'])
  writeFileSync(join(root, other), 'none of the page')
writeFileSync(join(root, 'secret.pem'), 'key')
writeFileSync(join(folder, 'outside.json'), '{}')
mkdirSync(join(folder, 'page-2'))
writeFileSync(join(folder, 'page-2', 'index.html'), 'neighbour')
symlinkSync(join(folder, 'outside.json'), join(root, 'link.json'))
symlinkSync(folder, join(root, 'up'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('row 15: app:// serves', () => {
  it('the page and its parts, with every security header', async () => {
    const page = await respond(root, 'GET', 'app://bundle/')
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<h1>台账</h1>')
    expect(Object.fromEntries(page.headers)).toEqual({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const script = await respond(root, 'GET', 'app://bundle/assets/main-1a.js?v=1#x')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['assets/pdf.worker.min-1a.mjs', 'text/javascript; charset=utf-8'],
    ['pdf/cmaps/GBK-EUC-H.bcmap', 'application/octet-stream'],
    ['pdf/x.pfb', 'application/octet-stream'],
  ])('what PDFs are drawn with, of its own type: %s', async (path, type) => {
    const { status, headers } = await respond(root, 'GET', `app://bundle/${path}`)
    expect([status, headers.get('content-type')]).toEqual([200, type])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  })

  it('refusals with the same headers and no content', async () => {
    const refused = await respond(root, 'GET', 'app://bundle/none.js')
    expect(refused.status).toBe(404)
    expect(refused.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(await refused.text()).toBe('')
  })
})

describe('row 15: app:// refuses', () => {
  it.each([
    ['GET', 'app://other/index.html', 403],
    ['GET', 'app://bundle:1/index.html', 403],
    ['GET', 'https://bundle/index.html', 403],
    ['GET', 'file:///etc/passwd', 403],
    ['GET', 'no address', 403],
    ['POST', 'app://bundle/index.html', 405],
    ['HEAD', 'app://bundle/index.html', 405],
    ['PUT', 'app://bundle/index.html', 405],
    ['get', 'app://bundle/index.html', 405],
    ['GET', 'app://bundle/..%2f..%2fetc/passwd', 400],
    ['GET', 'app://bundle/..%2foutside.json', 400],
    ['GET', 'app://bundle/..%5coutside.json', 400],
    ['GET', 'app://bundle/assets%2fmain-1a.js', 400],
    ['GET', 'app://bundle/assets/..%2f..%2foutside.json', 400],
    ['GET', 'app://bundle/%00/index.html', 400],
    ['GET', 'app://bundle/index.html%00.js', 400],
    ['GET', 'app://bundle//etc/passwd', 400],
    ['GET', 'app://bundle/c:/windows/win.json', 400],
    ['GET', 'app://bundle/index.html::$DATA', 400],
    ['GET', 'app://bundle/.../index.html', 400],
    ['GET', 'app://bundle/assets/', 400],
    ['GET', 'app://bundle/link.json', 403],
    ['GET', 'app://bundle/up/outside.json', 403],
    ['GET', 'app://bundle/up/page-2/index.html', 403],
    ['GET', 'app://bundle/assets', 404],
    ['GET', 'app://bundle/secret.pem', 404],
    ['GET', 'app://bundle/none.html', 404],
    ['GET', 'app://bundle/contract.pdf', 404],
    ['GET', 'app://bundle/%E5%90%88%E5%90%8C.pdf', 400],
    ['GET', 'app://bundle/ledger.jytz', 404],
    ['GET', 'app://bundle/font.ttf', 404],
    ['GET', 'app://bundle/words.txt', 404],
    ['GET', 'app://bundle/a.wasm', 404],
    ['GET', 'app://bundle/pdf/cmaps', 404],
  ] as const)('%s %s with %i', async (method, url, status) => {
    expect(await resolveAsset(root, method, url)).toEqual({ ok: false, status })
  })

  it('whatever leads out of the folder, however it is written', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '%2f',
      '%5c',
      '\\',
      '/',
      'up',
      'page-2',
      'outside.json',
      'index.html',
      '%c0%ae',
      '…',
      ' ',
      '%',
      '?',
      '#',
      ':',
    )
    const path = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'))
    await fc.assert(
      fc.asyncProperty(path, async (text) => {
        const asset = await resolveAsset(root, 'GET', `app://bundle/${text}`)
        if (asset.ok) expect(asset.path).toBe(join(root, 'index.html'))
      }),
      { numRuns: scaled(500) },
    )
  })
})

describe('row 15: the scheme', () => {
  it('is a secure standard scheme without further privileges', () => {
    const registered: unknown[] = []
    registerScheme({ registerSchemesAsPrivileged: (list) => registered.push(...list) })
    expect(registered).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('answers Electron with the page', async () => {
    const served: Response[] = []
    const waiting: Promise<void>[] = []
    serveBundle(
      {
        handle: (_scheme, answer) => {
          const request = { method: 'GET', url: 'app://bundle/index.html' } as Request
          waiting.push(
            Promise.resolve(answer(request)).then((response) => void served.push(response)),
          )
        },
      },
      root,
    )
    await Promise.all(waiting)
    expect(served.map(({ status }) => status)).toEqual([200])
  })
})
