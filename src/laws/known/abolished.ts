import { statute } from './statute-row.ts'

const byCode = ['2021-01-01', '民法典第一千二百六十条'] as const

/** 已经废止而仍常被引用的。废止的依据见于条文的为确，其余注明未经核对。 */
export const abolished = [
  statute('信访条例', [['2005-01-10', '2005-05-01', 51, 'heading']], {
    earlier: true,
    abolished: ['2022-05-01', '信访工作条例施行'],
  }),
  statute(
    '民法通则',
    [
      ['1986-04-12', '1987-01-01', 156],
      ['2009-08-27', '2009-08-27', 156],
    ],
    { abolished: byCode },
  ),
  statute('民法总则', [['2017-03-15', '2017-10-01', 206]], { abolished: byCode }),
  statute('合同法', [['1999-03-15', '1999-10-01', 428]], { abolished: byCode }),
  statute('物权法', [['2007-03-16', '2007-10-01', 247]], { abolished: byCode }),
  statute('侵权责任法', [['2009-12-26', '2010-07-01', 92]], { abolished: byCode }),
  statute('担保法', [['1995-06-30', '1995-10-01', 96]], { abolished: byCode }),
  statute('继承法', [['1985-04-10', '1985-10-01', 37]], { abolished: byCode }),
  statute(
    '婚姻法',
    [
      ['1980-09-10', '1981-01-01', 37],
      ['2001-04-28', '2001-04-28', 51],
    ],
    { earlier: true, abolished: byCode },
  ),
  statute(
    '收养法',
    [
      ['1991-12-29', '1992-04-01', 33],
      ['1998-11-04', '1999-04-01', 34],
    ],
    { abolished: byCode },
  ),
  statute('环境噪声污染防治法', [['1996-10-29', '1997-03-01', 64]], {
    abolished: ['2022-06-05', '噪声污染防治法第九十条'],
  }),
  statute('城市规划法', [['1989-12-26', '1990-04-01', 46]], { abolished: ['2008-01-01', '城乡规划法第七十条'] }),
  statute('城市房屋拆迁管理条例', [['2001-06-13', '2001-11-01', 40]], {
    earlier: true,
    abolished: ['2011-01-21', '国有土地上房屋征收与补偿条例第三十五条'],
  }),
  statute('治安管理处罚条例', [], { earlier: true, abolished: ['2006-03-01', '治安管理处罚法第一百一十九条'] }),
  statute('行政复议条例', [], { earlier: true, abolished: ['1999-10-01', '行政复议法第四十三条'] }),
  statute('城市居民委员会组织条例', [], {
    earlier: true,
    abolished: ['1990-01-01', '城市居民委员会组织法第二十三条'],
  }),
  statute('浙江省城市管理相对集中行政处罚权条例', [], {
    earlier: true,
    abolished: ['2022-01-01', '浙江省综合行政执法条例第三十八条'],
  }),
  statute('食品卫生法', [], { earlier: true, abolished: ['2009-06-01', '食品安全法施行'], unverified: true }),
  statute('经济合同法', [], { earlier: true, abolished: ['1999-10-01', '合同法施行'], unverified: true }),
  statute('企业劳动争议处理条例', [], {
    earlier: true,
    abolished: ['2011-01-08', '国务院关于废止和修改部分行政法规的决定'],
    unverified: true,
  }),
  statute('档案法实施办法', [], { earlier: true, abolished: ['2024-03-01', '档案法实施条例施行'], unverified: true }),
  statute('社区矫正实施办法', [], {
    earlier: true,
    abolished: ['2020-07-01', '社区矫正法实施办法施行'],
    unverified: true,
  }),
  statute('无照经营查处取缔办法', [], {
    earlier: true,
    abolished: ['2017-10-01', '无证无照经营查处办法施行'],
    unverified: true,
  }),
]
