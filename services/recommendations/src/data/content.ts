import type { PlanContent } from '../domain/plan-from.ts';
import { measures } from './measures.ts';
import { rows, silence } from './rules.ts';

/** The measures and rules in force. */
export const content: PlanContent = { measures, rows, silence };
