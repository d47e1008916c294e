import type { Day } from './day.ts';
import { absenceOn, ineligibilityOf, type Advisor } from './eligibility.ts';

export interface Team {
  advisors: readonly Advisor[];
  /** Takes what nobody else can, whatever the territory and the load; absent only when really absent. */
  fallbackPersonId?: string | undefined;
}

/** A case to place. */
export interface CaseToPlace {
  caseId: string;
  departement?: string | undefined;
}

export interface Placement {
  caseId: string;
  /** Absent: nobody can take it, it goes back to the queue and is shown as such. */
  personId?: string | undefined;
}

/** Who should take a case: the least loaded advisor who may, else the fallback person, else nobody. */
export function chooseAdvisor(team: Team, departement: string | undefined, today: Day): string | undefined {
  const candidates = team.advisors
    .filter((advisor) => ineligibilityOf(advisor, departement, today) === undefined)
    .toSorted(byLoad);
  return candidates[0]?.personId ?? presentFallback(team, today);
}

/** Who acts for an absent advisor: their relay, or the relay's relay; undefined when the chain ends or loops. */
export function relayOf(team: Team, personId: string, today: Day): string | undefined {
  const seen = new Set<string>();
  let current: string | undefined = personId;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    const advisor = team.advisors.find((candidate) => candidate.personId === current);
    if (!advisor) return undefined;
    const absence = absenceOn(advisor, today);
    if (!absence) return current;
    current = absence.relayPersonId;
  }
  return undefined;
}

/** The person and every absent colleague whose relay they are today. */
export function actingFor(team: Team, personId: string, today: Day): string[] {
  const absent = team.advisors.filter((advisor) => advisor.personId !== personId && absenceOn(advisor, today));
  return [personId, ...absent.map((one) => one.personId).filter((id) => relayOf(team, id, today) === personId)];
}

/** Where every open case of someone who leaves goes. No case is left out, none stays with the one who leaves. */
export function handOver(team: Team, leaverId: string, cases: readonly CaseToPlace[], today: Day): Placement[] {
  let advisors = team.advisors.filter((advisor) => advisor.personId !== leaverId);
  const fallbackPersonId = team.fallbackPersonId === leaverId ? undefined : team.fallbackPersonId;
  return cases.map(({ caseId, departement }) => {
    const personId = chooseAdvisor({ advisors, fallbackPersonId }, departement, today);
    advisors = advisors.map((advisor) =>
      advisor.personId === personId ? { ...advisor, openCases: advisor.openCases + 1 } : advisor,
    );
    return { caseId, personId };
  });
}

function presentFallback(team: Team, today: Day): string | undefined {
  const fallback = team.advisors.find((advisor) => advisor.personId === team.fallbackPersonId);
  return fallback && !absenceOn(fallback, today) ? fallback.personId : undefined;
}

function byLoad(a: Advisor, b: Advisor): number {
  return (
    a.openCases / a.capacity - b.openCases / b.capacity ||
    a.openCases - b.openCases ||
    a.personId.localeCompare(b.personId)
  );
}
