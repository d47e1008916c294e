/** An instance covers (perimetre) or serves (adherent) a collectivité, or no longer does. */
export interface RelationFact {
  instanceId: string;
  kind: 'perimetre' | 'adherent';
  ended: boolean;
}

/**
 * In whose name a message leaves: the instance where it was earned; when that relation has ended, the one that
 * serves the collectivité now, else one that covers it; when none is known, the first.
 */
export function senderOf(earnedIn: string, relations: readonly RelationFact[]): string {
  const earned = relations.find((relation) => relation.instanceId === earnedIn);
  if (!earned?.ended) return earnedIn;
  const current = relations.filter((relation) => !relation.ended);
  const serving = current.find((relation) => relation.kind === 'adherent');
  return (serving ?? current[0])?.instanceId ?? earnedIn;
}
