export const zh = {
  yes: '是',
  no: '否',
  rows: ({ n }: { n: number }) => `${n}行`,
  row: ({ name, n }: { name: string; n: number }) => `${name}，第${n}行`,
  code: '编码',
  outside: '这一项不能在这里修改，保存时原样保留。',
  units: {
    days: '天',
    hours: '小时',
    minutes: '分钟',
    times: '次',
    pieces: '件',
    people: '人',
    levels: '级',
    orders: '单',
    points: '分',
  },
};
