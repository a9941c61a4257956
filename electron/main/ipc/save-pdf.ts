// window.savePdf: Chromium prints, the data thread stores, whole or not at all.
import type { WebContents } from 'electron'
import type { Result } from '#shared/contract/result.ts'
import { failed } from './answers.ts'
import { readToken } from './file-inputs.ts'
import type { WindowMethod } from './register.ts'

type Deps = Readonly<{
  contents: Pick<WebContents, 'printToPDF'>
  call: (method: string, input: unknown) => Promise<Result<unknown>>
}>

/** Size, direction and page numbers are the page's own (@page). */
export const savePdf =
  ({ contents, call }: Deps): WindowMethod =>
  async (input) => {
    const wanted = readToken(input)
    if (wanted === null) return failed('invalid_input', 'window.savePdf')
    const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    return call('printing.store', { token: wanted.token, pdf: pdf.toString('base64') })
  }
