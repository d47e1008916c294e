import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a field, in French, without repeating what was sent. */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Cette valeur manque.' : 'Cette valeur n’est pas du type attendu.';
    case 'too_big':
      return `${issue.maximum} ${unitOf(issue.origin)}au plus.`;
    case 'too_small':
      return `${issue.minimum} ${unitOf(issue.origin)}au moins.`;
    case 'invalid_format':
      return 'Cette valeur n’a pas la forme attendue.';
    case 'invalid_value':
      return 'Cette valeur n’est pas de celles qui sont proposées.';
    default:
      return 'Cette valeur n’est pas acceptée.';
  }
}

const unitOf = (origin: string) => (origin === 'string' ? 'caractères ' : origin === 'array' || origin === 'set' ? 'éléments ' : '');
