import { formatDate, isOnTerritory, NBSP } from '@osinum/kernel';
import { startOfDay, type Day } from './day.ts';

/** A stretch of absence, both days included, and who takes over. */
export interface Absence {
  from: Day;
  to: Day;
  relayPersonId?: string | undefined;
}

/** An advisor and the load of the moment. */
export interface Advisor {
  personId: string;
  departements: readonly string[];
  capacity: number;
  openCases: number;
  absences: readonly Absence[];
}

export type IneligibleReason = 'other-territory' | 'full' | 'absent';

/** Why an advisor cannot take a case, with the sentence to show. */
export interface Ineligibility {
  reason: IneligibleReason;
  message: string;
}

/** The absence the advisor is in that day, if any. */
export function absenceOn(advisor: Pick<Advisor, 'absences'>, day: Day): Absence | undefined {
  return advisor.absences.find((absence) => absence.from <= day && day <= absence.to);
}

/**
 * Why this advisor cannot take a case of that departement today, or undefined when nothing forbids it.
 * An advisor without territory takes nothing: nobody sees all of France by default.
 */
export function ineligibilityOf(
  advisor: Advisor,
  departement: string | undefined,
  today: Day,
): Ineligibility | undefined {
  if (!isOnTerritory(advisor.departements, departement)) {
    return { reason: 'other-territory', message: 'Cette collectivité n’est pas sur votre territoire.' };
  }
  const absence = absenceOn(advisor, today);
  if (absence) {
    const end = formatDate(startOfDay(absence.to));
    return { reason: 'absent', message: `Vous êtes noté absent jusqu’au ${end}.` };
  }
  if (advisor.openCases >= advisor.capacity) {
    return {
      reason: 'full',
      message: `Vous suivez déjà ${advisor.openCases}${NBSP}accompagnements sur ${advisor.capacity}. Terminez-en un d’abord.`,
    };
  }
  return undefined;
}
