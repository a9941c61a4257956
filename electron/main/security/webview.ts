// A <webview> would be a page with settings of its own.
import type { WebContents } from 'electron'

export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
