// A folder on a WebDAV server (RFC 4918) over HTTPS: written beside under another name, then moved into its place.
import { AppError } from '#shared/contract/app-error.ts'
import type { WebdavSetting } from '#shared/schemas/package.ts'
import { MAX_SEALED_BYTES } from '../limits.ts'
import { isPackageName, SILENCE_MS, type Transport, temporaryName } from './transport.ts'
import { type Answer, openWebdavClient, type WebdavClient } from './webdav-client.ts'

const LIST_BYTES = 5_000_000
const ANSWER_BYTES = 100_000

type Way = Readonly<{ client: WebdavClient; place: string; urlOf: (...names: string[]) => URL }>

export function webdavTransport(setting: WebdavSetting, silenceMs = SILENCE_MS): Transport {
  const base = setting.url.replace(/\/*$/, '/')
  const way: Way = {
    client: openWebdavClient(setting, silenceMs),
    place: setting.url,
    urlOf: (...names) => new URL(names.map(encodeURIComponent).join('/'), base),
  }
  return {
    list: (folder) => list(way, folder),
    read: (folder, name) => read(way, folder, name),
    publish: (folder, name, bytes) => publish(way, { folder, name, bytes }),
    remove: async (folder, name) => {
      const url = way.urlOf(folder, name)
      const answer = await way.client.ask({ method: 'DELETE', url, most: ANSWER_BYTES })
      if (answer.status !== 404) refuseUnlessDone(way, answer)
    },
    close: () => way.client.close(),
  }
}

async function list(way: Way, folder: string): Promise<string[]> {
  const answer = await find(way, new URL(`${way.urlOf(folder)}/`), '1')
  if (answer.status === 404) {
    refuseUnlessDone(way, await find(way, way.urlOf(''), '0'))
    return []
  }
  refuseUnlessDone(way, answer)
  return namesIn(answer.body.toString('utf8')).filter(isPackageName).toSorted()
}

const find = ({ client }: Way, url: URL, depth: '0' | '1'): Promise<Answer> =>
  client.ask({ method: 'PROPFIND', url, headers: { depth }, most: LIST_BYTES })

/** The last part of each address, whatever prefix the server has for the name space `DAV:`. */
function namesIn(xml: string): string[] {
  const hrefs = xml.matchAll(/<(?:[\w.-]+:)?href(?:\s[^>]*)?>([^<]*)</gi)
  return [...hrefs].flatMap(([, href = '']) => {
    const path = href.trim().replaceAll('&amp;', '&')
    try {
      return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
    } catch {
      // No name that this program gave.
      return []
    }
  })
}

async function read(way: Way, folder: string, name: string): Promise<Uint8Array> {
  const url = way.urlOf(folder, name)
  const answer = await way.client.ask({ method: 'GET', url, most: MAX_SEALED_BYTES })
  if (answer.isLonger) throw new AppError('package_too_large', { file: name })
  refuseUnlessDone(way, answer)
  return answer.body
}

type Package = Readonly<{ folder: string; name: string; bytes: Uint8Array }>

async function publish(way: Way, { folder, name, bytes }: Package): Promise<void> {
  const { client, urlOf } = way
  const temporary = urlOf(folder, temporaryName(name))
  const put = () => client.ask({ method: 'PUT', url: temporary, body: bytes, most: ANSWER_BYTES })
  let answer = await put()
  if (answer.status === 404 || answer.status === 409) {
    await makeFolder(way, folder)
    answer = await put()
  }
  refuseUnlessDone(way, answer)
  const headers = { destination: urlOf(folder, name).href, overwrite: 'T' }
  const moved = await client.ask({ method: 'MOVE', url: temporary, headers, most: ANSWER_BYTES })
  refuseUnlessDone(way, moved)
}

async function makeFolder(way: Way, folder: string): Promise<void> {
  const url = new URL(`${way.urlOf(folder)}/`)
  const answer = await way.client.ask({ method: 'MKCOL', url, most: ANSWER_BYTES })
  // 405: somebody made it meanwhile.
  if (answer.status !== 405) refuseUnlessDone(way, answer)
}

function refuseUnlessDone({ place }: Way, { status }: Answer): void {
  if (status >= 200 && status < 300) return
  if (status === 401) throw new AppError('transport_denied', { place })
  if (status === 403) throw new AppError('transport_readonly', { place })
  if (status === 404 || status === 409) throw new AppError('transport_no_server_folder', { place })
  if (status === 507) throw new AppError('transport_full', { place })
  throw new AppError('transport_server_failed', { place, status })
}
