// Keys stay the same in every scheme, so that scripts find a figure although its heading changed.
const GROUP_KEYS: Readonly<Record<string, string>> = {
  协议和合同就业: 'contract',
  单位就业: 'employer',
  其他形式就业: 'other_form',
  创业: 'startup',
  自主创业: 'startup',
  灵活就业: 'flexible',
  自由职业: 'freelance',
  升学: 'study',
  待就业: 'waiting',
  暂不就业: 'not_now',
}

/** Key of the column of a group of a rate scheme. */
export const groupKey = (name: string): string => GROUP_KEYS[name] ?? name
