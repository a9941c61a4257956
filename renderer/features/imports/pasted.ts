// A block from the clipboard: as a table where the program that it was copied in gave one, and as plain text.
export type Pasted = Readonly<{ html: string; text: string }>

/** undefined where there is nothing to read, as in a picture. */
export function pastedOf(data: DataTransfer): Pasted | undefined {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  return html.trim() === '' && text.trim() === '' ? undefined : { html, text }
}

/** Whether what has the keyboard takes a pasted text itself. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
