/** A common false belief about the duties of collectivités: how it is said, and what would betray it in a text. */
export interface FalseBelief {
  readonly said: string;
  readonly betrayedBy: RegExp;
}

/** Never repeated in what we publish; the reason of each stands in the duties that were read. */
export const falseBeliefs: readonly FalseBelief[] = [
  { said: 'Un délégué (DPD) n’est exigé qu’à partir de 3 500 habitants.', betrayedBy: /(délégué|DPD)[^.]*(à partir de|au-dessus de|plus de) \d/i },
  { said: 'Un registre ne concerne que les organismes de plus de 250 salariés.', betrayedBy: /250 (salarié|agent|employé|personne)/i },
  { said: 'Données ouvertes : 3 500 habitants ou 50 agents.', betrayedBy: /3 500 habitants ou (de )?50/i },
  { said: 'La saisine électronique oblige à acheter un portail.', betrayedBy: /(oblig|impos|exig)[^.]*(portail de démarches|un portail)|portail[^.]*obligatoire/i },
  { said: 'Sous 3 500 habitants, rien à faire pour publier les actes : le conseil choisit.', betrayedBy: /(en dessous|sous 3 500 habitants),? (rien|le conseil choisit|aucune)/i },
  { said: 'La transmission électronique des actes est obligatoire pour toutes les communes.', betrayedBy: /transmission[^.]*obligatoire pour tou/i },
  { said: 'NIS 2 s’impose déjà aux communes.', betrayedBy: /\bNIS ?2\b/i },
  { said: 'Une commune doit choisir un hébergeur SecNumCloud.', betrayedBy: /(doi(t|vent)|oblig|impos|exig)[^.]*(SecNumCloud|hébergé\w* en France)/i },
  { said: 'Achetez 20 % d’ordinateurs reconditionnés (décret 2021-254).', betrayedBy: /2021-254|20 % [^.]*recondition/i },
  { said: 'Accessibilité : réservé aux grandes villes, amende de 20 000 €.', betrayedBy: /20 000 €|accessib[^.]*grandes villes/i },
  { said: 'Le socle commun des données locales est obligatoire.', betrayedBy: /(SCDL|socle commun)[^.]*obligat/i },
  { said: 'Le profil d’acheteur est dû à partir de 40 000 €.', betrayedBy: /40 000 €/ },
  { said: 'Paiement en ligne : depuis le 1er juillet 2022.', betrayedBy: /1er juillet 2022/ },
  { said: 'Le référentiel de la présence numérique est une obligation.', betrayedBy: /(RPNT|présence numérique)[^.]*obligat/i },
  { said: 'Le Wi-Fi public oblige à identifier chaque personne.', betrayedBy: /Wi-?Fi[^.]*identifi/i },
  { said: 'Le télétravail impose une charte de déconnexion.', betrayedBy: /(impos|oblig)[^.]*déconnexion/i },
];

/** The belief that a text repeats, if any; every kind of space counts as one. */
export function beliefIn(text: string): FalseBelief | undefined {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  return falseBeliefs.find(({ betrayedBy }) => betrayedBy.test(plain));
}
