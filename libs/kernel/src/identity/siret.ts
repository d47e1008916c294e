const LA_POSTE = '356000000';

/**
 * True for a SIRET of 14 digits whose Luhn sum holds (La Poste's establishments sum to a multiple of 5).
 * One random number in ten passes: a SIRET proves nothing before its SIREN is found in the official dataset.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
}

/** The SIREN (nine digits) of a SIRET. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
