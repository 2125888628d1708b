/*
 * Upper halves (bytes 0x80–0xFF) of the single-byte encodings, U+FFFD where a byte means nothing. Combining tone marks follow the
 * letter they belong to.
 */

/** Bytes 0x80–0x9F of Windows-1252: typographic marks, which Windows programs put into text of any font encoding. */
export const CP1252_CONTROLS = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** VISCII 1.1 (RFC 1456). */
export const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'

/** TCVN 5712:1993 VN1. */
export const TCVN5712 =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
  'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ'

/** Windows-1258: letters with their shape, tones as combining marks. */
export const WINDOWS1258 =
  '€\ufffd‚ƒ„…†‡ˆ‰\ufffd‹Œ\ufffd\ufffd\ufffd\ufffd‘’“”•–—˜™\ufffd›œ\ufffd\ufffdŸ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
  'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß' +
  'àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ'

/** VPS, of the Vietnamese Professionals Society. */
export const VPS =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '\u00a0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ\ufffd' +
  'àáâãảạă\ufffdèéêẽìí\ufffdĩẴĐòóôõ\ufffdƠụùúủ\ufffdỶẼỳ'

/** Control characters that some encodings give to capitals they had no room for, as byte and letter. */
export const CONTROLS = {
  viscii: '02Ẳ 05Ẵ 06Ẫ 14Ỷ 19Ỹ 1eỴ',
  tcvn5712: '01Ú 02Ụ 04Ừ 05Ử 06Ữ 11Ứ 12Ự 13Ỳ 14Ỷ 15Ỹ 16Ý 17Ỵ',
  vps: '02Ạ 03Ậ 04Ặ 05Ẹ 06Ệ 10Ị 11Ọ 12Ộ 13Ợ 14Ụ 15Ự 19Ỵ 1cẪ 1dỮ',
} as const
