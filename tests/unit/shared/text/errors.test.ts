import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '#shared/contract/result.ts'
import { errorText } from '#shared/text/errors.ts'

describe('errorText', () => {
  it.each(ERROR_CODES)('has a whole sentence for %s without any parameter', (code) => {
    const zh = errorText(code, {}, 'zh')
    const en = errorText(code, {}, 'en')
    expect(zh).toMatch(/^[^{}]{8,}。$/)
    expect(zh).not.toMatch(/“”|（）/)
    expect(en).toMatch(/^[^{}]{15,}\.$/)
    expect(en).not.toMatch(/[“”]{2}|[一-龥]{9}/)
  })

  it('names what the parameters name', () => {
    expect(errorText('too_many_attempts', { seconds: 16 }, 'zh')).toContain('等待 16 秒')
    expect(errorText('file_truncated', { file: '名单.xlsx' }, 'zh')).toMatch(/^名单\.xlsx不完整/)
    expect(errorText('invalid_input', { field: 'asOf' }, 'en')).toContain('"asOf"')
    expect(errorText('readonly', { file: 'a.jytz' }, 'zh')).toContain('“a.jytz”')
    expect(errorText('readonly', { folder: 'D:\\台账' }, 'en')).toContain('D:\\台账')
  })

  it.each([
    'ledger_missing',
    'ledger_corrupt',
    'ledger_newer',
    'ledger_locked',
    'key_file_missing',
    'key_file_damaged',
    'wrong_passphrase',
    'wrong_recovery_key',
    'readonly',
    'disk_full',
    'drive_gone',
    'folder_not_suitable',
    'user_name_taken',
    'passphrase_taken',
    'user_not_removable',
    'recovery_needed',
    'reset_first',
    'practice_ledger',
  ] as const)('says what to do about %s', (code) => {
    expect(errorText(code, { file: 'a.jytz', reason: 'network' }, 'zh')).toMatch(/请|可用/)
    expect(errorText(code, { file: 'a.jytz', reason: 'network' }, 'en')).toMatch(
      /open|Choose|use|Put|Add|update|Replace|Compare|Check|Allow|Free|Plug|Close|find|Reset|restore/,
    )
  })

  it('tells apart why a user is not removed', () => {
    expect(errorText('user_not_removable', { reason: 'self' }, 'zh')).toContain('不能移除自己')
    expect(errorText('user_not_removable', { reason: 'last' }, 'zh')).toContain('最后一位')
  })

  it.each([
    ['network', '网络共享'],
    ['synced', '网盘同步'],
    ['missing', '没有“D:\\x”'],
    ['unheard of', '不能放在“D:\\x”'],
  ])('says why a folder is not suitable: %s', (reason, words) => {
    expect(errorText('folder_not_suitable', { folder: 'D:\\x', reason }, 'zh')).toContain(words)
  })

  it('says which limit a file exceeds', () => {
    expect(errorText('file_too_large', { rows: 9, limitRows: 5 }, 'zh')).toContain('上限 5 行')
    expect(errorText('file_too_large', { mb: 300, limitMb: 200 }, 'en')).toContain('200 MB')
  })
})
