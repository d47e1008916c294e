import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../domain/measure.ts';
import { causes } from './causes.ts';
import { content } from './content.ts';

const { measures, rows, silence } = content;
const codes = new Set(measures.map((measure) => measure.code));
const called = new Set([...rows.flatMap((row) => row.calls.map((call) => call.measure)), silence.measure]);
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Everything a person reads in a measure. */
function textsOf(measure: Measure): string[] {
  const { title, summary, why, steps, firstStep, doneWhen, helps, sources, duty } = measure;
  const duties = duty ? [duty.text, duty.threshold, duty.due, duty.source] : [];
  const labels = [...helps.map((help) => help.label), ...sources.flatMap((source) => [source.title, source.publisher])];
  return [title, summary, why, ...steps, firstStep, doneWhen, ...labels, ...duties];
}

/** Words in capitals that everyone in a town hall has read, or that name the body itself. */
const commonCapitals = new Set(['ANSSI', 'CNFPT', 'CNIL', 'PDF', 'USB']);
/** What explains each abbreviation, to be read beside it. */
const explained: Readonly<Record<string, RegExp>> = {
  ADEME: /transition écologique/i,
  ANTS: /titres sécurisés/i,
  CDG: /centre de gestion/i,
  CSIRT: /centre de réponse aux attaques/i,
  DKIM: /prouvent l’envoi/,
  DMARC: /consigne pour les faux/,
  INR: /numérique responsable/i,
  OPSN: /opérateur public/i,
  SILL: /liste des logiciels libres/i,
  SPF: /prouvent l’envoi/,
  UGAP: /groupements d’achats publics/i,
  VPN: /accès chiffré au réseau/,
};

function unexplained(text: string): string[] {
  return [...new Set(text.match(/\b[A-Z]{2,}\b/g))].filter((word) => !commonCapitals.has(word) && !explained[word]?.test(text));
}

function longestSentence(text: string): number {
  const sentences = text.split(/(?<=[.?!])\s+/);
  return Math.max(...sentences.map((sentence) => sentence.split(/[\s\u00a0\u202f]+/).filter((word) => /\w/.test(word)).length));
}

function prerequisites(code: string, seen: string[] = []): string[] {
  const after = measures.find((measure) => measure.code === code)?.after;
  if (after === undefined || seen.includes(after)) return after === undefined ? seen : [...seen, after];
  return prerequisites(after, [...seen, after]);
}

describe('the rules', () => {
  it.each(rows.map((row) => ({ question: row.question, row })))('$question calls measures that exist', ({ row }) => {
    expect(row.calls.map((call) => call.measure).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('name each question once, theme by theme', () => {
    expect(new Set(rows.map((row) => row.question)).size).toBe(rows.length);
    const thematiques = rows.map((row) => row.thematique);
    expect(thematiques).toEqual([...thematiques].sort((a, b) => a - b));
  });

  it('give each alert its own rank and a measure', () => {
    const alerts = rows.filter((row) => row.alert);
    expect(new Set(alerts.map((row) => row.alert?.rank)).size).toBe(alerts.length);
    expect(alerts.filter((row) => row.calls[0]?.when !== undefined)).toEqual([]);
  });

  it.each(rows)('$question has its words, those of the answers it names included', ({ question, calls, alert }) => {
    const cause = causes[question];
    expect(cause?.question).toBeTruthy();
    const named = calls.flatMap(({ when }) => (!when ? [] : 'without' in when ? [when.without] : when.anyOf));
    const answers = alert ? [...named, alert.answer] : named;
    expect(answers.filter((answer) => !cause?.answers[answer])).toEqual([]);
  });

  it('call the letter when too much is unknown', () => {
    expect(codes).toContain(silence.measure);
  });
});

describe('the measures', () => {
  it('have one code each', () => {
    expect(codes.size).toBe(measures.length);
  });

  describe.each(measures.map((measure) => ({ code: measure.code, measure })))('$code', ({ code, measure }) => {
    it('is called by a question', () => {
      expect(called).toContain(code);
    });

    it('comes after a measure that exists, without going round in circles', () => {
      const before = prerequisites(code);
      expect(before.filter((other) => !codes.has(other))).toEqual([]);
      expect(before).not.toContain(code);
    });

    it('says what to do, in full', () => {
      expect(textsOf(measure).filter((text) => text.trim() === '')).toEqual([]);
      expect(measure.steps.length).toBeGreaterThanOrEqual(3);
      expect(measure.leads.length).toBeGreaterThan(0);
      expect(measure.helps.length).toBeGreaterThan(0);
    });

    it('keeps to short sentences and a short title', () => {
      expect(measure.title.length).toBeLessThanOrEqual(68);
      expect(textsOf(measure).filter((text) => longestSentence(text) > 20)).toEqual([]);
    });

    it('begins this week with something to do, said in a breath', () => {
      expect(measure.firstStep.split(/[.?]/)[0]).toMatch(/\p{L}+ez\b/u);
      expect(measure.firstStep.length).toBeLessThanOrEqual(130);
      expect(measure.steps).not.toContain(measure.firstStep);
    });

    it('speaks to any collectivité', () => {
      const toOne = /\b(la mairie|votre commune|la commune)\b/i;
      if (measure.duty?.scope.kinds?.join() !== 'commune' && code !== 'comedec') expect(textsOf(measure).filter((text) => toOne.test(text))).toEqual([]);
    });

    it('takes no intercommunalité for a commune', () => {
      const texts = [...textsOf(measure), ...measure.helps.map(({ label }) => label)];
      expect(texts.filter((text) => /\b(votre|l’)\s?intercommunalité/i.test(text))).toEqual([]);
    });

    it('explains its abbreviations', () => {
      const texts = [measure.title, measure.summary, measure.why, ...measure.steps, measure.firstStep, measure.doneWhen].join(' ');
      const helpers = measure.helps.map((help) => help.label).join(' ');
      expect([...unexplained(texts), ...unexplained(helpers)]).toEqual([]);
    });

    it('has helps that read well one after the other', () => {
      expect(measure.helps.filter((help) => help.label.includes(','))).toEqual([]);
      expect(new Set(measure.helps).size).toBe(measure.helps.length);
    });

    it('is typeset as French', () => {
      expect(textsOf(measure).filter((text) => /['"]| [?!;:»]|« |\d \d{3}/.test(text))).toEqual([]);
    });

    it('dates what was read', () => {
      for (const source of measure.sources) {
        expect(source.readOn).toMatch(isoDay);
        expect(source.url ?? 'https://').toMatch(/^https:\/\//);
      }
      if (measure.duty) expect(measure.duty.readOn).toMatch(isoDay);
    });
  });
});
