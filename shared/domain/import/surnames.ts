// Surnames by which a column of names is told from one of subjects or places; the frequent ones are enough.

const SINGLE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余叶蒋杜苏魏程吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
    '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬',
)
const DOUBLE =
  /^(欧阳|上官|司马|诸葛|尉迟|皇甫|令狐|慕容|长孙|宇文|司徒|东方|夏侯|公孙|轩辕|端木|南宫|西门|呼延|完颜)/

export function isSurname(name: string): boolean {
  return SINGLE.has(name.charAt(0)) || DOUBLE.test(name) || name.includes('·')
}
