/**
 * A piece of the text as one harmless line: white space becomes single spaces; control characters (escape sequences of
 * terminals among them) and marks that turn the direction of writing are left out.
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
