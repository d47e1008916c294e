import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

type Value = string | number | boolean | Value[] | null;

/** A span as a collector receives it. */
export interface ReceivedSpan {
  service: string;
  traceId: string;
  spanId: string;
  /** Empty for the first of a trace. */
  parentSpanId: string;
  name: string;
  kind: 'unspecified' | 'internal' | 'server' | 'client' | 'producer' | 'consumer';
  startNanoseconds: bigint;
  endNanoseconds: bigint;
  attributes: Record<string, Value>;
  links: { traceId: string; spanId: string }[];
  /** Names of the events in it. */
  events: string[];
  failed: boolean;
}

const kinds = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;
const errorStatus = 2;

/** Fields of opentelemetry/proto/collector/trace/v1 that are read here. */
export function readExport(body: Uint8Array): ReceivedSpan[] {
  return messages(body, 1).flatMap((resourceSpans) => {
    const attributes = Object.assign({}, ...messages(resourceSpans, 1).map((resource) => pairs(messages(resource, 1)))) as Record<string, Value>;
    const spans = messages(resourceSpans, 2).flatMap((scope) => messages(scope, 2));
    return spans.map((span) => readSpan(span, String(attributes['service.name'] ?? '')));
  });
}

function readSpan(span: Uint8Array, service: string): ReceivedSpan {
  const field = fieldsOf(span);
  const status = messages(span, 15)[0];
  return {
    service,
    ...identifiers(span),
    parentSpanId: hex(messages(span, 4)[0]),
    name: text(messages(span, 5)[0]),
    kind: kinds[Number(field.get(6)?.[0] ?? 0)] ?? 'unspecified',
    startNanoseconds: BigInt(field.get(7)?.[0] as bigint),
    endNanoseconds: BigInt(field.get(8)?.[0] as bigint),
    attributes: pairs(messages(span, 9)),
    events: messages(span, 11).map((event) => text(messages(event, 2)[0])),
    links: messages(span, 13).map(identifiers),
    failed: status !== undefined && Number(fieldsOf(status).get(3)?.[0] ?? 0) === errorStatus,
  };
}

const identifiers = (message: Uint8Array) => ({ traceId: hex(messages(message, 1)[0]), spanId: hex(messages(message, 2)[0]) });

function pairs(all: Uint8Array[]): Record<string, Value> {
  return Object.fromEntries(all.map((pair) => [text(messages(pair, 1)[0]), valueOf(messages(pair, 2)[0])]));
}

function valueOf(any: Uint8Array | undefined): Value {
  if (!any) return null;
  const [[number, [raw] = []] = []] = fieldsOf(any);
  if (number === 1) return text(raw as Uint8Array);
  if (number === 2) return Boolean(Number(raw));
  if (number === 3) return Number(raw);
  if (number === 4) return new DataView(new BigUint64Array([raw as bigint]).buffer).getFloat64(0, true);
  return number === 5 ? messages(raw as Uint8Array, 1).map(valueOf) : null;
}

type Raw = Uint8Array | bigint | number;

const messages = (message: Uint8Array, number: number): Uint8Array[] => (fieldsOf(message).get(number) ?? []) as Uint8Array[];

function fieldsOf(message: Uint8Array): Map<number, Raw[]> {
  const reader = new BinaryReader(message);
  const fields = new Map<number, Raw[]>();
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    fields.set(number, [...(fields.get(number) ?? []), readRaw(reader, type)]);
  }
  return fields;
}

function readRaw(reader: BinaryReader, type: WireType): Raw {
  if (type === WireType.LengthDelimited) return reader.bytes();
  if (type === WireType.Varint) return BigInt(reader.uint64());
  if (type === WireType.Bit64) return BigInt(reader.fixed64());
  return reader.fixed32();
}

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
