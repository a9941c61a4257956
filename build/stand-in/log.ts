/** Everything the stand-in itself has to say goes to stderr under its own name. */
export function say(text: string): void {
  process.stderr.write(`[stand-in] ${text}\n`)
}

export const debugging = process.env.STANDIN_DEBUG !== undefined

export function hint(text: string): void {
  if (debugging) say(text)
}
