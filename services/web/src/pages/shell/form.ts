/** The fields of a posted form. */
export type Fields = Record<string, string | string[] | undefined>;

/** One value of a form, trimmed, its lines ended as the page counts them; '' when absent or repeated. */
export function textOf(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** Every value of a field that may be repeated. */
export function valuesOf(fields: Fields | undefined, name: string): string[] {
  const value = fields?.[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
}
