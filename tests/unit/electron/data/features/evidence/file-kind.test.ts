import { describe, expect, it } from 'vitest'
import { fileKind } from '#data/features/evidence/file-kind.ts'
import { JPG, makePdf, PNG } from '#tests/helpers/evidence-files.ts'

describe('what a file is', () => {
  it('is told by its bytes', () => {
    expect(fileKind(makePdf())).toEqual({ mime: 'application/pdf', isWhole: true })
    expect(fileKind(JPG)).toEqual({ mime: 'image/jpeg', isWhole: true })
    expect(fileKind(PNG)).toEqual({ mime: 'image/png', isWhole: true })
    expect(fileKind(Buffer.concat([Buffer.from('\n\n'), makePdf()]))).toMatchObject({
      isWhole: true,
    })
    for (const other of ['', 'PK\u0003\u0004', 'GIF89a', 'RIFFxxxxWEBP', '<html>%PDF', 'MZ'])
      expect([other, fileKind(Buffer.from(other, 'latin1'))?.isWhole]).not.toEqual([other, true])
  })

  it('is cut off where the end is missing', () => {
    for (const whole of [makePdf(), JPG, PNG])
      expect(fileKind(whole.subarray(0, whole.length - 12))).toMatchObject({ isWhole: false })
    expect(fileKind(PNG.subarray(0, 20))).toMatchObject({ isWhole: false })
    expect(fileKind(JPG.subarray(0, 30))).toMatchObject({ isWhole: false })
  })

  it('is whole with something behind the end, as telephones add it', () => {
    const film = Buffer.alloc(9000, 0x55)
    for (const whole of [JPG, PNG])
      expect(fileKind(Buffer.concat([whole, film]))).toMatchObject({ isWhole: true })
  })

  it('is not whole by the end of the small picture inside its head', () => {
    const thumbnail = Buffer.from([0xff, 0xe1, 0x00, 0x06, 0xff, 0xd8, 0xff, 0xd9])
    const cut = Buffer.concat([JPG.subarray(0, 2), thumbnail, JPG.subarray(2, JPG.length - 40)])
    expect(fileKind(cut)).toEqual({ mime: 'image/jpeg', isWhole: false })
  })
})
