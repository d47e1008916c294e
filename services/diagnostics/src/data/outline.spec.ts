import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { secondsInAll } from '../domain/length.ts';
import { readAnswers, visibleQuestions, type Reading } from '../domain/reading.ts';
import { baselines } from './baselines.ts';
import { questionnaireV1, compiledV1 } from './questionnaire-v1.ts';

const personas = {
  'commune 300': { kind: 'commune', population: 300, agents: 2, elus: 11 },
  'commune 900': { kind: 'commune', population: 900, agents: 6, elus: 15 },
  'commune 4 200': { kind: 'commune', population: 4200, agents: 45, elus: 27 },
  'EPCI 40 000': { kind: 'epci', population: 40000, agents: 120, elus: 60 },
  'syndicat, 8 agents': { kind: 'syndicat', agents: 8, elus: 20 },
} satisfies Record<string, CollectiviteFacts>;

const chosen = (choice: string): AnswerValue => ({ state: 'answered', choices: [choice] });

/** Answers that open every condition, and answers that close them. */
const opening: Answers = { 'pilotage.plan': chosen('vote') };
const closing: Answers = {
  'teletravail.jours': chosen('zero'),
  'mobilite.acces-distance': chosen('impossible'),
  'sauvegarde.existe': chosen('aucune'),
  'site.existe': chosen('aucun'),
  'pilotage.plan': chosen('non'),
};

const read = (facts: CollectiviteFacts, answers: Answers): Reading => readAnswers(compiledV1, { facts, answers, on: '2026-11-22' });
const perThematique = (reading: Reading) =>
  questionnaireV1.thematiques.map(
    (thematique) => visibleQuestions(reading).filter((question) => question.thematique === thematique).length,
  );
/** The numbers of a figure, in the order in which it gives them. */
const numbersIn = (figure: string) => figure.replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, '').match(/\d+(,\d+)?/g)?.join(' ') ?? '';
const rowsOf = (questions: readonly string[]) => questions.map((code) => compiledV1.byCode.get(code)!.question.number).join(' ');

/** Key, rows, numbers, and C where one answer may be set beside one figure, I where it only illustrates. */
const figuresOfTheOutline = [
  ['S0.prestataire', '1.5', '39', 'I'],
  ['S2.technicien', '1.5', '16', 'C'],
  ['S0.smartphone', '2.2', '35 28', 'I'],
  ['S2.teletravail', '2.3', '65 35 14', 'C'],
  ['S0.stockage', '3.1', '34 25 15', 'I'],
  ['S2.datacenter', '3.1', '27 4', 'I'],
  ['S2.sauv-local', '3.2', '44', 'I'],
  ['S2.sauv-externe', '3.3', '31', 'C'],
  ['S2.attaque', '4.6', '18 80', 'C'],
  ['S2.rssi', '4.7', '13 6 7', 'I'],
  ['S0.adresse', '5.1 5.2', '50', 'I'],
  ['S0.boites', '5.4', '50', 'I'],
  ['S0.agenda', '5.3', '46', 'I'],
  ['S2.agenda', '5.3', '20', 'C'],
  ['S0.annuaire', '5.5', '44 68', 'I'],
  ['S0.fichiers', '6.1', '41 59', 'I'],
  ['S2.edition', '6.2', '20', 'C'],
  ['S0.correction', '6.2', '35 5', 'I'],
  ['S0.visio', '6.3', '75', 'I'],
  ['S2.chat', '6.4', '25', 'C'],
  ['S2.mediation', '7.4', '28 15 11', 'C'],
  ['S2.actes', '8.1', '59 351', 'I'],
  ['S2.parapheur', '8.3', '36 351 13', 'I'],
  ['S2.comedec', '8.4', '15 10 17', 'I'],
  ['S2.archivage', '8.5', '24', 'I'],
  ['S2.dpd', '9.1', '45 15600 34968 48 1813', 'C'],
  ['S2.opendata', '9.4', '351 3500 11 16 316 5', 'C'],
  ['S4.pix', '10.1', '', 'I'],
  ['S0.formation', '10.3', '64 61 56 43', 'C'],
  ['S2.elu', '11.1', '30', 'C'],
  ['S3.elu', '11.1', '', 'I'],
  ['S2.sdsi', '11.2', '4 3', 'I'],
  ['S3.plan', '11.2', '49 80', 'I'],
  ['S3.evaluation', '11.3', '16,7 34 16 24 60 12 36 52', 'I'],
  ['S3.axes', '7.7 9.4 11.5', '82 80 24 36 50 22', 'I'],
  ['S3.posts', '11.8', '12 20,2 10', 'I'],
  ['S2.opsn', '11.7', '72 351 488 1,4', 'I'],
  ['S2.nonmembre', '11.7', '137 11 7 6', 'C'],
  ['S0.france', '12.1', '80 6', 'C'],
  ['S2.libre', '12.2', '3,6 10', 'I'],
  ['S2.recyclage', '12.3', '9', 'C'],
];
const minutes = (reading: Reading) => Math.round(secondsInAll(reading) / 60);

describe('the outline', () => {
  it('has 79 questions, 10 alerts, 43 anchors, 15 double readings and 11 sensitive rows', () => {
    const questions = compiledV1.questions.map(({ question }) => question);
    expect(questions).toHaveLength(79);
    expect(compiledV1.alerts.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']);
    expect(questions.filter(({ anchor }) => anchor)).toHaveLength(43);
    expect(questions.filter(({ askedToElus }) => askedToElus)).toHaveLength(15);
    expect(questions.filter(({ sensitive }) => sensitive)).toHaveLength(11);
  });

  it('sets these figures of surveys, and no other, beside these rows', () => {
    const shown = baselines.map(({ key, questions, figure, comparesWith }) => [key, rowsOf(questions), numbersIn(figure), comparesWith ? 'C' : 'I']);
    expect(shown.toSorted()).toEqual(figuresOfTheOutline.toSorted());
  });

  it.each([
    ['commune 300', [5, 2, 4, 4, 3, 2, 4, 3, 3, 3, 6, 3], [38, 42], [17, 19]],
    ['commune 900', [5, 3, 4, 6, 3, 4, 4, 3, 3, 3, 6, 3], [43, 47], [18, 20]],
    ['commune 4 200', [7, 6, 6, 7, 6, 6, 7, 7, 7, 6, 7, 5], [72, 77], [29, 31]],
    ['EPCI 40 000', [7, 6, 6, 7, 6, 6, 7, 6, 6, 6, 7, 5], [70, 75], [28, 30]],
    ['syndicat, 8 agents', [5, 3, 4, 6, 3, 4, 4, 3, 2, 3, 6, 3], [42, 46], [18, 20]],
  ] as const)('asks a %s what it says, and takes the time it says', (persona, most, [least, total], length) => {
    const open = read(personas[persona], opening);
    const closed = read(personas[persona], closing);
    expect(perThematique(open)).toEqual(most);
    expect([visibleQuestions(closed).length, visibleQuestions(open).length]).toEqual([least, total]);
    expect([minutes(closed), minutes(open)]).toEqual(length);
  });
});
