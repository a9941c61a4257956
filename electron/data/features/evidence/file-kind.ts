// What a file is, told by its bytes and never by its name, and whether all of it is there.
export type Mime = 'application/pdf' | 'image/jpeg' | 'image/png'
export type FileKind = Readonly<{ mime: Mime; isWhole: boolean }>

/** null: none of those that are taken. */
export function fileKind(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) {
    return { mime: 'image/png', isWhole: isWholePng(bytes) }
  }
  if (bytes.subarray(0, 3).equals(JPEG)) {
    return { mime: 'image/jpeg', isWhole: isWholeJpeg(bytes) }
  }
  if (bytes.subarray(0, PDF_STARTS_WITHIN).includes('%PDF-', 'latin1')) {
    return { mime: 'application/pdf', isWhole: isWholePdf(bytes) }
  }
  return null
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
// Some programs write a few bytes before the header, and some behind the end.
const PDF_STARTS_WITHIN = 1024
const PDF_ENDS_WITHIN = 4096

function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(-PDF_ENDS_WITHIN).includes('%%EOF', 'latin1')
}

/** Chunk by chunk up to the last, IEND. */
function isWholePng(bytes: Buffer): boolean {
  let at = PNG.length
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at += 12 + length
  }
  return false
}

const SCAN = 0xda
const END = Buffer.from([0xff, 0xd9])

/** An end behind the picture itself: the small one inside its head has an end too, and telephones add a film behind. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === SCAN) return bytes.includes(END, at + 2)
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
