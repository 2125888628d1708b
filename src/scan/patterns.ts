import type { TokenKind } from '../document.js'

/** A pattern for one kind of token, tried at a given place (sticky). Quantifiers are bounded, so a try costs constant time. */
export interface Pattern {
  readonly kind: TokenKind
  readonly regex: RegExp
}

const N = '\\d{1,20}(?:[.,]\\d{1,20}){0,8}'
const DASH = '[-–]'
const END = '(?![\\p{L}\\p{N}])'

/** Tried where a digit stands, in this order. */
export const NUMBER_PATTERNS: readonly Pattern[] = [
  // 39-NQ/TW, 70/2009/QĐ-TTg, 01/CT-UBND, 123/2024/QH15
  {
    kind: 'code',
    regex: new RegExp(
      `\\d{1,6}[a-zđ]?(?:/\\d{2,4})?[-/](?=\\p{Lu}[\\p{L}-]{0,8}[/&-]?\\p{Lu})\\p{Lu}\\p{L}{1,7}\\d{0,3}(?:[-/&]\\p{Lu}\\p{L}{0,9}\\d{0,3}){0,4}${END}`,
      'uy',
    ),
  },
  // 29A-123.45, 37K1-12345: a vehicle plate
  { kind: 'code', regex: /\d{2}[A-ZĐ]{1,2}\d?-\d{3}\.?\d{1,2}(?![\p{L}\p{N}])/uy },
  { kind: 'date', regex: /\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\p{L}\p{N}/])/uy },
  { kind: 'date', regex: /[12]\d{3}-\d{2}-\d{2}(?!\d)/y },
  { kind: 'date', regex: /(?:0?[1-9]|1[0-2])[/-](?:1[5-9]|20)\d{2}(?![\d/-])/y },
  { kind: 'time', regex: /(?:[01]?\d|2[0-4])(?:[hH](?:[0-5]\d)?|[gG:][0-5]\d(?::[0-5]\d)?)(?![\p{L}\p{N}])/uy },
  { kind: 'fraction', regex: new RegExp(`${N}/${N}(?![\\d/])`, 'y') },
  { kind: 'range', regex: new RegExp(`${N}${DASH}${N}(?!\\d)(?!${DASH}\\d)`, 'y') },
  // 30a, 1A, 4G: a letter that belongs to the number, unless it is a unit of measure or of money
  { kind: 'code', regex: new RegExp(`\\d{1,4}[a-fA-FĐGHLNPQRSTUXYZ]\\d{0,3}${END}`, 'uy') },
]

/** Tried where a letter stands, when plain letters are not all of the chunk. */
export const LETTER_PATTERNS: readonly Pattern[] = [
  { kind: 'abbreviation', regex: /[Đđ]\/[cC](?![\p{L}\p{N}])/uy },
  { kind: 'abbreviation', regex: /[vV]\.[vV](?:\.(?!\.))?(?!\p{L})/uy },
  // QĐ-TTg, NQ/TW: the tail of a document number that stands without its number
  {
    kind: 'code',
    regex:
      /(?:QĐ|NQ|NĐ|CT|TT|KL|KH|HD|TB|CV|QC|BC|TTr|TTLT|PL|QH)[-/](?:TW|TTg|CP|UBND|HĐND|TU|HU|CTN|QH\d{0,2}|UBTVQH\d{0,2}|B[A-ZĐ]{2,6})(?![\p{L}\p{N}])/uy,
  },
  // U.23: a team by age
  { kind: 'code', regex: /U\.\d{2}(?![\p{L}\p{N}])/uy },
  // COVID-19, H5N1, U23, QL1A, AK-47
  { kind: 'code', regex: new RegExp(`\\p{L}{1,12}-?\\d{1,8}(?:\\p{L}{1,4}\\d{0,4}){0,3}${END}`, 'uy') },
  // TP.HCM, PGS.TS, T.Ư, U.S.A: capitals throughout
  { kind: 'abbreviation', regex: /(?:\p{Lu}[\p{Lu}a-z]{0,3}\.){1,4}(?:\p{Lu}{1,6}|ThS)(?![\p{L}\p{N}]|\.\p{L})/uy },
  // TP.Vinh, PGS.TS.Nguyễn: the abbreviation alone, the name is a token of its own
  { kind: 'abbreviation', regex: /(?:\p{Lu}[\p{Lu}hx]{0,3}\.){1,4}(?=\p{L})/uy },
  { kind: 'abbreviation', regex: /(?:[Tt][PpXx]|[QP])\.(?=\d)/y },
  // M'Drắk, H’Mông, K'Ho
  { kind: 'syllable', regex: /\p{Lu}\p{L}{0,2}['’ʼ]\p{L}{1,12}/uy },
]

/** Abbreviations that keep their full stop before a space. */
export const DOTTED_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'TP Tp tp TX Tx tx TT Q q P GS PGS TS ThS Ths BS LS KS NSND NSƯT NGND NGƯT TSKH TTƯT Mr Mrs Ms Dr St Jr tr vs'.split(
    ' ',
  ),
)
