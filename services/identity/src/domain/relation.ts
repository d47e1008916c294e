export type RelationKind = 'perimetre' | 'adherent';
