// 160 bits as 32 characters in eight groups, without the letters that are misread; reading it back forgives them.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const RECOVERY_BYTES = 20

export function formatRecoveryKey(secret: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of secret) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET.charAt((held >> bits) & 31)
    }
    held &= 31
  }
  return text.match(/.{4}/g)?.join('-') ?? ''
}

/** null when it cannot be a recovery key, however it is written. */
export function parseRecoveryKey(text: string): Buffer | null {
  const clean = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (clean.length !== (RECOVERY_BYTES * 8) / 5) return null
  const secret: number[] = []
  let bits = 0
  let held = 0
  for (const character of clean) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    held = ((held << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    secret.push((held >> bits) & 0xff)
  }
  return Buffer.from(secret)
}
