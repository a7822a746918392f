import { customAlphabet } from 'nanoid';

// Lower-case letters and digits without look-alikes: ids stand in Markdown, URLs and file names, and get read aloud.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
// 14 characters of 31 hold 69 bits: a collision among a million rows has a chance below 1e-9.
const length = 14;

/** A new identifier for a row. */
export const newId: () => string = customAlphabet(alphabet, length);
