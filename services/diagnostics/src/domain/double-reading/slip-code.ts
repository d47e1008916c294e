/** Read aloud and typed without mistake: no 0 nor O, no 1 nor I. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

/** How many random bytes a code takes. */
export const BYTES_A_CODE = LENGTH;

/** A code of sixty bits out of random bytes, in three groups: « ABCD-EFGH-JKLM ». */
export function slipCode(bytes: Uint8Array): string {
  const text = [...bytes.subarray(0, LENGTH)].map((byte) => letters[byte % letters.length]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code however it was typed; nothing when it cannot be one. */
export function readSlipCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s–-]/g, '');
  const isCode = text.length === LENGTH && [...text].every((letter) => letters.includes(letter));
  return isCode ? text.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}
