// What of a file's name stays the same when the list comes again: neither days, nor numbers, nor which copy it is.

const ENDING = /\.[^.]{1,5}$/
const COUNTED = /(截至|截止)?[第]?\d+([-./年月]\d+)*\s*(年|届|级|月份|月|日|号|周|期|次|版|稿|班)?/g
const COPIES = /(副本|复制|最新|最终|定稿|终版|新版|修改|更新)版?|copy|final/gi
const AROUND = /^[\s_.,，、()（）[\]【】~+-]+|[\s_.,，、()（）[\]【】~+-]+$/g
const EMPTY_BRACKETS = /[(（[【]\s*[)）\]】]/g

/** A sender's name as the file proposes it; '' where nothing is left. */
export function senderName(fileName: string): string {
  return fileName
    .replace(ENDING, '')
    .normalize('NFKC')
    .replace(COUNTED, '')
    .replace(COPIES, '')
    .replace(EMPTY_BRACKETS, '')
    .replace(AROUND, '')
    .slice(0, 60)
}

/** By which two files of one sender are told to be the same list. */
export function fileKey(fileName: string): string {
  return senderName(fileName)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}
