import { type Day, monthOf } from '#calendar/date.ts'
import { mediatorCodes } from './mediators.ts'
import { momentIn, officeMoment } from './pace.ts'
import { mediatorOf } from './places.ts'
import { applicant, residentOf } from './residents.ts'
import { spotAt } from './spots.ts'
import { openStory, type Story } from './story.ts'
import type { World } from './world.ts'

const publicityTopics: Record<number, readonly string[]> = {
  1: ['农民工工资支付', '烟花爆竹安全'],
  2: ['反电信网络诈骗', '消费者权益'],
  3: ['国际消费者权益日', '宪法宣传教育', '妇女权益保障', '植树与生态保护'],
  4: ['国家安全教育日', '民法典婚姻家庭编'],
  5: ['民法典宣传月', '劳动者权益'],
  6: ['安全生产月', '禁毒', '防范非法集资'],
  7: ['防汛防台与突发事件应对', '未成年人暑期保护'],
  8: ['防溺水与未成年人保护', '养犬管理'],
  9: ['网络安全宣传周', '反家庭暴力'],
  10: ['老年人权益保障', '宪法宣传教育', '法律援助'],
  11: ['消防安全', '法治宣传教育法'],
  12: ['国家宪法日', '宪法宣传周'],
}

/** 有法定日子的宣传. */
const festivals = /权益日|宣传月|教育日|安全生产月|宪法宣传周/

/** 普法活动, by the law days of the month. */
export function publicityStory(world: World, day: Day): Story {
  const { random } = world
  const topic = random.pick(publicityTopics[monthOf(day)] ?? ['民法典'])
  const kind = random.weighted([
    ['stall', 26],
    ['square', 6],
    ['village', 8],
    ['lecture', 24],
    ['visit', 12],
    ['school', 10],
    ['enterprise', 8],
    ['court', 4],
    ['online', 6],
    ['exhibition', 4],
  ] as const)
  const { village, grid, site } = spotAt(random)
  const by = random.pick(['justice', 'justice', 'governance', 'enforcer', grid.account, mediatorOf(village)])
  const names: Record<typeof kind, string> = {
    stall: '设点宣传',
    square: '广场宣传',
    village: '送法下村',
    lecture: '讲座',
    visit: '入户宣传',
    school: '进校园',
    enterprise: '进企业',
    court: '旁听庭审',
    online: '线上答题',
    exhibition: '文艺演出',
  }
  return openStory(random, {
    procedure: 'publicity',
    at: momentIn(random, day, 8.8, 20),
    by,
    common: {
      title: `${topic}${names[kind]}（${village.name}）`,
      detail: `在${site}开展${topic}${names[kind]}活动。`,
      channel: 'patrol',
      place: site,
      village: village.code,
    },
    intake: {
      kind,
      topic,
      constitution: topic.includes('宪法'),
      ...(topic === '国家宪法日' ? { occasion: 'constitution_day' } : {}),
      ...(festivals.test(topic) ? { occasion: 'festival' } : {}),
      banners: random.between(0, 6),
      station: random.chance(0.35),
      audience: random.between(20, kind === 'online' ? 1200 : 260),
      booklets: random.between(0, 12) * 10,
      leaflets: random.between(2, 30) * 10,
      otherMaterials: random.chance(0.3) ? random.between(20, 120) : 0,
      cost: random.between(2, 60) * 100,
    },
  }).story
}

const studyTopics = [
  '行政复议法',
  '行政处罚法',
  '信访工作条例',
  '民法典',
  '法治宣传教育法',
  '突发事件应对法',
  '重大行政决策程序',
  '个人信息保护法',
  '安全生产法',
  '宪法',
]

/** 学法活动. */
export function studyStory(world: World, day: Day): Story {
  const { random } = world
  const topic = random.pick(studyTopics)
  const kind = random.weighted([
    ['centre-group', 30],
    ['office', 28],
    ['pre-meeting', 8],
    ['lecture', 6],
    ['training', 16],
    ['law-people', 10],
    ['exam', 6],
  ] as const)
  const names: Record<typeof kind, string> = {
    'centre-group': '中心组学法',
    office: '机关学法',
    'pre-meeting': '会前学法',
    lecture: '法治专题讲座',
    training: '专题培训',
    'law-people': '法律明白人培训',
    exam: '学法考试',
  }
  return openStory(random, {
    procedure: 'study',
    at: officeMoment(random, day),
    by: kind === 'centre-group' ? random.pick(['office', 'secretary']) : random.pick(['office', 'justice']),
    common: {
      title: `${names[kind]}：${topic}`,
      detail: `组织${names[kind]}，学习${topic}及配套规定。`,
      channel: 'patrol',
      place: '街道三楼会议室',
    },
    intake: {
      kind,
      topic,
      hours: random.pick([1, 1.5, 2, 3, 4]),
      participants: kind === 'centre-group' ? random.between(11, 18) : random.between(20, 90),
      ...(kind === 'centre-group' ? { leaders: random.between(7, 9) } : {}),
      constitution: topic === '宪法',
    },
  }).story
}

/** 法律咨询 at the stations, by telephone and in the shared court. */
export function consultationStory(world: World, day: Day): Story {
  const { random } = world
  const resident = residentOf(random, world.residents)
  const { village } = resident.grid
  const matter = random.weighted([
    ['labour', 18],
    ['family', 16],
    ['contract', 14],
    ['property', 12],
    ['neighbour', 12],
    ['traffic', 10],
    ['damage', 8],
    ['consumer', 6],
    ['inheritance', 8],
    ['administrative', 3],
  ] as const)
  const by = random.weighted([
    ['counsel', 44],
    ['lawyer', 26],
    ['judicial', 16],
    ['mediator', 10],
    ['judge', 4],
  ] as const)
  const names: Record<typeof matter, string> = {
    labour: '劳动报酬',
    family: '婚姻家庭',
    contract: '合同',
    property: '物业',
    neighbour: '相邻关系',
    traffic: '交通事故赔偿',
    damage: '损害赔偿',
    consumer: '消费维权',
    inheritance: '遗产继承',
    administrative: '行政处理',
  }
  const minutes = random.between(2, 12) * 5
  return openStory(random, {
    procedure: 'consultation',
    at: officeMoment(random, day),
    by: by === 'mediator' ? mediatorOf(village) : by === 'judicial' ? 'justice' : 'counsel',
    common: {
      title: `${names[matter]}法律咨询`,
      detail: `居民就${names[matter]}问题咨询，已解答并告知途径和时效。`,
      channel: random.pick(['visit', 'visit', 'phone', 'online']),
      people: [applicant(resident)],
      village: village.code,
    },
    intake: {
      service: random.weighted([
        ['consult', 78],
        ['document', 8],
        ['aid', 6],
        ['mediate', 5],
        ['review', 3],
      ] as const),
      form: random.weighted([
        ['onsite', 62],
        ['phone', 28],
        ['online', 10],
      ] as const),
      matter,
      by,
      ...(by === 'mediator' ? { mediator: random.pick(mediatorCodes(village)) } : {}),
      at: by === 'judge' ? 'shared_court' : random.pick(['station', 'point', 'point']),
      minutes,
      majorDispute: random.chance(0.04),
      satisfaction: random.pick(['very_satisfied', 'very_satisfied', 'satisfied']),
    },
  }).story
}
