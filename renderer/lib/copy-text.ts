/** Copies what a field shows: by its copy event, which needs no permission. The keyboard goes back to where it was. */
export function copyField(field: HTMLTextAreaElement): boolean {
  const from = document.activeElement
  field.focus()
  field.select()
  const isCopied = document.execCommand('copy')
  if (from instanceof HTMLElement) from.focus()
  return isCopied
}
