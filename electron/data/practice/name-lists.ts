// Parts of names. Whoever is called like this is so by chance.
const words = (text: string): readonly string[] => text.split(' ')

/** `[surname, weight]`, as common as in the middle of China; rare ones on purpose, for their readings. */
export const SURNAMES: readonly (readonly [string, number])[] = [
  ...words('李 王 张 刘 陈').map((name) => [name, 30] as const),
  ...words('杨 黄 周 吴 罗 彭 谭 唐 邓 肖 曾 胡 何 欧 谢').map((name) => [name, 12] as const),
  ...words('龙 蒋 贺 欧阳 尹 段 文 邹 易 石 廖 熊 宋 袁 夏 汤 郭 徐 马 朱 高 林').map(
    (name) => [name, 5] as const,
  ),
  ...words('单 覃 仇 解 区 查 朴 尉迟 上官 司马 诸葛 翟 粟 瞿 匡 佘 银 阙 戴 舒 向 田 覃').map(
    (name) => [name, 1] as const,
  ),
]

export const MALE = words(
  '伟 强 磊 军 洋 勇 杰 涛 超 明 鹏 浩 宇 轩 泽 俊 凯 志 文 博 子 昊 天 嘉 睿 晨 旭 辉 健 波 斌 峰 龙 毅 飞 昇 堃 垚 翔 航',
)
export const FEMALE = words(
  '芳 娜 敏 静 丽 艳 娟 霞 玲 婷 雪 倩 颖 琳 洁 莹 欣 怡 佳 雅 梦 思 雨 诗 涵 婉 璐 瑶 妍 悦 晴 珺 桂 英 梅 兰 萍 蓉 慧 媛',
)

export const UYGHUR_MALE = words('艾力·买买提 阿迪力·吐尔逊 艾尼瓦尔·玉素甫 木拉提·哈力克')
export const UYGHUR_FEMALE = words(
  '古丽努尔·艾尼 阿依古丽·买买提 热依汗·吐尔逊 迪丽拜尔·玉素甫 祖丽胡马尔·艾合买提',
)

export type AwkwardName = Readonly<{
  name: string
  male: boolean
  origin?: string
  nation?: string
}>

/** Readings of surnames, ü, rare characters, a dot. */
export const AWKWARD: readonly AwkwardName[] = [
  { name: '单雄信', male: true },
  { name: '曾国藩', male: true },
  { name: '吕布', male: true },
  { name: '覃丽', male: false },
  { name: '䶮明', male: true },
  { name: '欧阳修', male: true },
  { name: '李昇', male: true },
  { name: '王堃', male: true },
  { name: '艾力·买买提', male: true, origin: '653125', nation: '维吾尔族' },
]
