import { isDeepStrictEqual } from 'node:util';

/** Says each change once, and at the end that there was none. */
export function createReport(print) {
  let changes = 0;
  return {
    changed(what) {
      changes += 1;
      print(`keycloak: ${what}`);
    },
    end: () => print(changes ? `keycloak: ${changes} change(s)` : 'keycloak: nothing to change'),
  };
}

/** Names of the members of `wanted` that `current` does not have as wanted; nested objects are compared member by member. */
export function differences(current, wanted) {
  return Object.keys(wanted).filter((name) => differs(current?.[name], wanted[name]));
}

function differs(current, wanted) {
  if (isPlainObject(wanted) && isPlainObject(current)) return differences(current, wanted).length > 0;
  return !isDeepStrictEqual(current, wanted);
}

/** `current` with the members of `wanted` laid over it. */
export function merged(current, wanted) {
  const result = { ...current };
  for (const [name, value] of Object.entries(wanted)) {
    result[name] = isPlainObject(value) && isPlainObject(current?.[name]) ? merged(current[name], value) : value;
  }
  return result;
}

function isPlainObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
