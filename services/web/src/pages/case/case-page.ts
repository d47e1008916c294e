import type { CaseDetail } from '@osinum/contracts';
import { formatDate, formatNumber, formatScore, formatShortDate, plural } from '@osinum/kernel';
import { assistedPath } from '../assistance/assisted-seat.ts';
import { howInWords, modes } from '../assistance/assistance-words.ts';
import { stateWords } from '../plan/action-states.ts';
import type { Page } from '../shell/page.ts';
import { relanceModels } from '../shell/relances.ts';
import { entryModel } from '../shell/timeline-model.ts';
import type { CaseParts } from './case-reader.ts';
import { caseStatusWords } from './case-words.ts';
import { composerModel, type entryKinds } from './composer.ts';

/** One accompaniment for the adviser `me`, its composer open on `kind`. */
export function casePage(parts: CaseParts, me: string, kind: (typeof entryKinds)[number]): Page {
  const { detail, members } = parts;
  const people = (members.value?.members ?? []).filter(({ status }) => status === 'active');
  const names = namesIn(parts);
  return {
    template: 'staff/case',
    title: detail.collectiviteName,
    section: detail.mine ? 'mes-accompagnements' : 'file',
    model: {
      name: detail.collectiviteName,
      summary: summaryOf(detail, names),
      late: detail.lateness?.tone === 'late' ? { tone: 'error', icon: 'alert', label: detail.lateness.label } : undefined,
      line: lineOf(detail),
      claim: detail.claimable ? `/accompagnements/${detail.id}/prendre` : undefined,
      facts: factsOf(detail, members.value?.collectivite.epciName),
      people: people.map(({ name, email, role }) => ({ name, email, role: role === 'referent' ? 'Personne référente' : 'Membre' })),
      peopleAway: members.away,
      diagnostic: diagnosticOf(parts),
      assistance: assistanceOf(parts, me),
      composer: composerModel(detail.id, kind, people.map(({ name }) => name)),
      entries: detail.timeline.map((entry) => entryModel(entry, names, me)),
      tasks: detail.tasks.map((task) => taskModel(detail.id, task)),
      newTask: `/accompagnements/${detail.id}/taches`,
      reasons: detail.priorityReasons,
      plan: parts.plan.value?.counts.filter(({ count }) => count > 0).map(({ state, count }) => ({ label: stateWords[state].label, count })),
      relances: relanceModels(parts.relances.value?.relances ?? []),
    },
  };
}

function namesIn({ members, staff }: CaseParts): ReadonlyMap<string, string> {
  const people = [...(staff.value?.people ?? []), ...(members.value?.members ?? [])];
  return new Map(people.map(({ personId, name }) => [personId, name]));
}

function summaryOf({ subject, openedAt, mine, assigneeId }: CaseDetail, names: ReadonlyMap<string, string>): string {
  const who = mine ? 'suivi par vous' : assigneeId ? `suivi par ${names.get(assigneeId) ?? 'une autre personne'}` : 'suivi par personne pour l’instant';
  return [subject, `ouvert le ${formatDate(new Date(openedAt))}`, who].join(' · ');
}

function lineOf({ id, status, statusHistory, transitions }: CaseDetail): object {
  const order = ['a-qualifier', 'a-prendre-en-charge', 'en-cours', 'clos'] as const;
  const here = order.indexOf(status === 'en-pause' ? 'en-cours' : status);
  const reached = (wanted: string) => statusHistory.findLast((step) => step.status === wanted)?.at;
  return {
    steps: order.map((step, index) => {
      const shown = index === here ? status : step;
      const at = reached(shown);
      return {
        label: caseStatusWords[shown].label,
        state: index < here ? 'done' : index === here ? 'here' : 'todo',
        when: index <= here && at ? formatShortDate(new Date(at)) : '',
      };
    }),
    transitions: transitions.map(({ to, label, outcomes }) => ({
      action: `/accompagnements/${id}/transition`,
      value: to,
      label,
      ...(outcomes && { outcomes: outcomes.map(({ code, label: words }) => ({ value: code, label: words })) }),
    })),
  };
}

function factsOf({ population, departement }: CaseDetail, epciName: string | undefined): object[] {
  return [
    ...(population === undefined ? [] : [{ label: 'Habitants', value: formatNumber(population) }]),
    ...(departement ? [{ label: 'Département', value: departement }] : []),
    ...(epciName ? [{ label: 'Interco.', value: epciName }] : []),
  ];
}

function diagnosticOf({ results }: CaseParts): object {
  const shared = results.value?.results;
  if (!shared) return { away: results.away, none: !results.away };
  return {
    date: formatDate(new Date(shared.completedAt)),
    themes: shared.thematiques.map(({ title, score }) => ({
      title,
      score: formatScore(score),
      ...(score !== undefined && { width: `${Math.round((score / 3) * 100)}%` }),
    })),
    alerts: shared.alerts?.map(({ title }) => title),
    consent: shared.visibility === 'scores' ? 'La collectivité montre ses scores, sans les réponses.' : '',
    answers: shared.answers?.map(({ question, answer }) => ({ question, answer })),
    answersLabel: shared.answers && `Lire ${plural(shared.answers.length, 'réponse')}`,
  };
}

/** Filling the diagnostic together, for the advisor who follows the case and nobody else. */
function assistanceOf({ detail, assistance }: CaseParts, me: string): object {
  if (!detail.mine || detail.status === 'clos' || assistance.away) return {};
  const base = assistedPath(detail.id);
  const open = assistance.value?.advisorId === me && assistance.value.state !== 'ended' ? assistance.value : undefined;
  if (open?.state === 'agreed') return { shown: true, agreed: formatDate(new Date(open.until)), href: base };
  if (open) return { shown: true, proposed: howInWords(open), takeBack: `${base}/rendre` };
  return { shown: true, propose: `${base}/proposer`, modes };
}

function taskModel(caseId: string, { id, title, detail, dueAt, lateness, doneAt }: CaseDetail['tasks'][number]): object {
  return {
    title,
    detail: detail ?? '',
    when: doneAt ? `faite le ${formatShortDate(new Date(doneAt))}` : (lateness?.label ?? ''),
    date: !doneAt && dueAt ? formatShortDate(new Date(dueAt)) : '',
    done: doneAt !== undefined,
    late: lateness?.tone === 'late',
    action: `/accompagnements/${caseId}/taches/${id}`,
    field: `nouvelle-${id}`,
  };
}
