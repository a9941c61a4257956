import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { numberedSyllables } from '#shared/domain/pinyin/numbered.ts'
import { scaled } from '#tests/helpers/scale.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝粟匡银阙区朴',
  ...'䶮长',
  ...'司马 欧阳 上官 诸葛 尉迟 万俟 长孙 令狐 钟离 左丘 梁丘 段干 百里 宗政 公孙 东方 司空 慕容'.split(
    ' ',
  ),
]
// Characters with several readings, and ones that are half of words.
const GIVEN = [
  ...'伟强乐重行长朝都会曾发和为着还好干中得了没看教应量相当难差转种传弹便量藏调单数华任解盛曲一不经理丽江宝贝银行音乐重庆大夫东西成都便宜朝阳明白学习文国安宁子晴朗俊杰思雨',
]

test('a name read in two parts is read as the library reads it whole', () => {
  const name = fc
    .tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { maxLength: 2 }))
    .map(([surname, given]) => surname + given.join(''))
  fc.assert(
    fc.property(name, (word) => {
      const whole = pinyin(word, {
        mode: 'surname',
        surname: 'head',
        toneType: 'num',
        type: 'array',
        v: true,
      })
      expect([word, numberedSyllables(word, true)]).toEqual([word, whole])
    }),
    { numRuns: scaled(20_000) },
  )
})
