import type { ToolKind } from './tool.ts';

/** What a person reads for each kind of tool. */
export const kindLabels: Record<ToolKind, string> = {
  'free-software': 'Logiciel libre',
  'public-service': 'Service public',
  'shared-service': 'Service mutualisé',
  proprietary: 'Logiciel propriétaire',
};
