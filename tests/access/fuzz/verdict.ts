import { problemSchema } from '@osinum/contracts';
import type { Answer } from '../surface/send.ts';

const MAX_ERRORS = 20;
const stableCode = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const french = /[éèêàçôîù’«]|\b(de|la|le|les|des|du|un|une|pas|vous|votre|est|en|ou|sur|entrée|trop|cette|ce)\b/i;
const english = /\b(the|must|should|invalid|error|expected|received|required|unexpected|bad|request|input|string|undefined|too big|too small|token|body|found)\b/i;

/** What is wrong with an answer to a bad request: it must never be a failure, and say in French what is the matter. */
export function faultsOf({ status, contentType, json, text }: Answer): string[] {
  if (status >= 500) return [`${status} ${text.slice(0, 200)}`];
  if (status < 300) return json === undefined ? [`${status}, and no JSON: ${text.slice(0, 100)}`] : [];
  if (status < 400) return [`${status}`];
  if (isFrenchPage(contentType, text)) return [];
  const problem = problemSchema.safeParse(json);
  if (!problem.success || !contentType.startsWith('application/problem+json')) return [`${status} ${contentType} ${text.slice(0, 200)}`];
  const { code, type, detail, title, errors = [], status: said } = problem.data;
  return [
    ...(said === status ? [] : [`${status} says ${said}`]),
    ...(stableCode.test(code) && type === `urn:osinum:problem:${code}` ? [] : [`unstable code ${code}, ${type}`]),
    ...(french.test(detail) ? [] : [`not French: ${detail}`]),
    ...[title, detail, ...errors.map(({ message }) => message)].filter((sentence) => english.test(sentence)).map((sentence) => `English: ${sentence}`),
    ...(errors.length > MAX_ERRORS ? [`${errors.length} errors said`] : []),
  ];
}

/** The pages' service answers a page to whoever is lost. */
const isFrenchPage = (contentType: string, text: string) => contentType.startsWith('text/html') && text.includes('<html lang="fr"');
