import type { DoubleReadingView } from '@osinum/contracts';
import { formatDate, NBSP, plural } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { gapsModel } from './gaps-model.ts';
import { readingPath, signedReadingPath } from './reading-paths.ts';

export interface SlipsAttempt {
  readonly error: string;
  readonly value: string;
}

/** Shares begin with so many readings; the service decides, the page says it. */
const ENOUGH = 3;

/** The double reading of an open diagnostic: slips to print, how many élus read, gaps once it is over. */
export function readingPage(diagnosticId: string, reading: DoubleReadingView, attempt?: SlipsAttempt): Page {
  const path = readingPath(diagnosticId);
  return {
    template: 'double-reading/manage',
    title: attempt ? `Erreur${NBSP}: la lecture des élus` : 'La lecture des élus',
    section: 'diagnostic',
    ...(attempt && { status: 422 }),
    model: {
      ...saidOf(reading),
      back: `/diagnostic/${diagnosticId}`,
      action: path,
      close: `${path}/fermer`,
      open: reading.state === 'open',
      slips: reading.mayPrint > 0 && slipsField(reading, attempt),
      again: reading.state !== 'none',
      gaps: reading.gaps && gapsModel(reading.gaps, reading.readings),
      tooFew: isTooFew(reading),
      ...(attempt && { summary: { errors: [{ id: 'feuillets', message: attempt.error }] } }),
    },
  };
}

/** What élus had read when the diagnostic was signed. */
export function signedReadingPage(diagnosticId: string, signedOn: string, reading: DoubleReadingView): Page {
  return {
    template: 'double-reading/signed',
    title: 'La lecture des élus',
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      back: `/resultats/${diagnosticId}`,
      lead: readInWords(reading.readings),
      none: reading.state === 'none',
      gaps: reading.gaps && gapsModel(reading.gaps, reading.readings),
      tooFew: isTooFew(reading),
    },
  };
}

/** Said on the page where one signs: what waits for a talk, and what signing ends. */
export function readingBeforeSigning(diagnosticId: string, reading: DoubleReadingView): object {
  const open = reading.gaps?.filter(({ gap }) => gap === 'vecu' || gap === 'information') ?? [];
  return {
    href: readingPath(diagnosticId),
    close: `${readingPath(diagnosticId)}/fermer`,
    asked: reading.state !== 'none',
    open: reading.state === 'open' && { said: readInWords(reading.readings) },
    gaps: open.map(({ question, gap }) => ({ question, todo: gap === 'vecu' ? 'à éclaircir ensemble' : 'à montrer en séance' })),
    agreed: reading.gaps !== undefined && open.length === 0,
    tooFew: isTooFew(reading),
  };
}

/** On the results: how many read, and the way to what they said. */
export function readingInResults(diagnosticId: string, { readings, openGaps }: { readings: number; openGaps: number }): object {
  const gaps = openGaps > 0 ? ` ${plural(openGaps, 'écart', 'écarts')} à reprendre ensemble.` : '';
  return { href: signedReadingPath(diagnosticId), text: `${readInWords(readings)}${gaps}` };
}

const isTooFew = ({ state, readings, gaps }: DoubleReadingView) => state !== 'none' && state !== 'open' && gaps === undefined && readings < ENOUGH;

function readInWords(readings: number): string {
  return readings === 0 ? 'Aucun élu n’a encore répondu.' : `${plural(readings, 'élu a répondu', 'élus ont répondu')}.`;
}

function saidOf({ state, readings, slipsLeft, until }: DoubleReadingView): { lead: string } {
  const read = readInWords(readings);
  const last = until === undefined ? '' : formatDate(new Date(until));
  switch (state) {
    case 'none':
      return { lead: 'Quinze questions, six minutes. Chaque élu y répond pour lui-même, sans voir vos réponses. Vous comparez ensuite les deux lectures.' };
    case 'open':
      return { lead: `${read} Il reste ${plural(slipsLeft, 'feuillet')}, jusqu’au ${last} au plus tard.` };
    case 'lapsed':
      return { lead: `${read} La lecture a pris fin le ${last}.` };
    default:
      return { lead: `${read} La lecture est terminée.` };
  }
}

function slipsField({ mayPrint, elus, state }: DoubleReadingView, attempt: SlipsAttempt | undefined): object {
  const most = `${mayPrint}${NBSP}au plus`;
  return {
    name: 'feuillets',
    id: 'feuillets',
    label: 'Combien de feuillets imprimer',
    hint: elus === undefined ? `Un par élu, ${most}.` : `Un par élu, ${most}${NBSP}: vous avez indiqué ${plural(elus, 'élu')}.`,
    type: 'number',
    width: 's',
    value: attempt?.value ?? (elus !== undefined && state === 'none' ? String(mayPrint) : ''),
    ...(attempt && { error: attempt.error }),
  };
}
