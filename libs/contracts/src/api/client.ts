import { follow, measure, traceparent, type OperationInHand } from '@osinum/kernel';
import { problemSchema, type Problem } from './problem.ts';
import type { RequestOf, ResponseOf, RouteDefinition } from './route.ts';
import { sendRequest, type Answer } from './send-request.ts';

type AnyRoute = RouteDefinition<any, any, any, any>;
type Api = Record<string, AnyRoute>;

/** One function per route: the input is typed by the schemas, the answer validated by them. */
export type ApiClient<A extends Api> = {
  [name in keyof A]: (input: RequestOf<A[name]> & CallOptions) => Promise<ResponseOf<A[name]>>;
};

export interface CallOptions {
  /** Bearer token of the person, or of the calling service. */
  token?: string;
  /** Milliseconds before the call is given up; the client's own when absent. */
  deadlineMs?: number;
}

export interface ClientOptions {
  baseUrl: string;
  /** Milliseconds given to each call. */
  deadlineMs?: number;
}

/** The service refused, and said why. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** The service did not answer, too late, or not in the agreed form. */
export class ServiceUnreachable extends Error {
  constructor(target: string, cause: unknown) {
    super(`${target} does not answer`, { cause });
    this.name = 'ServiceUnreachable';
  }
}

const DEFAULT_DEADLINE_MS = 3000;

/**
 * A client for the routes of one service.
 * @throws ApiProblem when the service refuses; ServiceUnreachable when it does not answer in time or in form.
 */
export function createApiClient<A extends Api>(api: A, options: ClientOptions): ApiClient<A> {
  const url = new URL(options.baseUrl);
  const entries = Object.entries(api).map(([name, route]) => [
    name,
    (input: Input) => followedCall(route, input, options, url),
  ]);
  return Object.fromEntries(entries) as ApiClient<A>;
}

interface Input extends CallOptions {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The call as a span of the caller's trace, which it takes along, and as a figure. */
function followedCall(route: AnyRoute, input: Input, options: ClientOptions, { host, hostname, port }: URL): Promise<unknown> {
  const attributes = { 'http.request.method': route.method, 'url.template': route.path, 'server.address': hostname, 'server.port': Number(port) };
  return follow({ name: `${route.method} ${route.path}`, kind: 'client', attributes, onlyWithin: true }, async (inHand) => {
    const start = performance.now();
    let outcome = 'ok';
    try {
      return await call(route, input, options, inHand);
    } catch (error) {
      outcome = error instanceof ApiProblem ? 'refused' : 'unreachable';
      throw error;
    } finally {
      measure('osinum_call_duration_seconds', { target: host, route: `${route.method} ${route.path}`, outcome }, (performance.now() - start) / 1000);
    }
  });
}

async function call(route: AnyRoute, input: Input, options: ClientOptions, inHand: OperationInHand): Promise<unknown> {
  const target = `${route.method} ${options.baseUrl}${fillPath(route.path, input.params ?? {})}`;
  const response = await send(route, input, options, target);
  inHand.note({ 'http.response.status_code': response.status });
  const payload = readJson(response, target);
  if (isOk(response)) return accept(route, payload, target);
  const problem = problemSchema.safeParse(payload);
  if (!problem.success) throw new ServiceUnreachable(target, new Error(`status ${response.status}`));
  throw new ApiProblem(problem.data);
}

async function send(route: AnyRoute, input: Input, options: ClientOptions, target: string): Promise<Answer> {
  const url = new URL(fillPath(route.path, input.params ?? {}), options.baseUrl);
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) for (const one of [value].flat()) url.searchParams.append(key, String(one));
  }
  const headers: Record<string, string> = { accept: 'application/json' };
  if (input.token) headers['authorization'] = `Bearer ${input.token}`;
  const trace = traceparent();
  if (trace) headers['traceparent'] = trace;
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await sendRequest(url, {
      method: route.method,
      headers,
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      deadlineMs: input.deadlineMs ?? options.deadlineMs ?? DEFAULT_DEADLINE_MS,
    });
  } catch (cause) {
    throw new ServiceUnreachable(target, cause);
  }
}

const isOk = ({ status }: Answer) => status >= 200 && status < 300;

function readJson({ status, text }: Answer, target: string): unknown {
  try {
    return status === 204 ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new ServiceUnreachable(target, cause);
  }
}

function accept(route: AnyRoute, payload: unknown, target: string): unknown {
  const parsed = route.response.safeParse(payload);
  if (!parsed.success) throw new ServiceUnreachable(target, parsed.error);
  return parsed.data;
}

/** Replaces the `:parameters` of a path, each percent-encoded. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:([a-zA-Z]+)/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`path ${path}: parameter ${name} is missing`);
    return encodeURIComponent(value);
  });
}
