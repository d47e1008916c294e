import { problemSchema, type Problem } from './problem.ts';
import type { RequestOf, ResponseOf, RouteDefinition } from './route.ts';

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
  traceparent?: string;
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
  const entries = Object.entries(api).map(([name, route]) => [
    name,
    (input: Input) => call(route, input, options),
  ]);
  return Object.fromEntries(entries) as ApiClient<A>;
}

interface Input extends CallOptions {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

async function call(route: AnyRoute, input: Input, options: ClientOptions): Promise<unknown> {
  const target = `${route.method} ${options.baseUrl}${fillPath(route.path, input.params ?? {})}`;
  const response = await send(route, input, options, target);
  const payload = await readJson(response, target);
  if (response.ok) return accept(route, payload, target);
  const problem = problemSchema.safeParse(payload);
  if (!problem.success) throw new ServiceUnreachable(target, new Error(`status ${response.status}`));
  throw new ApiProblem(problem.data);
}

async function send(route: AnyRoute, input: Input, options: ClientOptions, target: string): Promise<Response> {
  const url = new URL(fillPath(route.path, input.params ?? {}), options.baseUrl);
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) for (const one of [value].flat()) url.searchParams.append(key, String(one));
  }
  const headers: Record<string, string> = { accept: 'application/json' };
  if (input.token) headers['authorization'] = `Bearer ${input.token}`;
  if (input.traceparent) headers['traceparent'] = input.traceparent;
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method: route.method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(input.deadlineMs ?? options.deadlineMs ?? DEFAULT_DEADLINE_MS),
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
  } catch (cause) {
    throw new ServiceUnreachable(target, cause);
  }
}

async function readJson(response: Response, target: string): Promise<unknown> {
  try {
    return response.status === 204 ? undefined : await response.json();
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
