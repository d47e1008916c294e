import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compiledV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import type { AnswerValue, Answers } from '../../services/diagnostics/src/domain/answer.ts';
import type { CollectiviteFacts } from '../../services/diagnostics/src/domain/collectivite-facts.ts';
import { minutesToShow, secondsInAll } from '../../services/diagnostics/src/domain/length.ts';
import { readAnswers } from '../../services/diagnostics/src/domain/reading.ts';

const startPage = readFileSync(new URL('../../services/web/templates/diagnostic/list.hbs', import.meta.url), 'utf8');
const chosen = (choice: string): AnswerValue => ({ state: 'answered', choices: [choice] });
/** Answers that hide as many questions as answers can. */
const closing: Answers = {
  'teletravail.jours': chosen('zero'),
  'mobilite.acces-distance': chosen('impossible'),
  'sauvegarde.existe': chosen('aucune'),
  'site.existe': chosen('aucun'),
  'pilotage.plan': chosen('non'),
};
const opening: Answers = { 'pilotage.plan': chosen('vote') };

/** The shortest and the longest time shown to these collectivités. */
function shownTo(all: readonly CollectiviteFacts[]) {
  const shown = all.flatMap((facts) =>
    [closing, opening].map((answers) => minutesToShow(secondsInAll(readAnswers(compiledV1, { facts, answers, on: '2026-11-22' })))),
  );
  return { from: Math.min(...shown.map(({ from }) => from)), to: Math.max(...shown.map(({ to }) => to)) };
}

describe('the time announced before starting', () => {
  it.each<[string, CollectiviteFacts[]]>([
    ['sous 3\u202f500 habitants', [{ kind: 'commune', population: 300, agents: 2, elus: 11 }, { kind: 'commune', population: 900, agents: 6, elus: 15 }]],
    ['au-delà', [{ kind: 'commune', population: 4200, agents: 45, elus: 27 }, { kind: 'epci', population: 40_000, agents: 120, elus: 60 }]],
  ])('%s is the one shown once started', (who, all) => {
    const { from, to } = shownTo(all);
    expect(startPage).toMatch(new RegExp(`${from} à ${to} minutes ${who}`));
  });
});
