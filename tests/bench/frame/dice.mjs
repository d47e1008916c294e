/** Numbers that look thrown and never change: a function of a number of sides, from 0. */
export function diceFrom(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
