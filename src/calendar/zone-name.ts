/**
 * What people call a zone: the country where it has one clock, else the city or region. Knows words only, no
 * offsets.
 */
import type { Zone } from './zone.ts'

const NAMES: Readonly<Record<Zone, { readonly ja: string; readonly en: string }>> = {
  'Asia/Tokyo': { ja: '日本', en: 'Japan' },
  'Asia/Seoul': { ja: '韓国', en: 'South Korea' },
  'Asia/Taipei': { ja: '台湾', en: 'Taiwan' },
  'Asia/Shanghai': { ja: '中国', en: 'China' },
  'Asia/Hong_Kong': { ja: '香港', en: 'Hong Kong' },
  'Asia/Macau': { ja: 'マカオ', en: 'Macau' },
  'Asia/Singapore': { ja: 'シンガポール', en: 'Singapore' },
  'Europe/London': { ja: 'イギリス', en: 'UK' },
  'Europe/Zurich': { ja: 'スイス', en: 'Switzerland' },
  'Atlantic/Reykjavik': { ja: 'アイスランド', en: 'Iceland' },
  'Europe/Vaduz': { ja: 'リヒテンシュタイン', en: 'Liechtenstein' },
  'Europe/Oslo': { ja: 'ノルウェー', en: 'Norway' },
  'Pacific/Auckland': { ja: 'ニュージーランド', en: 'New Zealand' },
  'Pacific/Chatham': { ja: 'チャタム諸島', en: 'Chatham Islands' },
  'Europe/Vienna': { ja: 'オーストリア', en: 'Austria' },
  'Europe/Brussels': { ja: 'ベルギー', en: 'Belgium' },
  'Europe/Sofia': { ja: 'ブルガリア', en: 'Bulgaria' },
  'Asia/Nicosia': { ja: 'キプロス', en: 'Cyprus' },
  'Europe/Prague': { ja: 'チェコ', en: 'Czechia' },
  'Europe/Berlin': { ja: 'ドイツ', en: 'Germany' },
  'Europe/Copenhagen': { ja: 'デンマーク', en: 'Denmark' },
  'Europe/Tallinn': { ja: 'エストニア', en: 'Estonia' },
  'Europe/Helsinki': { ja: 'フィンランド', en: 'Finland' },
  'Europe/Athens': { ja: 'ギリシャ', en: 'Greece' },
  'Europe/Zagreb': { ja: 'クロアチア', en: 'Croatia' },
  'Europe/Budapest': { ja: 'ハンガリー', en: 'Hungary' },
  'Europe/Dublin': { ja: 'アイルランド', en: 'Ireland' },
  'Europe/Rome': { ja: 'イタリア', en: 'Italy' },
  'Europe/Vilnius': { ja: 'リトアニア', en: 'Lithuania' },
  'Europe/Luxembourg': { ja: 'ルクセンブルク', en: 'Luxembourg' },
  'Europe/Riga': { ja: 'ラトビア', en: 'Latvia' },
  'Europe/Malta': { ja: 'マルタ', en: 'Malta' },
  'Europe/Warsaw': { ja: 'ポーランド', en: 'Poland' },
  'Europe/Bucharest': { ja: 'ルーマニア', en: 'Romania' },
  'Europe/Stockholm': { ja: 'スウェーデン', en: 'Sweden' },
  'Europe/Ljubljana': { ja: 'スロベニア', en: 'Slovenia' },
  'Europe/Bratislava': { ja: 'スロバキア', en: 'Slovakia' },
  'Europe/Amsterdam': { ja: 'オランダ', en: 'Netherlands' },
  'Europe/Madrid': { ja: 'スペイン', en: 'Spain' },
  'Atlantic/Canary': { ja: 'カナリア諸島', en: 'Canary Islands' },
  'Europe/Lisbon': { ja: 'ポルトガル', en: 'Portugal' },
  'Atlantic/Azores': { ja: 'アゾレス諸島', en: 'Azores' },
  'Atlantic/Madeira': { ja: 'マデイラ', en: 'Madeira' },
  'Europe/Paris': { ja: 'フランス', en: 'France' },
  'America/Guadeloupe': { ja: 'グアドループ', en: 'Guadeloupe' },
  'America/Martinique': { ja: 'マルティニーク', en: 'Martinique' },
  'America/Cayenne': { ja: 'フランス領ギアナ', en: 'French Guiana' },
  'Indian/Reunion': { ja: 'レユニオン', en: 'Réunion' },
  'Indian/Mayotte': { ja: 'マヨット', en: 'Mayotte' },
  'America/New_York': { ja: 'アメリカ東部', en: 'US Eastern' },
  'America/Chicago': { ja: 'アメリカ中部', en: 'US Central' },
  'America/Denver': { ja: 'アメリカ山岳部', en: 'US Mountain' },
  'America/Phoenix': { ja: 'アリゾナ', en: 'Arizona' },
  'America/Los_Angeles': { ja: 'アメリカ太平洋', en: 'US Pacific' },
  'America/Anchorage': { ja: 'アラスカ', en: 'Alaska' },
  'Pacific/Honolulu': { ja: 'ハワイ', en: 'Hawaii' },
  'America/Toronto': { ja: 'トロント', en: 'Toronto' },
  'America/Vancouver': { ja: 'バンクーバー', en: 'Vancouver' },
  'America/Edmonton': { ja: 'エドモントン', en: 'Edmonton' },
  'America/Winnipeg': { ja: 'ウィニペグ', en: 'Winnipeg' },
  'America/Halifax': { ja: 'ハリファックス', en: 'Halifax' },
  'Australia/Sydney': { ja: 'シドニー', en: 'Sydney' },
  'Australia/Melbourne': { ja: 'メルボルン', en: 'Melbourne' },
  'Australia/Brisbane': { ja: 'ブリスベン', en: 'Brisbane' },
  'Australia/Adelaide': { ja: 'アデレード', en: 'Adelaide' },
  'Australia/Darwin': { ja: 'ダーウィン', en: 'Darwin' },
  'Australia/Perth': { ja: 'パース', en: 'Perth' },
  'Australia/Hobart': { ja: 'ホバート', en: 'Hobart' },
}

/** '日本時間' or 'Japan'; a zone without a name here goes by its city, 'Casablanca時間' or 'Casablanca'. */
export function zoneName(zone: Zone, language: 'ja' | 'en'): string {
  if (zone === 'UTC') return language === 'ja' ? '協定世界時' : 'UTC'
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const name = NAMES[zone]?.[language] ?? city
  return language === 'ja' ? `${name}時間` : name
}
