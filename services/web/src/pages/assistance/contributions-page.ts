import type { Contributions } from '@osinum/contracts';
import { formatDate, formatDateTime, plural } from '@osinum/kernel';
import type { Page, Section } from '../shell/page.ts';
import { authorInWords, capital, howInWords, type People } from './assistance-words.ts';

type StaffAct = Contributions['staffActs'][number];

/** Who answered what, with whom the collectivité agreed, and what the team read or typed. */
export function contributionsPage({ thematiques, assistances, staffActs }: Contributions, people: People, seat: { base: string; section: Section }): Page {
  const answered = thematiques.filter(({ answers }) => answers.length > 0);
  return {
    template: 'diagnostic/contributions',
    title: 'Qui a répondu',
    section: seat.section,
    model: {
      back: seat.base,
      thematiques: answered.map(({ code, title, answers }) => ({
        title,
        href: `${seat.base}/themes/${code}`,
        answers: answers.map((answer) => ({
          question: answer.question,
          answer: answer.answer,
          by: `${capital(authorInWords(answer, people))}, le ${formatDateTime(new Date(answer.savedAt))}`,
        })),
      })),
      team: [...assistances.map((one) => agreementInWords(one, people)), ...actsByDay(staffActs).map((day) => actInWords(day, people))],
      untouched: staffActs.every(({ act }) => act === 'refused'),
    },
  };
}

function agreementInWords({ advisorId, agreedAt, agreedBy, mode, interlocutor, until, endedAt }: Contributions['assistances'][number], { names, me }: People): string {
  const by = agreedBy === me ? 'vous' : (names.get(agreedBy ?? '') ?? 'une personne de la collectivité');
  const who = advisorId === me ? 'vous' : (names.get(advisorId) ?? 'l’équipe de conseil');
  const from = agreedAt ? `, depuis le ${formatDateTime(new Date(agreedAt))}` : '';
  const to = endedAt ? `jusqu’au ${formatDateTime(new Date(endedAt))}` : `jusqu’au ${formatDate(new Date(until))} au plus`;
  return capital(`${who}, ${howInWords({ mode, interlocutor })}, avec l’accord donné par ${by}${from}, ${to}.`);
}

interface DayOfActs {
  personId: string;
  day: string;
  read: number;
  saved: number;
  refused: number;
}

/** The acts of each person, day by day, in the order they come; a question typed twice counts once. */
export function actsByDay(acts: readonly StaffAct[]): DayOfActs[] {
  const days = Map.groupBy(acts, ({ personId, day }) => `${personId} ${day}`);
  return [...days.values()].map((ofDay) => ({
    personId: ofDay[0]!.personId,
    day: formatDate(new Date(`${ofDay[0]!.day}T12:00:00Z`)),
    read: sum(ofDay.filter(({ act }) => act === 'read' || act === 'read-results').map(({ count }) => count)),
    saved: sum(ofDay.filter(({ act }) => act === 'saved').map(({ subjects }) => subjects)),
    refused: sum(ofDay.filter(({ act }) => act === 'refused').map(({ count }) => count)),
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function actInWords({ personId, day, read, saved, refused }: DayOfActs, { names, me }: People): string {
  const who = personId === me ? 'vous' : (names.get(personId) ?? 'une personne de l’équipe');
  const did = [
    read > 0 && plural(read, 'lecture'),
    saved > 0 && plural(saved, 'réponse saisie', 'réponses saisies'),
    refused > 0 && plural(refused, 'demande refusée', 'demandes refusées'),
  ].filter(Boolean);
  return capital(`${who}, le ${day}\u00a0: ${did.join(', ')}.`);
}
