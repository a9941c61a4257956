// Makes the page, not Chromium's outer window, as large as the app asked.
import { chromium } from './browser.ts'

export async function fitPage(
  targetId: string,
  { width, height }: Readonly<{ width: number; height: number }>,
): Promise<void> {
  const { cdp } = chromium()
  const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId })
  await cdp.send('Browser.setContentsSize', { windowId, width, height })
}
