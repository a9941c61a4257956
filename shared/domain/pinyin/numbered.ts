// The library's reading of a word, syllable by syllable with the tone as a digit. It is the dearest part of an import,
// and most names are one of a few hundred surnames before a given name that many share: both are read apart.
import { pinyin } from 'pinyin-pro'

/** Surnames of one character that the library knows as such; what stands behind them is read alike behind each. */
const COMMON: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝粟匡银阙区朴',
)
/** Where the parts touch: surnames of two characters, words, and characters whose tone follows their neighbours. */
const DOUBTFUL =
  /^(?:万俟|司|欧阳|东|公|宗|钟离|长|单于|鲜于|左丘|百里|梁丘|段干|令狐|商行|银行|银发)|[一不子了]/
// Characters that no normal form changes.
const ORDINARY = /^[\u4e00-\u9fff]{1,3}$/

/** `shan4 xiong2 xin4` of 单雄信, one entry a character. */
export function numberedSyllables(word: string, isSurnameFirst: boolean): readonly string[] {
  if (!isSurnameFirst || !isTwoParts(word)) return read(word, isSurnameFirst)
  return [...read(word.charAt(0), true), ...givenSyllables(word.slice(1))]
}

/** A given name behind some surname, because some characters are read otherwise where a word begins. */
export function givenSyllables(given: string): readonly string[] {
  return read(`王${given}`, true).slice(1)
}

/** Whether the surname is the first character, and neither part is read otherwise beside the other. */
export function isTwoParts(word: string): boolean {
  return COMMON.has(word.charAt(0)) && ORDINARY.test(word) && !DOUBTFUL.test(word)
}

function read(word: string, isSurnameFirst: boolean): readonly string[] {
  if (word === '') return []
  return pinyin(word, {
    mode: isSurnameFirst ? 'surname' : 'normal',
    surname: isSurnameFirst ? 'head' : 'off',
    toneType: 'num',
    type: 'array',
    v: true,
  })
}
