import { ScalarType, type DescEnum, type DescField, type DescMessage } from '@bufbuild/protobuf';
import { anchor, code, table } from './markdown.ts';

/** The title under which a message or an enumeration stands on the page. */
export function titleOf({ typeName }: DescMessage | DescEnum): string {
  return typeName.replace(/^osinum\./, '');
}

/** The fields of a message as they are written in JSON. */
export function fieldsTable(message: DescMessage, comments: ReadonlyMap<string, string>): string {
  const rows = message.fields.map((field) => [code(field.jsonName), typeOf(field), presenceOf(field), comments.get(`${message.typeName}.${field.name}`) ?? '']);
  return table(['field', 'type', 'present', ''], rows);
}

/** The names of an enumeration, as they are written in JSON. */
export function valuesTable(enumeration: DescEnum, comments: ReadonlyMap<string, string>): string {
  return table(['value', ''], enumeration.values.map(({ name }) => [code(name), comments.get(`${enumeration.typeName}.${name}`) ?? '']));
}

/** Messages and enumerations that these fields lead to, themselves and what they lead to. */
export function reachable(message: DescMessage, found = new Map<string, DescMessage | DescEnum>()): Map<string, DescMessage | DescEnum> {
  for (const field of message.fields) {
    if (field.enum) found.set(field.enum.typeName, field.enum);
    if (!field.message || isWellKnown(field.message) || found.has(field.message.typeName)) continue;
    found.set(field.message.typeName, field.message);
    reachable(field.message, found);
  }
  return found;
}

function typeOf(field: DescField): string {
  const one = field.enum ? link(field.enum) : field.message ? messageType(field.message) : scalarType(field.scalar);
  return field.fieldKind === 'list' ? `list of ${one}` : one;
}

function messageType(message: DescMessage): string {
  if (message.typeName === 'google.protobuf.Timestamp') return 'date-time';
  return isWellKnown(message) ? message.name : link(message);
}

const isWellKnown = ({ typeName }: DescMessage) => typeName.startsWith('google.protobuf.');
const link = (type: DescMessage | DescEnum) => `[${type.name}](#${anchor(titleOf(type))})`;

function scalarType(scalar: ScalarType | undefined): string {
  switch (scalar) {
    case ScalarType.BOOL: return 'boolean';
    case ScalarType.DOUBLE: case ScalarType.FLOAT: return 'number';
    case ScalarType.INT32: case ScalarType.UINT32: case ScalarType.SINT32: return 'integer';
    case ScalarType.INT64: case ScalarType.UINT64: case ScalarType.SINT64: return 'integer, as text';
    default: return 'string';
  }
}

/** Proto3 leaves out zero, empty and false; only an `optional` tells an absence from a zero. */
function presenceOf(field: DescField): string {
  if (field.oneof) return `one of ${field.oneof.fields.map(({ jsonName }) => jsonName).join(', ')}`;
  const isKnownToBeAbsent = field.fieldKind === 'message' || (field.fieldKind !== 'list' && field.proto.proto3Optional);
  return isKnownToBeAbsent ? 'when known' : '';
}
