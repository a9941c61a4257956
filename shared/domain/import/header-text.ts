// Headers are compared as whole words: half width, without blanks and marks, in lower case.

const MARKS = /^[*＊#\d.、]+(?=\p{Script=Han})|[*＊:：?？.。]+$/gu
/** Student No., student_no, Student-No and STUDENTNO are one header. */
const JOINTS = /(?<=[a-z\d])[_.-]+(?=[a-z\d])/g
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g
const HAN = /\p{Script=Han}/u

/** The comparable form of a header cell. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(JOINTS, '')
}

/** The same without remarks in brackets: 身份证号(18位) is 身份证号. */
export function withoutBrackets(header: string): string {
  return header.replace(BRACKETS, '').replace(MARKS, '')
}

/** Whether a text has Chinese characters in it. */
export function isChinese(text: string): boolean {
  return HAN.test(text)
}
