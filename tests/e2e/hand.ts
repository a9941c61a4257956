// A clerk's hand on the keyboard: every key that goes down is counted, one for a key with Ctrl or Shift held.
import type { CDPSession, Page } from 'playwright/test'

export type Hand = Readonly<{
  press: (...keys: readonly string[]) => Promise<void>
  /** one key a letter */
  type: (letters: string) => Promise<void>
  /** by an input method: the letters of the pinyin, and a last key that chooses the word */
  write: (word: string, pinyin: string) => Promise<void>
  /** how many since it was asked last */
  counted: () => number
}>

export async function handOn(page: Page): Promise<Hand> {
  const client = await page.context().newCDPSession(page)
  let keys = 0
  return {
    press: async (...wanted) => {
      for (const key of wanted) await page.keyboard.press(key)
      keys += wanted.length
    },
    type: async (letters) => {
      await page.keyboard.type(letters)
      keys += letters.length
    },
    write: async (word, pinyin) => {
      await compose(client, word, pinyin)
      keys += pinyin.length + 1
    },
    counted: () => {
      const counted = keys
      keys = 0
      return counted
    },
  }
}

async function compose(client: CDPSession, word: string, pinyin: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length += 1) {
    await client.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    })
  }
  await client.send('Input.insertText', { text: word })
}
