import type { Example } from '#procedures/example.ts'

export const publicityExamples: readonly Example[] = [
  {
    name: '国家宪法日设点宣传，发放宪法宣传册',
    filed: '2026-12-04',
    intake: { kind: 'stall', topic: '国家宪法日', constitution: true, audience: 300, booklets: 200, leaflets: 150 },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '公共法律服务站点开展防诈骗讲座',
    filed: '2026-03-15',
    intake: { kind: 'lecture', topic: '反电信网络诈骗', station: true, audience: 60, leaflets: 60 },
    acts: [],
    expect: { state: 'recorded' },
  },
  {
    name: '国家宪法日联合多个单位在广场宣传，逐个登记联合单位，悬挂横幅',
    filed: '2026-12-04',
    intake: {
      kind: 'square',
      topic: '国家宪法日',
      occasion: 'constitution_day',
      constitution: true,
      audience: 500,
      booklets: 300,
      banners: 6,
    },
    acts: [
      { step: 'join', on: '2026-12-04', by: 'judicial_office', form: { unit: '区市场监督管理局' } },
      { step: 'join', on: '2026-12-04', by: 'judicial_office', form: { unit: '区人民医院' } },
    ],
    expect: { state: 'recorded' },
  },
]
