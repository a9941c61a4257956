// A line that shows how a form is filled in says so in its first cell; it is nobody's record.
const EXAMPLE = /^(填写)?(示例|样例|范例)\d*[:：]?$/

/** What stands in the first cell of an example that we write. */
export const EXAMPLE_WORD = '示例'

/** Whether the first cell of a line, without blanks, calls it an example. */
export function isExampleWord(text: string): boolean {
  return EXAMPLE.test(text)
}
