// 湖南省 → 湖南, 延边朝鲜族自治州 → 延边: what people write instead of the official name.
import nations from '#shared/codes/data/nation.json' with { type: 'json' }

// In names of autonomous areas a nation may stand without 族 (博尔塔拉蒙古自治州).
const NATION = nations
  .filter(({ name }) => name.endsWith('族') && name.length > 2)
  .map(({ name }) => `${name.slice(0, -1)}族?`)
  .join('|')
const AUTONOMOUS = new RegExp(
  `(?:${NATION}|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京]族|各族)*自治[州县旗]$`,
)
const PROVINCE = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|地区$|省$|市$/

/** A province as it is mostly called. */
export function shortProvince(name: string): string {
  return name.replace(PROVINCE, '')
}

/** A city or county without its kind; unchanged when nothing sensible would be left. */
export function shortPlace(name: string): string {
  const short = AUTONOMOUS.test(name)
    ? name.replace(AUTONOMOUS, '')
    : name.replace(/(?:地区|林区|特区|新区|[市盟区县旗])$/, '')
  return short.length >= 2 ? short : name
}
